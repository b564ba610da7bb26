import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {editBetween, moveFindings, moveSpan} from '../../extension/content/moving.ts';
import {finding} from './findings.ts';

describe('the edit between two texts', () => {
  const cases: [string, string, string, {start: number; removed: number; inserted: number}][] = [
    ['nothing', 'abc', 'abc', {start: 3, removed: 0, inserted: 0}],
    ['a letter typed at the end', 'abc', 'abcd', {start: 3, removed: 0, inserted: 1}],
    ['a word in front', 'abc', 'x abc', {start: 0, removed: 0, inserted: 2}],
    ['a letter deleted', 'abcd', 'abd', {start: 2, removed: 1, inserted: 0}],
    ['a repeated letter', 'aa', 'aaa', {start: 2, removed: 0, inserted: 1}],
    ['everything replaced', 'abc', 'xyz', {start: 0, removed: 3, inserted: 3}],
    ['everything removed', 'abc', '', {start: 0, removed: 3, inserted: 0}],
  ];
  for (const [name, before, after, expected] of cases) {
    test(name, () => assert.deepEqual(editBetween(before, after), expected));
  }

  test('the edit makes the one text of the other', () => {
    const texts = ['', 'a', 'aa', 'aba', 'ab\nab', 'kort nekat', 'kort  nekat 😂', '😂😂'];
    for (const before of texts) {
      for (const after of texts) {
        const {start, removed, inserted} = editBetween(before, after);
        assert.equal(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed), after);
      }
    }
  });
});

describe('a mark under an edit', () => {
  const mark = {start: 10, end: 20};
  test('stays before it', () => assert.deepEqual(moveSpan(mark, {start: 20, removed: 0, inserted: 4}), mark));
  test('moves after it', () => assert.deepEqual(moveSpan(mark, {start: 3, removed: 2, inserted: 5}), {start: 13, end: 23}));
  test('moves when something is put right before it', () => assert.deepEqual(moveSpan(mark, {start: 10, removed: 0, inserted: 1}), {start: 11, end: 21}));
  test('goes when its inside is touched', () => assert.equal(moveSpan(mark, {start: 15, removed: 0, inserted: 1}), null));
  test('goes when its edge is cut', () => assert.equal(moveSpan(mark, {start: 19, removed: 5, inserted: 0}), null));
  test('a finding goes when one of its marks goes', () => {
    const two = finding({marks: [{start: 0, end: 4}, mark]});
    assert.deepEqual(moveFindings([two], {start: 15, removed: 1, inserted: 0}), []);
    assert.deepEqual(moveFindings([two], {start: 5, removed: 0, inserted: 1})[0]?.marks, [{start: 0, end: 4}, {start: 11, end: 21}]);
  });
});
