// postvett diff: what a new version changes for the staff.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {company, fileWithTerm, folderWith, postvett} from './postvett.mjs';

function rule(id, more = {}) {
  return {id, topic: 'conduct', message: {sv: 'Tänk efter.', en: 'Think again.'}, match: {lexicon: 'codes'}, examples: {flag: ['halo'], pass: ['sun']}, ...more};
}
const before = {
  postvett: 1, id: 'top', name: 'The company', version: '1', extends: ['./base.json'],
  policy: {status: 'trial'},
  lexicons: {codes: {terms: ['halo', 'zenit']}},
  rules: [rule('stays'), rule('goes', {title: 'Going'}), rule('levels', {level: 'tip'}), rule('words', {match: {terms: ['halo', 'apex']}})],
};
const after = {
  postvett: 1, id: 'top', name: 'The company', version: '2', extends: ['./base.json'],
  policy: {status: 'agreed', agreed: {with: 'The union', date: '2026-11-01'}},
  lexicons: {codes: {terms: ['halo', 'nadir 😂']}},
  change: {'base/code-name': {level: 'serious'}},
  rules: [
    rule('stays'), rule('comes'), rule('words', {match: {terms: ['halo', 'vertex']}}),
    rule('levels', {level: 'caution', message: {sv: 'Tänk efter igen.', en: 'Think again.'}, unless: 'sun', when: {sites: ['x.com']}, clause: {ref: '4', quote: 'We wait.'}, examples: {flag: ['halo', 'a halo'], pass: ['sun']}}),
  ],
};
const base = {...fileWithTerm('norrsken'), id: 'base'};

async function diff(t, args = [], [old, fresh] = [before, after]) {
  const folder = folderWith(t, {'base.json': base, 'old.json': old, 'new.json': fresh});
  return postvett(['diff', ...args, join(folder, 'old.json'), join(folder, 'new.json')]);
}

test('in words', async (t) => {
  const {status, stdout, stderr} = await diff(t);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.equal(stdout, `The policy
    version: 1
             -> 2
    status: trial
            -> agreed
    agreed: (nothing)
            -> The union, 2026-11-01

New rules
  top/comes (caution)

Rules that are gone
  top/goes (caution): Going

Rules that change
  base/code-name (serious)
    level: caution
           -> serious
  top/words (caution)
    terms, new: "vertex"
    terms, gone: "apex"
  top/levels (caution)
    level: tip
           -> caution
    message: changed in another language
    clause: (nothing)
            -> 4: We wait.
    unless: (nothing)
            -> "sun"
    when: (nothing)
          -> {"sites":["x.com"]}
    flag examples, new: "a halo"

Word lists
  codes
    new: "nadir 😂"
    gone: "zenit"
    used by top/stays
    used by top/comes
    used by top/levels
`);
});

test('a text is shown in the reader’s language', async (t) => {
  const {stdout} = await diff(t, ['--lang', 'sv']);
  assert.match(stdout, / {4}message: Tänk efter\.\n +-> Tänk efter igen\.\n/);
});

test('as JSON', async (t) => {
  const {status, stdout} = await diff(t, ['--format', 'json']);
  assert.equal(status, 0);
  const {policy, added, removed, changed, lexicons} = JSON.parse(stdout);
  assert.deepEqual(policy.map((p) => p.key), ['version', 'status', 'agreed']);
  assert.deepEqual([added.map((r) => r.rule), removed.map((r) => r.rule), changed.map((r) => r.rule)], [['top/comes'], ['top/goes'], ['base/code-name', 'top/words', 'top/levels']]);
  assert.deepEqual(changed[0].changes, [{key: 'level', before: 'caution', after: 'serious'}]);
  assert.deepEqual(changed[1].changes, [{key: 'terms', added: ['vertex'], removed: ['apex']}]);
  assert.deepEqual(lexicons, [{lexicon: 'codes', added: ['nadir 😂'], removed: ['zenit'], rules: ['top/stays', 'top/comes', 'top/levels']}]);
});

test('another structure of a match is a change, another order of keys is not', async (t) => {
  const ordered = {...before, rules: [rule('r', {match: {all: ['halo', 'sun'], within: 'post', ordered: true}, examples: {flag: ['halo sun'], pass: ['sun']}})]};
  const shuffled = {...before, rules: [rule('r', {match: {ordered: true, within: 'post', all: ['halo', 'sun']}, examples: {flag: ['halo sun'], pass: ['sun']}})]};
  assert.equal((await diff(t, [], [ordered, shuffled])).stdout, 'Nothing changes for the staff.\n');
  const wider = {...before, rules: [rule('r', {match: {all: ['halo', 'sun'], within: 'paragraph', ordered: true}, examples: {flag: ['halo sun'], pass: ['sun']}})]};
  assert.match((await diff(t, [], [ordered, wider])).stdout, / {4}match: \{.*"within":"post"\}\n +-> \{.*"within":"paragraph"\}\n/);
});

test('a rule that is switched off is gone', async (t) => {
  const off = {...before, change: {'base/code-name': {enabled: false, reason: 'Not here.'}}};
  assert.match((await diff(t, [], [before, off])).stdout, /^Rules that are gone\n {2}base\/code-name \(caution\)$/m);
});

test('a file with itself: nothing; a file with errors: status 2, and they are said', async (t) => {
  assert.deepEqual(await postvett(['diff', company, company]), {status: 0, stdout: 'Nothing changes for the staff.\n', stderr: ''});
  const {status, stdout, stderr} = await diff(t, [], [before, {...after, rulez: []}]);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /error PV0201/);
});
