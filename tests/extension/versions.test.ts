import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readRuleTexts, rolesIn} from '../../extension/background/rule-texts.ts';
import {changesOf, summarize, withVersion, type VersionSummary} from '../../extension/background/versions.ts';
import type {RuleInfo, RuleSetInfo} from '../../wasm/postvett.ts';

const rights = JSON.stringify({id: 'rights', rules: [], lexicons: {}});
const pack = JSON.stringify({id: 'desk', lexicons: {guest: {terms: ['guest', 'visitor']}}, rules: [
  {id: 'photo', kind: 'remind', match: ['photo'], 'x-attachment': true},
  {id: 'room', match: {lexicon: 'guest'}, when: {roles: ['reception']}},
]});
const packs = {'postvett:rights': rights, 'postvett:desk': pack};
const file = (other: object = {}) => `\uFEFF${JSON.stringify({id: 'inn', extends: ['postvett:desk'], rules: [], ...other})}`;

describe('what rule files say beyond the engine’s description', () => {
  test('conditions, roles and attachments of the packs, edited by the file', () => {
    const texts = readRuleTexts(file({change: {'desk/room': {when: {roles: ['night', 'bar']}}}}), packs);
    assert.deepEqual(texts.rules.get('desk/room')?.when, {roles: ['night', 'bar']});
    assert.deepEqual(rolesIn(texts), ['bar', 'night']);
    assert.equal(texts.rules.get('desk/photo')?.attachment, true);
    assert.equal(texts.rules.get('desk/room')?.attachment, false);
  });
  test('a list’s words after add and remove', () => {
    const texts = readRuleTexts(file({lexicons: {guest: {add: ['lodger'], remove: ['visitor']}}}), packs);
    assert.deepEqual(texts.lists.get('guest'), ['"guest"', '"lodger"']);
  });
  test('what is not a rule file has nothing to say', () => {
    for (const text of ['', 'null', '[]', '{"rules": 3, "change": [], "lexicons": null, "extends": "x"}']) {
      assert.equal(readRuleTexts(text, {}).rules.size, 0, text);
    }
  });
  test('packs that extend each other in a circle end', () => {
    const circle = {'postvett:a': '{"id": "a", "extends": ["postvett:b"], "rules": []}', 'postvett:b': '{"id": "b", "extends": ["postvett:a"], "rules": [{"id": "r"}]}'};
    assert.deepEqual([...readRuleTexts(file({extends: ['postvett:a']}), circle).rules.keys()], ['b/r']);
  });
});

describe('what changed since the last version', () => {
  const rule = (id: string, other: Partial<RuleInfo> = {}): RuleInfo => ({
    id, kind: 'check', topic: 'threat', level: 'caution', title: {en: id}, message: null, advice: null, reason: null, clause: null, fix: null,
    enabled: true, examples: {flag: [], pass: []}, ...other,
  });
  const version = (name: string, rules: RuleInfo[], text = file()): VersionSummary => {
    const info = {id: 'inn', version: name, rules} as unknown as RuleSetInfo;
    return summarize(info, readRuleTexts(text, packs), name);
  };
  const compared = (before: VersionSummary, now: VersionSummary) => changesOf(withVersion(withVersion(undefined, before, 1), now, 2), 'en');

  test('nothing before the second version, and nothing where the same rules come again', () => {
    const first = withVersion(undefined, version('1', [rule('desk/room')]), 1);
    assert.equal(changesOf(first, 'en'), null);
    assert.equal(withVersion(first, version('1', [rule('desk/room')]), 2), first);
  });
  test('rules that came, went and changed', () => {
    const changes = compared(
      version('1', [rule('desk/room'), rule('desk/old')]),
      version('2', [rule('desk/room', {level: 'serious', enabled: false, message: {en: 'new'}}), rule('desk/new')]));
    assert.deepEqual(changes, {
      versionBefore: '1', at: 2, lists: [],
      added: [{id: 'desk/new', title: 'desk/new', level: 'caution'}],
      removed: [{id: 'desk/old', title: 'desk/old', level: 'caution'}],
      changed: [{id: 'desk/room', title: 'desk/room', level: 'serious', what: ['off', 'level', 'words']}],
    });
  });
  test('what a rule looks for, and a list’s words', () => {
    const rules = [rule('desk/room')];
    const changes = compared(version('1', rules), version('2', rules, file({
      change: {'desk/room': {when: {sites: ['x.com']}}}, lexicons: {guest: {add: ['lodger', 'boarder']}},
    })));
    assert.deepEqual(changes?.changed.map(({what}) => what), [['match']]);
    assert.deepEqual(changes?.lists, [{name: 'guest', before: 2, now: 4}]);
  });
  test('the version before stays the one before, and another company’s file is compared with none', () => {
    const [one, two] = [version('1', [rule('desk/room')]), version('2', [])];
    const kept = withVersion(withVersion(undefined, one, 1), two, 2);
    assert.equal(withVersion(kept, two, 3), kept);
    assert.equal(withVersion(kept, {...two, id: 'other', fingerprint: '3'}, 3).before, null);
  });
});
