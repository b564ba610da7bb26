// Leaves, the slow way: every term is tried at every token, every pattern by the platform's own regular expressions.
import {PLANTED, formsOf} from './vocabulary.mjs';
import {readTerm} from './reference-text.mjs';

const LOOK_ALIKES = {'\u0430': 'a', '\u0435': 'e', '\u043E': 'o', '\u0440': 'p', '\u0441': 'c', '\u0445': 'x'};
const L33T = {0: ['o', 'ö'], 1: ['i', 'l'], 3: ['e'], 4: ['a', 'å', 'ä'], 5: ['s'], 7: ['t']};

/** What a folded word may be when it is not what it seems, for the three tricks that generated texts play. */
export function undisguised(word) {
  const isMixed = /[a-zåäö]/u.test(word);
  const spelled = [...word].map((letter) => (isMixed && LOOK_ALIKES[letter]) || letter).join('');
  let out = [spelled];
  for (const [digit, letters] of Object.entries(L33T)) {
    if (new RegExp(`\\p{L}${digit}\\p{L}`, 'u').test(spelled)) out = out.flatMap((one) => [one, ...letters.map((letter) => one.replaceAll(digit, letter))]);
  }
  return out.flatMap((one) => [one, one.replace(/(\p{L})\1{2,}/gu, '$1'), one.replace(/(\p{L})\1{2,}/gu, '$1$1')]);
}

/** The occurrences of a list of terms: [start, end) pairs, leftmost-longest. `inherited` are the list's options. */
export function findTerms(document, terms, inherited) {
  const found = [];
  for (let first = 0; first < document.tokens.length; first += 1) {
    for (const term of terms) {
      const {term: text, ...own} = typeof term === 'string' ? {term} : term;
      const last = matchTerm(document, first, readTerm(text), {...inherited, ...own});
      if (last !== null) found.push([document.tokens[first].start, document.tokens[last].end]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const out = [];
  for (const span of found) if (out.length === 0 || out.at(-1)[1] <= span[0]) out.push(span);
  return out;
}

/** The index of the last token of a term that begins at token `first`, or null. */
function matchTerm(document, first, term, options) {
  for (let i = 0; i < term.length; i += 1) {
    const token = document.tokens[first + i];
    if (!token) return null;
    if (i > 0 && token.joint !== term[i].joint) return null;
    if (!wordsEqual(term[i].folded, token.folded, options)) return null;
  }
  const last = first + term.length - 1;
  const tokens = document.tokens.slice(first, last + 1);
  // Letters of a word in disguise may be digits or too many; only its first capital can be compared.
  const inDisguise = tokens.map((token, i) => !wordsEqual(term[i].folded, token.folded, {...options, disguise: false}));
  return capitalsAgree(term, tokens, inDisguise, options) ? last : null;
}

function wordsEqual(wanted, there, {inflect, accents, disguise}) {
  const languages = inflect === undefined ? [] : [inflect].flat();
  const forms = [wanted, ...languages.flatMap((language) => formsOf(wanted, language))];
  const plain = (word) => (accents === 'fold' ? word.normalize('NFD').replace(/\p{M}/gu, '') : word);
  const readings = disguise === false ? [there] : [there, ...undisguised(there)];
  return forms.some((form) => readings.some((reading) => plain(form) === plain(reading)));
}

function capitalsAgree(term, tokens, inDisguise, options) {
  const mode = options.case ?? 'smart';
  const wanted = term.map((one) => letters(one.original));
  const there = tokens.map((one) => letters(one.original));
  const hasCapital = wanted.flat().some(isCapital);
  if (mode === 'any' || (mode === 'smart' && !hasCapital)) return true;
  if (mode === 'smart' && there.flat().every(isCapital)) return true;
  return wanted.every((word, i) => word.slice(0, inDisguise[i] ? 1 : word.length).every((letter, k) => {
    if (there[i][k] === undefined) return false;
    return mode === 'exact' ? isCapital(letter) === isCapital(there[i][k]) : !isCapital(letter) || isCapital(there[i][k]);
  }));
}

const letters = (word) => [...word].filter((letter) => /\p{L}/u.test(letter));
const isCapital = (letter) => /\p{Lu}/u.test(letter);

/** Patterns are written so that both dialects read them alike; `\b`, `\w` and `\d` are spelled out for JavaScript. */
export function findRegex(document, pattern, group) {
  const word = '[\\p{L}\\p{M}\\p{N}_]';
  const source = pattern
    .replace('(?i)', '')
    .replaceAll(' ', '[ \u00A0]')
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\b', `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`)
    .replaceAll('\\w', word)
    .replaceAll('\\d', '\\p{Nd}');
  const expression = new RegExp(source, pattern.startsWith('(?i)') ? 'dgiu' : 'dgu');
  const out = [];
  for (const found of document.text.matchAll(expression)) {
    const span = group ? found.indices.groups[group] : found.indices[0];
    if (span && span[0] < span[1]) out.push(span);
  }
  return out;
}

/** Entities are planted by the generator, which knows what it planted; nothing else in a text looks like one. */
export function findEntity(document, name) {
  const out = [];
  for (const value of PLANTED[name]) {
    for (let at = document.text.indexOf(value); at >= 0; at = document.text.indexOf(value, at + 1)) out.push([at, at + value.length]);
  }
  return out.sort((a, b) => a[0] - b[0]);
}
