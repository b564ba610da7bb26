import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {replacementOf, withNeighbour} from '../../extension/content/replacing.ts';
import {finding} from './findings.ts';

const changed = (text: string, marked: string, fix: NonNullable<ReturnType<typeof finding>['fix']>) => {
  const start = text.indexOf(marked);
  const change = replacementOf(finding({fix, marks: [{start, end: start + marked.length}]}), text);
  return change && text.slice(0, change.start) + change.text + text.slice(change.end);
};

describe('a fix', () => {
  test('replaces the marked words', () => assert.equal(changed('Hans kort nekat igen', 'kort nekat', {replace: 'kort'}), 'Hans kort igen'));
  test('puts words at the end', () => assert.equal(changed('Bo här!', 'Bo', {insert: ' (Jag jobbar här.)'}), 'Bo här! (Jag jobbar här.)'));
  const removals: [string, string, string][] = [
    ['Ring 0701 nu', '0701', 'Ring nu'],
    ['Ring 0701', '0701', 'Ring'],
    ['Ring 0701.', '0701', 'Ring.'],
    ['0701 är mitt', '0701', 'är mitt'],
    ['Ring (0701) nu', '0701', 'Ring () nu'],
    ['0701', '0701', ''],
    ['Hej\n0701\ndå', '0701', 'Hej\n\ndå'],
    ['Ring 0701\ndå', '0701', 'Ring\ndå'],
  ];
  for (const [text, marked, expected] of removals) {
    test(`removes "${marked}" from ${JSON.stringify(text)}`, () => assert.equal(changed(text, marked, {remove: true}), expected));
  }
  test('is none where the rule has none, or where the mark is in pieces', () => {
    assert.equal(replacementOf(finding(), 'kort'), null);
    assert.equal(replacementOf(finding({fix: {remove: true}, marks: [{start: 0, end: 1}, {start: 2, end: 3}]}), 'a b'), null);
  });
});

describe('a removal by paste', () => {
  const cases: [string, number, number, string | null][] = [
    ['Ring 0701', 4, 9, 'Rin|g'],
    ['Ring 0701 nu', 5, 10, 'Ring| '],
    ['😂0701', 2, 6, '|😂'],
    ['👩‍👩‍👧0701', 8, 12, '|👩‍👩‍👧'],
    ['0701 nu', 0, 5, '|n'],
    ['Hej\n0701', 4, 8, null],
    ['0701', 0, 4, null],
  ];
  for (const [text, start, end, expected] of cases) {
    test(`takes in a whole neighbour: ${JSON.stringify(text)}`, () => {
      const change = withNeighbour({start, end, text: ''}, text);
      if (expected === null) return assert.equal(change, null);
      assert.equal(text.slice(0, change!.start) + change!.text + text.slice(change!.end), text.slice(0, start) + text.slice(end));
      assert.equal(change!.text, expected.split('|')[1]);
    });
  }
  test('leaves what has a text as it is', () => assert.deepEqual(withNeighbour({start: 1, end: 2, text: 'x'}, 'abc'), {start: 1, end: 2, text: 'x'}));
});
