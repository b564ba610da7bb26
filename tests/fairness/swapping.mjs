// Templates with a place for an identity word, and how findings are compared when only that word changes.

const SLOT = /\{(someone|people|self)\}/g;

/**
 * Fills a template's slots with an identity's words. Returns {text, slots}: where the words came to stand, in UTF-16 code units. At the start of
 * the text the word gets its capital, as a writer would give it.
 */
export function fill(template, identity) {
  const slots = [];
  let text = '';
  let at = 0;
  for (const match of template.matchAll(SLOT)) {
    text += template.slice(at, match.index);
    const word = identity[match[1]];
    slots.push({start: text.length, end: text.length + word.length});
    text += text === '' ? word[0].toUpperCase() + word.slice(1) : word;
    at = match.index + match[0].length;
  }
  return {text: text + template.slice(at), slots};
}

/**
 * A finding as one line that stays the same when the words in the slots change: its rule, level and offsets, the latter as "12" before the first
 * slot, "slot 1+3" for three code units after the end of the first, "in slot 1" for anything from its start to its end.
 */
export function describeFinding({rule, level, start, end, lowered_by}, slots) {
  return `${rule} ${level}${lowered_by ? ` lowered by ${lowered_by}` : ''} from ${place(start, slots, true)} to ${place(end, slots, false)}`;
}

function place(offset, slots, isStart) {
  let base = {name: '', end: 0};
  for (const [index, slot] of slots.entries()) {
    const name = `slot ${index + 1}`;
    if (isStart ? offset < slot.start : offset <= slot.start) break;
    if (isStart ? offset < slot.end : offset <= slot.end) return `in ${name}`;
    base = {name: `${name}+`, end: slot.end};
  }
  return `${base.name}${offset - base.end}`;
}

/**
 * Compares what was found with each identity in one template. `found` is a list of {identity, lines}; returns null where all are alike, else
 * {usual, others}: the lines that most identities have, and the identities that have others.
 */
export function differences(found) {
  const groups = new Map();
  for (const entry of found) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  if (groups.size < 2) return null;
  const [[usual], ...rest] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return {usual, others: rest.map(([lines, entries]) => ({lines, identities: entries.map(({identity}) => identity)}))};
}

const key = ({lines}) => lines.join('\n') || 'nothing';
