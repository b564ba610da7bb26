import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {unmanaged, type ManagedSettings} from '../../extension/background/managed.ts';
import {choicesFrom, identityOf, noChoices, pausedUntil, permissionsOf} from '../../extension/background/writer.ts';

describe('what the writer may decide', () => {
  const cases: [string, Partial<ManagedSettings>, boolean, object][] = [
    ['without a policy: all of it', {}, false, {account: true, roles: true, pause: true, mute: true, messages: false}],
    ['a policy that says nothing about it: all but to switch rules off', {}, true, {account: true, roles: true, pause: true, mute: false, messages: false}],
    ['account and roles that the policy gives stay', {account: 'private', roles: []}, true, {account: false, roles: false, pause: true, mute: false, messages: false}],
    ['unless it allows another choice', {account: 'official', roles: ['press'], allowIdentityChoice: true}, true, {account: true, roles: true, pause: true, mute: false, messages: false}],
    ['a policy may allow and forbid', {allowIdentityChoice: false, allowPause: false, allowMutedRules: true}, true, {account: false, roles: false, pause: false, mute: true, messages: false}],
    ['private messages only where the policy says so', {allowMessages: true}, true, {account: true, roles: true, pause: true, mute: false, messages: true}],
  ];
  for (const [name, settings, managed, expected] of cases) {
    test(name, () => assert.deepEqual(permissionsOf({...unmanaged, ...settings}, managed), expected));
  }
});

describe('who the writer is', () => {
  const all = {account: true, roles: true, pause: true, mute: true, messages: false};
  const none = {account: false, roles: false, pause: false, mute: false, messages: false};
  const managed: ManagedSettings = {...unmanaged, account: 'official', roles: ['press']};
  const chosen = {...noChoices, account: 'private', roles: ['reception']} as const;
  test('nobody says: a private account without roles', () => assert.deepEqual(identityOf(unmanaged, noChoices, all), {account: 'private', roles: []}));
  test('the policy says', () => assert.deepEqual(identityOf(managed, noChoices, all), {account: 'official', roles: ['press']}));
  test('the writer chose', () => assert.deepEqual(identityOf(managed, chosen, all), {account: 'private', roles: ['reception']}));
  test('a choice that is no longer allowed does not count', () => assert.deepEqual(identityOf(managed, chosen, none), {account: 'official', roles: ['press']}));
});

test('a pause ends by itself, and where it is no longer allowed', () => {
  const choices = {...noChoices, pauses: {'x.com': 2_000}};
  const may = {account: true, roles: true, pause: true, mute: true, messages: false};
  assert.equal(pausedUntil(choices, may, 'x.com', 1_999), 2_000);
  assert.equal(pausedUntil(choices, may, 'x.com', 2_000), null);
  assert.equal(pausedUntil(choices, may, 'facebook.com', 1_000), null);
  assert.equal(pausedUntil(choices, {...may, pause: false}, 'x.com', 1_000), null);
});

test('what was kept of the writer’s choices is read whatever it is', () => {
  for (const nothing of [undefined, null, 7, 'x', [], {}, {account: 'boss', roles: 'press', mutedRules: {}, pauses: 3, readMessages: 'yes'}]) {
    assert.deepEqual(choicesFrom(nothing), noChoices);
  }
  const kept = {account: 'official', roles: ['press'], mutedRules: ['a/b'], pauses: {'x.com': 5}, readMessages: true};
  assert.deepEqual(choicesFrom(kept), kept);
  assert.deepEqual(choicesFrom({...kept, pauses: {'x.com': 'soon'}, roles: ['press', 1]}), {...kept, pauses: {}});
});
