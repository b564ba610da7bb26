// Context gates, as core/evaluation/gates.h describes them, for the words that generated texts hold.

const DENIALS = ['inte', 'aldrig', 'not', 'never'];
const CLAUSE_SIGNS = [',', ';', ':', '–', '—', '-', '/', '(', ')', '…', '.', '!', '?'];
const CLAUSE_WORDS = ['men', 'but'];
const SUPPOSITIONS = ['if', 'ifall', 'would'];
const OWN = ['my', 'min', 'mitt', 'mina'];

export function gateHolds(gate, document, offset) {
  const {tokens} = document;
  const at = tokens.findIndex((token) => token.end > offset);
  const before = tokens.slice(0, at).filter((token) => token.sentence === tokens[at].sentence);
  const clause = before.slice(clauseBegin(before));
  switch (gate) {
    case 'negated': return clause.some((token) => DENIALS.includes(token.folded));
    case 'question': return endsWithQuestion(tokens.filter((token) => token.sentence === tokens[at].sentence));
    case 'hypothetical': return before.some((token) => SUPPOSITIONS.includes(token.folded));
    case 'self': return [...clause.filter((token) => token.isWord).slice(-3), tokens[at]].some((token) => OWN.includes(token.folded));
    case 'quoted': return isQuoted(document, offset);
    default: throw new Error(`no gate ${gate}`);
  }
}

function clauseBegin(before) {
  for (let i = before.length - 1; i >= 0; i -= 1) {
    if (before[i].isWord ? CLAUSE_WORDS.includes(before[i].folded) : CLAUSE_SIGNS.includes(before[i].folded)) return i + 1;
  }
  return 0;
}

function endsWithQuestion(sentence) {
  for (const token of [...sentence].reverse()) {
    if (token.isWord) return false;
    if (token.folded === '?') return true;
  }
  return false;
}

/** Between a pair of quotation marks of its paragraph, or in a paragraph that begins as a quoted line. */
function isQuoted(document, offset) {
  const [start, end] = document.paragraphs.find((paragraph) => offset < paragraph[1]);
  const paragraph = document.text.slice(start, end);
  if (/^\s*>/u.test(paragraph)) return true;
  for (const {index, 0: quotation} of paragraph.matchAll(/"[^"]*"/gu)) {
    if (start + index < offset && offset < start + index + quotation.length) return true;
  }
  return false;
}
