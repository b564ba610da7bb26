// The rule files of a company that exists nowhere else, in the versions that the tests need.
import {readFileSync} from 'node:fs';

export const FIRST = readFileSync(new URL('./rules/kvastverket.json', import.meta.url), 'utf8');
export const FIRST_POST = 'Idag provsopade vi med Skymningskvasten!';
export const FIRST_MARK = 'Skymningskvasten';

/** The next version, about another broom. */
export const SECOND = FIRST.replaceAll('kymningskvasten', 'ryningskvasten').replace('"2026.1"', '"2026.2"');
export const SECOND_POST = FIRST_POST.replace('Skymningskvasten', 'Sryningskvasten');
export const SECOND_MARK = 'Sryningskvasten';

/** Three mistakes. `places` is where each begins, line and column. */
export const BROKEN = SECOND
  .replace('"level": "caution"', '"level": "catastrophe"')
  .replace('"terms": ["sryningskvasten"]', '"lexikon": "brooms"')
  .replace('"version": "2026.2"', '"version": 3');
export const BROKEN_PLACES = ['"catastrophe"', '"lexikon"', '3,'].map((part) => placeOf(BROKEN, part));

function placeOf(text, part) {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return {line: before.length, column: before.at(-1).length + 1};
}
