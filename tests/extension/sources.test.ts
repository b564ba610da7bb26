import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {chooseSource, mayLoadFile, type Sources} from '../../extension/background/choose-source.ts';
import {parseManagedPolicy, settingsFrom, unmanaged} from '../../extension/background/managed.ts';

const nothing: Sources = {managed: 'absent', managedGood: false, everManaged: false, keptManaged: false, file: false, mayLoad: true};

describe('which rules are in force', () => {
  const managed = {managed: 'with-rules', everManaged: true, mayLoad: false} as const;
  const cases: [string, Partial<Sources>, string][] = [
    ['nothing known: the demo company', {}, 'demo'],
    ['a loaded file before the demo company', {file: true}, 'file'],
    ['the policy before a loaded file', {...managed, managedGood: true, file: true, mayLoad: true}, 'managed'],
    ['the policy’s rules are refused: its last good ones', {...managed, keptManaged: true}, 'kept-managed'],
    ['the policy’s first rules are refused: none, never the demo company', managed, 'none'],
    ['the policy’s first rules are refused: the loaded file, where it is allowed', {...managed, file: true, mayLoad: true}, 'file'],
    ['a loaded file that the policy does not allow: none', {...managed, managed: 'without-rules', file: true}, 'none'],
    ['a policy without rules: the loaded file, where it is allowed', {managed: 'without-rules', everManaged: true, file: true}, 'file'],
    ['a policy that was withdrawn: its last good rules', {everManaged: true, keptManaged: true}, 'kept-managed'],
    ['a policy that was withdrawn, before a loaded file', {everManaged: true, keptManaged: true, file: true}, 'kept-managed'],
    ['a policy that was withdrawn and never had good rules: none', {everManaged: true, mayLoad: false}, 'none'],
  ];
  for (const [name, sources, expected] of cases) test(name, () => assert.equal(chooseSource({...nothing, ...sources}), expected));
});

test('a file may be loaded where there is no policy, or where the policy says so', () => {
  assert.equal(mayLoadFile(null, false), true);
  assert.equal(mayLoadFile(null, true), false);
  assert.equal(mayLoadFile(true, true), true);
  assert.equal(mayLoadFile(false, false), false);
});

describe('the managed policy', () => {
  test('an empty one is none', () => assert.equal(parseManagedPolicy({}), null));
  test('rules as a string stay as they are', () => assert.equal(parseManagedPolicy({rules: '{\n "id": 1}'})?.rules, '{\n "id": 1}'));
  test('rules as an object become a text', () => assert.deepEqual(JSON.parse(parseManagedPolicy({rules: {id: 'a'}})?.rules ?? ''), {id: 'a'}));
  test('rules of another kind are none', () => assert.equal(parseManagedPolicy({rules: ['a']})?.rules, null));
  test('what it does not say is null', () => assert.deepEqual(parseManagedPolicy({rules: '{}'})?.settings, unmanaged));
  test('account, roles and permissions are taken over, values of a wrong kind are not', () => {
    assert.deepEqual(
      parseManagedPolicy({account: 'official', roles: ['press', 7], allowLocalRules: true, allowPause: false, allowMutedRules: 'yes', allowIdentityChoice: true, allowMessages: true})?.settings,
      {account: 'official', roles: ['press'], allowLocalRules: true, allowPause: false, allowMutedRules: null, allowIdentityChoice: true, allowMessages: true});
  });
  test('settings that the first version kept are read', () => {
    assert.deepEqual(settingsFrom({account: 'private', roles: [], allowLocalRules: null}), {...unmanaged, account: 'private', roles: []});
  });
  test('the schema that IT gets names every key', () => {
    const schema = JSON.parse(readFileSync('extension/managed-schema.json', 'utf8')) as {properties: object};
    assert.deepEqual(Object.keys(schema.properties).sort(), ['rules', ...Object.keys(unmanaged)].sort());
    const readme = readFileSync('extension/deploy/README.md', 'utf8');
    for (const key of Object.keys(schema.properties)) assert.ok(readme.includes(`\`${key}\``), key);
  });
});
