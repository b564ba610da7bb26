// Changes one thing in a rule file, everywhere and in every way: a value of another type or out of range, a key that goes,
// a key that nobody knows.

const REPLACEMENTS = [
  null, true, false, 0, -1, 1, 1.5, 1001, 1e6, '', 'x y', 'Sv', 'https://example.test/a', 'mailto:', '2026-02-31', '2026-13-01', '#0', 'all', 'sv',
  [], [null], ['a'], [['a']], {}, {a: 1}, {'x-note': 1}, {sv: 'text'}, {terms: ['a']}, {not: 'a'}, {words: 1},
];

/** Every mutation of `file` that `wanted(index)` asks for, as {what, file}. */
export function* mutations(file, wanted = () => true) {
  let index = 0;
  for (const change of changes(file, '')) {
    if (wanted(index++)) yield {what: change.what, file: change.make()};
  }
}

function* changes(value, pointer) {
  for (const replacement of REPLACEMENTS) {
    yield {what: `${pointer} = ${JSON.stringify(replacement)}`, make: () => replacement};
  }
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) {
    yield {what: `${pointer}/unknown added`, make: () => ({...value, unknown: 1})};
    yield {what: `${pointer}/x-note added`, make: () => ({...value, 'x-note': 1})};
  }
  for (const [key, item] of Object.entries(value)) {
    const at = `${pointer}/${key}`;
    yield {what: `${at} removed`, make: () => without(value, key)};
    if (!Array.isArray(value)) {
      yield {what: `${at} renamed`, make: () => ({...without(value, key), [`${key}Z`]: item})};
    }
    for (const change of changes(item, at)) {
      yield {what: change.what, make: () => withItem(value, key, change.make())};
    }
  }
}

function without(value, key) {
  if (Array.isArray(value)) return value.filter((_, i) => String(i) !== key);
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
}

function withItem(value, key, item) {
  const copy = Array.isArray(value) ? [...value] : {...value};
  copy[key] = item;
  return copy;
}
