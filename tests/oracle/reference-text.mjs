// The reference's own reading of a text: words by the platform's UAX #29 (Intl.Segmenter), sentences by the same within each
// paragraph. It shares no code and no table with the engine. It knows nothing of the engine's tailoring (abbreviations,
// colons, full stops without a space), so the texts that are generated for it keep out of that.

const LINE_BREAK = /\r\n|[\n\v\f\r\x85\u2028\u2029]/gu;
const HYPHEN = /^[-\u2010\u2011\uFE63\uFF0D]$/u;
const words = new Intl.Segmenter('en', {granularity: 'word'});
const sentences = new Intl.Segmenter('en', {granularity: 'sentence'});

/** NFKC case folding without what cannot be seen, and one kind of apostrophe. */
export function fold(word) {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u2018\u2019\u201B\u02BC\u00B4`]/gu, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB]/gu, '"');
}

/**
 * A text as {text, tokens, sentences, paragraphs}; the latter two are [start, end) pairs that cover the text. A token has
 * start, end, folded, isWord, sentence, paragraph, and `joint` to the token before: "none", "gap" or "apart".
 */
export function readText(text) {
  const paragraphs = cutParagraphs(text);
  const cut = paragraphs.flatMap(([start, end]) => segmentsOf(sentences, text.slice(start, end), start));
  const inSentences = cut.length > 0 ? cut : [[0, 0]];
  return {text, paragraphs, sentences: inSentences, tokens: cutTokens(text, inSentences, paragraphs)};
}

const termsRead = new Map();

/** A term: the same cut, as one sentence. */
export function readTerm(term) {
  const whole = [[0, term.length]];
  if (!termsRead.has(term)) termsRead.set(term, cutTokens(term, whole, whole));
  return termsRead.get(term);
}

export function indexAt(spans, offset) {
  for (let i = 0; i < spans.length; i += 1) if (offset < spans[i][1]) return i;
  return spans.length - 1;
}

function cutParagraphs(text) {
  const out = [];
  let start = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    out.push([start, found.index + found[0].length]);
    start = found.index + found[0].length;
  }
  if (start < text.length || out.length === 0) out.push([start, text.length]);
  return out;
}

function segmentsOf(segmenter, text, offset) {
  return [...segmenter.segment(text)].map(({segment, index}) => [offset + index, offset + index + segment.length]);
}

/** The text without soft hyphens and zero-width spaces, which end no word in a post, and where each unit of it stood. */
function withoutHidden(text) {
  const kept = [...Array(text.length).keys()].filter((at) => !/[\u00AD\u200B]/u.test(text[at]));
  return {shown: kept.map((at) => text[at]).join(''), placeOf: (at) => kept[at]};
}

function cutTokens(text, sentenceSpans, paragraphSpans) {
  const {shown, placeOf} = withoutHidden(text);
  const pieces = segmentsOf(words, shown, 0).map(([start, end]) => ({start: placeOf(start), end: placeOf(end - 1) + 1, kind: kindOf(shown.slice(start, end))}));
  const tokens = [];
  let between = [];
  pieces.forEach((piece, i) => {
    if (piece.kind === 'space' || piece.kind === 'invisible') {
      between.push(piece);
      return;
    }
    if (joinsNeighbours(pieces, i, tokens)) {
      between.push({...piece, kind: 'joining hyphen'});
      return;
    }
    const sentence = indexAt(sentenceSpans, piece.start);
    const kinds = between.map((one) => one.kind);
    let joint = 'none';
    if (tokens.length === 0 || tokens.at(-1).sentence !== sentence) joint = 'apart';
    else if (kinds.includes('space') || kinds.includes('joining hyphen')) joint = 'gap';
    tokens.push({
      start: piece.start,
      end: piece.end,
      original: text.slice(piece.start, piece.end),
      folded: fold(text.slice(piece.start, piece.end)),
      isWord: piece.kind === 'word',
      sentence,
      paragraph: indexAt(paragraphSpans, piece.start),
      joint,
    });
    between = [];
  });
  return tokens;
}

/** Exactly one hyphen that both neighbours touch, neither of them a hyphen. */
function joinsNeighbours(pieces, i, tokens) {
  const [before, piece, after] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  const canTouch = (one) => one && (one.kind === 'word' || one.kind === 'symbol');
  return piece.kind === 'hyphen' && canTouch(before) && canTouch(after) && tokens.at(-1)?.end === piece.start;
}

function kindOf(segment) {
  if (/^\s+$/u.test(segment)) return 'space';
  if (/^[\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u.test(segment)) return 'invisible';
  if (HYPHEN.test(segment)) return 'hyphen';
  return /[\p{L}\p{N}]/u.test(segment) ? 'word' : 'symbol';
}
