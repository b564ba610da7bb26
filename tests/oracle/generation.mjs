// Seeded texts and rule files. The same seed gives the same file and the same texts on every machine.
import {checkRule} from './reference-check.mjs';
import {readText} from './reference-text.mjs';
import {FORMS, PATTERNS, PLANTED, SYMBOLS, WORDS} from './vocabulary.mjs';

/** Mulberry32 (public domain, Tommy Ettinger): 32 bits of state, a number in [0, 1) a call. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    times: (least, most, make) => Array.from({length: least + below(most - least + 1)}, make),
  };
}

const SEPARATORS = [...Array(24).fill(' '), ', ', ', ', '. ', '. ', '! ', '? ', '?\n', '-', '\u2011', ' - ', '--', '  ', '\u00A0', '\n', '\n\n', '\r\n', '\u2028', '; ', ': ', ' (', ') ', '\t'];

/** A text of 0 to 22 words, some of them dressed up: capitals, full width, combining marks, invisible characters. */
export function makeText(dice, favoured) {
  let out = dice.chance(0.05) ? '> ' : '';
  for (const word of dice.times(0, dice.pick([4, 10, 22]), () => makeWord(dice, favoured))) {
    const separator = dice.pick(SEPARATORS);
    out += word + (/[.!?]\s/u.test(separator) ? `${separator}${dice.pick(['Vi ', 'The ', 'Igen '])}` : separator);
  }
  return dice.chance(0.7) ? out.trimEnd() : out;
}

function makeWord(dice, favoured) {
  if (dice.chance(0.06)) return dice.pick(SYMBOLS);
  if (dice.chance(0.04)) return `med ${dice.pick(Object.values(PLANTED).flat())} och`;
  const word = favoured.length > 0 && dice.chance(0.5) ? dice.pick(favoured) : dice.pick(WORDS);
  const dressing = dice.below(40);
  if ((dressing === 3 || dressing === 4) && !/^\p{L}{4,}$/u.test(word)) return word;
  if (dressing === 0) return word.toUpperCase();
  if (dressing === 1) return word[0].toUpperCase() + word.slice(1);
  if (dressing === 2) return word.normalize('NFD');
  if (dressing === 3) return `${word.slice(0, 2)}\u00AD${word.slice(2)}`;
  if (dressing === 4) return `${word.slice(0, 1)}\u200B${word.slice(1)}`;
  if (dressing === 5) return word.replace(/[a-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xFEE0));
  if (dressing === 6) return `#${word}`;
  if (dressing > 7 && dressing < 12 && /^[a-zåäö]{4,}$/u.test(word) && !word.endsWith('st')) return disguised(word, dressing);
  if (dressing === 7) return `"${word} ${dice.pick(WORDS)}"`;
  return word;
}

/** The word as somebody writes it who does not want it found. Not for words in -st: "gu3st." ends like "3 st.", an abbreviation. */
function disguised(word, trick) {
  const inside = word.slice(1, -1);
  const swapped = {
    8: inside.replace(/[aeopcx]/u, (letter) => ({a: '\u0430', e: '\u0435', o: '\u043E', p: '\u0440', c: '\u0441', x: '\u0445'})[letter]),
    9: inside.replace(/[aäeoi]/u, (letter) => ({a: '4', ä: '4', e: '3', o: '0', i: '1'})[letter]),
    10: inside.replace(/[a-zåäö]/u, (letter) => letter.repeat(4)),
    11: inside.replace(/[a-zåäö]/u, (letter) => letter.repeat(3)),
  }[trick];
  return word[0] + swapped + word.at(-1);
}

/** A rule file whose every rule has examples that the reference agrees with; rules for which none are found are left out. */
export function makeFile(dice) {
  const lexicons = {};
  for (const name of ['first', 'second', 'third'].slice(0, 1 + dice.below(3))) lexicons[name] = makeList(dice, 6);
  const file = {postvett: 1, id: 'oracle', name: 'Oracle', version: '1', profile: {jurisdiction: 'UK', sector: 'private'}, lexicons, rules: []};
  for (let i = 0; i < 8; i += 1) {
    const rule = makeRule(dice, file, i);
    if (rule) file.rules.push(rule);
  }
  return file;
}

/** The words that a file's rules speak of, for texts that have something to find. */
export function favouredWords(file) {
  const strings = [];
  JSON.stringify(file.rules.map(({match, need, unless}) => [match, need, unless]).concat(Object.values(file.lexicons)), (key, value) => {
    if (typeof value === 'string' && !['regex', 'entity', 'lexicon', 'within', 'case', 'inflect', 'group'].includes(key)) strings.push(value);
    return key === 'except' ? undefined : value;
  });
  return strings.filter((one) => /[\p{L}\p{N}]/u.test(one));
}

const TOPICS = ['oracle-one', 'oracle-two', 'customer-privacy'];

function makeRule(dice, file, number) {
  const names = Object.keys(file.lexicons);
  const kind = dice.pick(['check', 'check', 'check', 'check', 'require', 'protect', 'remind']);
  const rule = {id: `rule-${number}`, kind, match: makeMatch(dice, names, 2 + dice.below(2))};
  if (kind === 'check' || kind === 'require') {
    Object.assign(rule, {topic: dice.pick(TOPICS), level: dice.pick(['info', 'tip', 'caution', 'serious']), message: 'Found.', reason: 'Generated.'});
  }
  if (kind === 'require') rule.need = makeMatch(dice, names, 1);
  if (kind === 'protect') Object.assign(rule, {effect: dice.pick(['advise', 'lower', 'silence']), topics: ['oracle-one']});
  if (dice.chance(0.25)) rule.unless = dice.chance(0.5) ? makeLeaf(dice, names) : {match: makeMatch(dice, names, 1), within: dice.pick(['paragraph', 'post'])};
  if (dice.chance(0.3)) rule.mark = makeMark(dice, rule.match, names);
  if (dice.chance(0.15)) rule.when = dice.pick([{sites: ['x.com']}, {surfaces: ['comment']}, {account: 'official'}, {roles: ['reception']}]);
  return withExamples(dice, rule, file);
}

function makeMark(dice, match, names) {
  const operands = match.all ?? match.any ?? match.sequence ?? match.score;
  if (operands && dice.chance(0.7)) return `#${1 + dice.below(operands.length)}`;
  const evidence = JSON.stringify(match, (key, value) => (key === 'not' ? undefined : value));
  const used = names.filter((name) => evidence.includes(`"lexicon":"${name}"`));
  return used.length > 0 && dice.chance(0.5) ? `lexicon:${dice.pick(used)}` : 'all';
}

/** Looks for a text that the rule finds and one that it does not. */
function withExamples(dice, rule, file) {
  const favoured = favouredWords({...file, rules: [rule]});
  const examples = {flag: [], pass: []};
  for (let i = 0; i < 60 && (examples.flag.length === 0 || examples.pass.length === 0); i += 1) {
    const text = makeText(dice, favoured);
    const found = checkRule(rule, readText(text), file.lexicons).length > 0;
    (found ? examples.flag : examples.pass).push(text);
  }
  if (examples.flag.length === 0 || examples.pass.length === 0) return null;
  return {...rule, examples: {flag: examples.flag.slice(0, 2), pass: examples.pass.slice(0, 2)}};
}

function makeMatch(dice, names, depth) {
  const leaf = depth === 0 || dice.chance(0.3);
  const match = leaf ? makeLeaf(dice, names) : makeComposite(dice, names, depth - 1);
  if (dice.chance(0.1) && !match.terms?.some((term) => !/[\p{L}\p{N}]/u.test(term.term ?? term))) {
    match.except = [dice.pick(['negated', 'quoted', 'question', 'hypothetical', 'self'])];
  }
  return match;
}

function makeComposite(dice, names, depth) {
  const operand = () => makeMatch(dice, names, depth);
  const operands = () => dice.times(2, 3, operand);
  const within = dice.pick([{}, {within: 'sentence'}, {within: 'paragraph'}, {within: 'post'}, {within: {words: 1 + dice.below(9)}}]);
  switch (dice.below(6)) {
    case 0: return {any: operands()};
    case 1: return {all: operands(), ...within};
    case 2: return {all: dice.chance(0.5) ? [operand(), {not: operand()}] : [operand(), operand(), {not: operand()}], ...within};
    case 3: return {sequence: operands(), ...(dice.chance(0.7) ? {gap: dice.below(5)} : {})};
    case 4: return makeCount(dice, operand(), within);
    default: return makeScore(dice, operands(), within);
  }
}

function makeCount(dice, count, within) {
  const min = 1 + dice.below(3);
  const limited = typeof within.within !== 'object' && dice.chance(0.3);
  return {count, min, ...(limited ? {max: min + dice.below(3)} : {}), ...within};
}

function makeScore(dice, operands, within) {
  const score = operands.map((match) => ({match, points: 1 + dice.below(3)}));
  const total = score.reduce((sum, part) => sum + part.points, 0);
  return {score, atLeast: 1 + dice.below(total), ...within};
}

function makeLeaf(dice, names) {
  switch (dice.below(10)) {
    case 0: return {...dice.pick(PATTERNS)};
    case 1: return {entity: dice.pick(Object.keys(PLANTED))};
    case 2: case 3: case 4: return {lexicon: dice.pick(names)};
    default: return makeList(dice, 3);
  }
}

/** A list that inflects holds only words whose forms the vocabulary lists, so that no other form can turn up in a text. */
function makeList(dice, most) {
  const language = dice.chance(0.3) ? dice.pick(Object.keys(FORMS)) : null;
  const terms = dice.times(1, most, () => makeTerm(dice, language));
  return {
    terms: terms.filter((term, i) => terms.findIndex((other) => (other.term ?? other) === (term.term ?? term)) === i),
    ...makeOptions(dice),
    ...(language ? {inflect: language} : {}),
  };
}

const makeOptions = (dice) => ({
  ...(dice.chance(0.3) ? {disguise: dice.chance(0.5)} : {}),
  ...(dice.chance(0.3) ? {case: dice.pick(['smart', 'exact', 'any'])} : {}),
  ...(dice.chance(0.1) ? {accents: 'fold'} : {}),
});

function makeTerm(dice, language) {
  if (!language && dice.chance(0.04)) return dice.pick(['#norrsken', '@fyrvakten', '&', 'c+']);
  const known = Object.keys(FORMS[language ?? dice.pick(Object.keys(FORMS))]);
  const word = () => (language || dice.chance(0.4) ? dice.pick(known) : dice.pick(WORDS));
  const term = dice.times(1, dice.pick([1, 1, 2, 3]), word).join(dice.chance(0.1) ? '-' : ' ');
  return dice.chance(0.1) ? {term, ...makeOptions(dice)} : term;
}

export const CONTEXTS = [
  {},
  {site: 'www.facebook.com', surface: 'post', account: 'private', roles: []},
  {site: 'x.com', surface: 'comment', account: 'official', roles: ['reception', 'press']},
];
