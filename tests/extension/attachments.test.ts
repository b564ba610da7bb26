import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attachmentReminders} from '../../extension/background/attachments.ts';
import type {InForce} from '../../extension/background/rules-in-force.ts';
import type {Context, Finding, RuleInfo, RuleSet} from '../../wasm/postvett.ts';

const rule = (id: string, other: object = {}) => ({id, kind: 'remind', match: ['picture'], ...other});
const file = (...rules: object[]) => JSON.stringify({id: 'inn', rules});

/** Rules whose engine finds in a rule's own example that rule, where the context says x.com, and counts how often it was asked. */
function force(text: string, other: Partial<RuleInfo> = {}) {
  const asked: string[] = [];
  const info = (JSON.parse(text) as {rules: {id: string}[]}).rules.map(({id}) => ({id: `inn/${id}`, enabled: true, examples: {flag: [`example of ${id}`], pass: []}, ...other}));
  const check = (example: string, {site}: Context = {}) => {
    asked.push(example);
    return {findings: site === 'x.com' ? info.map(({id}) => ({rule: id}) as Finding) : [], cut: false};
  };
  return {asked, force: {text, packs: {}, rules: {info: {rules: info}, check} as unknown as RuleSet} as InForce};
}

test('a rule that asks for it reminds of a picture where its conditions hold, and no other rule does', () => {
  const {force: inForce} = force(file(rule('picture', {'x-attachment': true}), rule('words'), rule('no', {'x-attachment': 'yes'})));
  assert.deepEqual(attachmentReminders(inForce, {site: 'x.com'}, 'en').map((finding) => finding.rule), ['inn/picture']);
  assert.deepEqual(attachmentReminders(inForce, {site: 'facebook.com'}, 'en'), []);
});

test('the engine is asked about nothing where no rule is about pictures, the rule is off, or it has no example', () => {
  for (const {asked, force: inForce} of [
    force(file(rule('words'))),
    force(file(rule('picture', {'x-attachment': true})), {enabled: false}),
    force(file(rule('picture', {'x-attachment': true})), {examples: {flag: [], pass: []}}),
    force(file({...rule('check', {'x-attachment': true}), kind: 'check'})),
  ]) {
    assert.deepEqual(attachmentReminders(inForce, {site: 'x.com'}, 'en'), []);
    assert.deepEqual(asked, []);
  }
});
