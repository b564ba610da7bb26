// Operators, the slow way: what section 3 of the rule format says, by trying every combination. An occurrence is
// {start, end, evidence}, evidence a list of {start, end, by, operands}; operands of the topmost operator, from 1.
import {findEntity, findRegex, findTerms} from './reference-leaves.mjs';
import {gateHolds} from './reference-gates.mjs';
import {indexAt} from './reference-text.mjs';

const OPERATORS = ['terms', 'lexicon', 'regex', 'entity', 'any', 'all', 'not', 'sequence', 'count', 'score'];

/**
 * All occurrences of a match in a document, by start, then end. `lexicons` are {terms, …options} by name. `plain`: in a
 * place where disguises are never seen through (need, unless, not, protect).
 */
export function findMatch(match, document, lexicons, {isTop = false, plain = false} = {}) {
  const whole = normalized(match);
  const operator = OPERATORS.find((key) => key in whole);
  const find = (part, inPlain = plain) => findMatch(part, document, lexicons, {plain: inPlain});
  const terms = (list, options) => findTerms(document, plain ? list.map((term) => ({...(typeof term === 'string' ? {term} : term), disguise: false})) : list, options);
  const numbered = (parts) => parts.map((part, i) => find(part).map((one) => ({...one, evidence: one.evidence.map((part) => ({...part, operands: isTop ? [i + 1] : []}))})));
  const leaf = (spans, by) => spans.map(([start, end]) => ({start, end, evidence: [{start, end, by, operands: isTop ? [1] : []}]}));
  const found = {
    terms: () => leaf(terms(whole.terms, options(whole)), 'terms'),
    lexicon: () => leaf(terms(lexicons[whole.lexicon].terms, {...options(lexicons[whole.lexicon]), ...options(whole)}), `lexicon:${whole.lexicon}`),
    regex: () => leaf(findRegex(document, whole.regex, whole.group), 'regex'),
    entity: () => leaf(findEntity(document, whole.entity), `entity:${whole.entity}`),
    any: () => numbered(whole.any).flat(),
    all: () => findAll(whole, document, numbered, find),
    sequence: () => findSequence(whole, document, numbered(whole.sequence)),
    count: () => findCount(whole, document, numbered([whole.count])[0]),
    score: () => findScore(whole, document, numbered(whole.score.map((part) => part.match))),
  }[operator]();
  return sorted(found.filter((one) => !(whole.except ?? []).some((gate) => gateHolds(gate, document, one.start))));
}

export function normalized(match) {
  if (typeof match === 'string') return {terms: [match]};
  return Array.isArray(match) ? {any: match} : match;
}

const options = (whole) => Object.fromEntries(Object.entries(whole).filter(([key]) => ['case', 'inflect', 'accents', 'disguise'].includes(key)));
const sorted = (occurrences) => occurrences.sort((a, b) => a.start - b.start || a.end - b.end);
const inside = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;

/** The occurrences that lie in the span with their whole hull. */
const within = (occurrences, span) => occurrences.filter((one) => inside(one, span));

/** The windows of a text, as spans. */
function windowsOf(document, kind) {
  const spans = {sentence: document.sentences, paragraph: document.paragraphs, post: [[0, document.text.length]]}[kind];
  return spans.map(([start, end]) => ({start, end}));
}

export function join(occurrences) {
  const evidence = new Map();
  for (const part of occurrences.flatMap((one) => one.evidence)) {
    const key = `${part.start} ${part.end} ${part.by}`;
    evidence.set(key, [...(evidence.get(key) ?? []), part]);
  }
  const parts = [...evidence.values()].map((same) => ({...same[0], operands: [...new Set(same.flatMap((part) => part.operands))]}));
  return {
    start: Math.min(...occurrences.map((one) => one.start)),
    end: Math.max(...occurrences.map((one) => one.end)),
    evidence: parts.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Every choice of one occurrence from each list. */
function* choices(lists) {
  if (lists.length === 0) {
    yield [];
    return;
  }
  for (const rest of choices(lists.slice(0, -1))) for (const last of lists.at(-1)) yield [...rest, last];
}

const inOrder = (chosen) => chosen.every((one, i) => i === 0 || chosen[i - 1].end <= one.start);

/** With `ordered`, only those that stand in some row in order; null where there is no row. */
function takingPart(lists, ordered) {
  if (lists.some((list) => list.length === 0)) return null;
  if (!ordered) return lists;
  const rows = [...choices(lists)].filter(inOrder);
  if (rows.length === 0) return null;
  return lists.map((list, i) => list.filter((one) => rows.some((row) => row[i] === one)));
}

function findAll(whole, document, numbered, find) {
  const isUnwanted = (part) => normalized(part).not !== undefined;
  const needed = numbered(whole.all.map((part) => (isUnwanted(part) ? [] : part))).filter((_, i) => !isUnwanted(whole.all[i]));
  const unwanted = whole.all.filter(isUnwanted).map((part) => find(normalized(part).not, true));
  const size = whole.within?.words;
  if (size === undefined) {
    return windowsOf(document, whole.within ?? 'sentence').flatMap((window) => {
      const parts = takingPart(needed.map((list) => within(list, window)), whole.ordered);
      if (!parts || unwanted.some((list) => within(list, window).length > 0)) return [];
      return [join(parts.flat())];
    });
  }
  const hulls = [...choices(needed)].filter((row) => !whole.ordered || inOrder(row)).map((row) => join(row));
  return leftmostShortest(hulls, document, size, (hull) => {
    const around = widened(document, hull, size);
    if (unwanted.some((list) => within(list, around).length > 0)) return null;
    return takingPart(needed.map((list) => within(list, hull)), whole.ordered)?.flat() ?? null;
  });
}

/** Of these hulls, those of at most `size` words for which `evidenceOf` has an answer: leftmost, then shortest, apart. */
function leftmostShortest(hulls, document, size, evidenceOf) {
  const out = [];
  for (const hull of sorted(hulls)) {
    if (out.length > 0 && hull.start < out.at(-1).end) continue;
    if (wordsTouching(document, hull) > size) continue;
    const evidence = evidenceOf(hull);
    if (!evidence) continue;
    const found = join(evidence);
    // A hull is as wide as what lies in it; a wider one is not the shortest from there.
    if (found.start === hull.start && found.end === hull.end) out.push(found);
  }
  return out;
}

const wordsTouching = (document, span) => document.tokens.filter((token) => token.isWord && token.start < span.end && span.start < token.end).length;

/** The span with n words more to either side. */
function widened(document, span, n) {
  const words = document.tokens.filter((token) => token.isWord);
  const before = words.filter((word) => word.end <= span.start).slice(-n);
  const after = words.filter((word) => word.start >= span.end).slice(0, n);
  return {start: Math.min(span.start, ...before.map((word) => word.start)), end: Math.max(span.end, ...after.map((word) => word.end))};
}

function findSequence(whole, document, lists) {
  const gap = whole.gap ?? 0;
  const near = (before, next) => next.start >= before.end && document.tokens.filter((token) => token.isWord && token.start >= before.end && token.end <= next.start).length <= gap;
  const sentenceOf = (one) => {
    const index = indexAt(document.sentences, one.start);
    return one.end <= document.sentences[index][1] ? index : null;
  };
  return lists[0].flatMap((first) => {
    const sentence = sentenceOf(first);
    if (sentence === null) return [];
    const rest = lists.slice(1).map((list) => list.filter((one) => sentenceOf(one) === sentence));
    const rows = [...choices([[first], ...rest])].filter((row) => row.every((one, i) => i === 0 || near(row[i - 1], one)));
    if (rows.length === 0) return [];
    // The soonest end; among those the earliest last part, then the earliest part before it, and so on.
    rows.sort((a, b) => a.at(-1).end - b.at(-1).end || compareFromBack(a, b));
    return [join(rows[0])];
  });
}

function compareFromBack(a, b) {
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const difference = a[i].start - b[i].start || a[i].end - b[i].end;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** As many as can be had without overlap: the one that ends first, again and again. */
function apart(occurrences) {
  const out = [];
  for (const one of [...occurrences].sort((a, b) => a.end - b.end || a.start - b.start)) {
    if (out.length === 0 || out.at(-1).end <= one.start) out.push(one);
  }
  return out;
}

function findCount(whole, document, counted) {
  const {min = 1, max = Infinity} = whole;
  const size = whole.within?.words;
  if (size === undefined) {
    return windowsOf(document, whole.within ?? 'sentence').flatMap((window) => {
      const there = apart(within(counted, window));
      return there.length >= min && there.length <= max ? [join(there)] : [];
    });
  }
  const all = apart(counted);
  const hulls = all.flatMap((first, i) => (all[i + min - 1] ? [join(all.slice(i, i + min))] : []));
  return leftmostShortest(hulls, document, size, (hull) => within(all, hull));
}

function findScore(whole, document, lists) {
  const points = (span) => whole.score.reduce((sum, part, i) => sum + (within(lists[i], span).length > 0 ? part.points : 0), 0);
  const evidence = (span) => lists.flatMap((list) => within(list, span));
  const size = whole.within?.words;
  if (size === undefined) {
    return windowsOf(document, whole.within ?? 'sentence').flatMap((window) => (points(window) >= whole.atLeast ? [join(evidence(window))] : []));
  }
  const all = lists.flat();
  const hulls = all.flatMap((first) => all.map((last) => ({start: first.start, end: last.end, evidence: []})));
  return leftmostShortest(hulls.filter((hull) => hull.start < hull.end), document, size, (hull) => (points(hull) >= whole.atLeast ? evidence(hull) : null));
}
