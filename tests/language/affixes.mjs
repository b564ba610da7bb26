// Reads a Hunspell dictionary that is installed on this machine, and makes the forms of its words by its own affix rules.
import {readFileSync} from 'node:fs';

/** @returns {Map<string, {strip: string, add: string, condition: RegExp}[]>} the suffix rules by flag */
export function readSuffixes(path) {
  const rules = new Map();
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    if (!rules.has(flag)) rules.set(flag, []);
    rules.get(flag).push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add.split('/')[0],
      condition: new RegExp(`${condition}$`, 'u'),
    });
  }
  return rules;
}

/** @returns {{word: string, flags: string[]}[]} the entries of a .dic file */
export function readEntries(path) {
  return readFileSync(path, 'utf8').split(/\r?\n/).slice(1).filter(Boolean).map((line) => {
    const [word, flags = ''] = line.split(/[\t ]/)[0].split('/');
    return {word, flags: [...flags]};
  });
}

/** The forms of an entry by those of its flags that are in `wanted`, without the word itself. */
export function expand({word, flags}, suffixes, wanted) {
  const forms = new Set();
  for (const flag of flags) {
    if (!wanted.includes(flag)) continue;
    for (const {strip, add, condition} of suffixes.get(flag) ?? []) {
      if (condition.test(word) && word.endsWith(strip)) forms.add(word.slice(0, word.length - strip.length) + add);
    }
  }
  forms.delete(word);
  return forms;
}
