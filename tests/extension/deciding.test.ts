import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {decide, decideTogether, dismissalOf, type Draft} from '../../extension/content/deciding.ts';
import {finding} from './findings.ts';

const fresh: Draft = {text: 'kort nekat', allowedText: null, answered: null, failedText: null};
const answered = (findings = [finding()], holds = true, text = fresh.text): Draft['answered'] => ({text, findings, holds});

describe('a post', () => {
  const cases: [string, Partial<Draft>, string][] = [
    ['without a text goes', {text: ' \n'}, 'go'],
    ['that nobody asked about waits for the answer', {}, 'wait'],
    ['with an answer for another text waits', {answered: answered([], true, 'kort')}, 'wait'],
    ['without findings goes', {answered: answered([])}, 'go'],
    ['with a serious finding is held', {answered: answered()}, 'hold'],
    ['with a caution is held', {answered: answered([finding({level: 'caution'})])}, 'hold'],
    ['with a tip goes', {answered: answered([finding({level: 'tip'})])}, 'go'],
    ['with a finding that protected speech lowered goes', {answered: answered([finding({level: 'info'})])}, 'go'],
    ['with a note of support goes', {answered: answered([finding({kind: 'protect', level: 'info'})])}, 'go'],
    ['under a policy on trial goes', {answered: answered([finding()], false)}, 'go'],
    ['that the writer allowed goes', {answered: answered(), allowedText: fresh.text}, 'go'],
    ['that was changed after it was allowed is held', {answered: answered(), allowedText: 'kort'}, 'hold'],
    ['without an answer to be had goes unchecked', {failedText: fresh.text}, 'unchecked'],
    ['whose earlier text had no answer waits', {failedText: 'kort'}, 'wait'],
  ];
  for (const [name, draft, expected] of cases) test(name, () => assert.equal(decide({...fresh, ...draft}), expected));
});

describe('posts that go out together', () => {
  const go = {...fresh, answered: answered([])};
  const hold = {...fresh, answered: answered()};
  const unchecked = {...fresh, failedText: fresh.text};
  test('none: go', () => assert.equal(decideTogether([]), 'go'));
  test('one has something: hold', () => assert.equal(decideTogether([go, hold, unchecked]), 'hold'));
  test('one has no answer yet: wait', () => assert.equal(decideTogether([hold, fresh]), 'wait'));
  test('one has no answer to be had: unchecked', () => assert.equal(decideTogether([go, unchecked]), 'unchecked'));
  test('all clear: go', () => assert.equal(decideTogether([go, go]), 'go'));
});

test('a dismissal is for the same words under the same rule', () => {
  assert.equal(dismissalOf(finding()), dismissalOf(finding({marks: [{start: 9, end: 13}]})));
  assert.notEqual(dismissalOf(finding()), dismissalOf(finding({text: 'kortet'})));
  assert.notEqual(dismissalOf(finding()), dismissalOf(finding({rule: 'hospitality/guest'})));
});
