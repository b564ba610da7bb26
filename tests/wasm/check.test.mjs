// Checking through the WebAssembly module: the company's rules, exact positions in any text, several rule sets.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createEngine} from '../../build/wasm/postvett.mjs';
import {companyText, demoPost, engineWithPacks, fileWithTerm, moduleBytes} from './texts.mjs';

test('the demo company finds the guest in the demo post, and its offsets cut the words out of the text', async () => {
  const engine = await engineWithPacks();
  const {rules, diagnostics} = engine.load('fyrvakten.json', companyText());
  assert.deepEqual(diagnostics.filter((d) => d.severity === 'error'), []);
  const {findings, cut} = rules.check(demoPost, {site: 'www.facebook.com', surface: 'post', account: 'private', roles: []}, 'sv');
  assert.equal(cut, false);
  const finding = findings.find((f) => f.topic === 'customer-privacy');
  assert.ok(finding, `no finding about the guest in ${JSON.stringify(findings)}`);
  assert.equal(finding.kind, 'check');
  assert.ok(['caution', 'serious'].includes(finding.level), finding.level);
  assert.equal(finding.lowered_by, null);
  assert.equal(demoPost.slice(finding.start, finding.end), finding.text);
  assert.match(finding.text, /kort nekat|412/);
  assert.ok(finding.message);
  for (const found of findings) {
    assert.equal(demoPost.slice(found.start, found.end), found.text);
    for (const evidence of found.evidence) assert.ok(demoPost.slice(evidence.start, evidence.end).trim().length > 0);
  }
  rules.destroy();
});

test('an ordinary post has no finding', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('fyrvakten.json', companyText());
  assert.deepEqual(rules.check('Vilken härlig dag på jobbet, tack alla kollegor!', {}, 'sv').findings, []);
  assert.deepEqual(rules.check('', {}, 'sv'), {findings: [], cut: false});
  rules.destroy();
});

test('the rule set tells what is in it', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('fyrvakten.json', companyText());
  assert.equal(rules.info.id, 'fyrvakten');
  assert.ok(rules.info.rules.length > 0);
  assert.ok(rules.info.rules.every((rule) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(rule.id)));
  assert.ok(rules.info.packs.includes('postvett:rights'), rules.info.packs.join(' '));
  rules.destroy();
});

const around = [
  ['emoji before it', '😂😂 👩‍👩‍👧 ', ' idag'],
  ['combining marks before it', 'a\u0308\u0301e\u0302 ', '.'],
  ['a lone high surrogate before it', '\ud83d ', ' ok'],
  ['a lone low surrogate before it', 'x \ude02 ', ''],
  ['a lone surrogate after it', '', ' \ud83d'],
  ['right-to-left text before it', 'שלום עולם ', '!'],
  ['a second paragraph', 'Hej.\n\n', '\n'],
  ['ligatures and full-width letters before it', 'ﬁn ＡＢＣ ', ''],
];
for (const [name, before, after] of around) {
  test(`positions are exact with ${name}`, async () => {
    const engine = await engineWithPacks();
    const {rules} = engine.load('company.json', fileWithTerm('norrsken'));
    const text = `${before}norrsken${after}`;
    const {findings} = rules.check(text);
    assert.deepEqual(findings.map((f) => [f.start, f.end, f.text]), [[before.length, before.length + 8, 'norrsken']]);
    rules.destroy();
  });
}

test('a text of 60,000 characters, then a short one', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('company.json', fileWithTerm('norrsken'));
  const before = 'Vi hade en lugn dag. '.repeat(3000);
  const [finding] = rules.check(`${before}norrsken`).findings;
  assert.deepEqual([finding.start, finding.end], [before.length, before.length + 8]);
  assert.equal(rules.check('norrsken').findings[0].start, 0);
  assert.equal(rules.check('lugnt').findings.length, 0);
  rules.destroy();
});

test('at most 256 findings, and it is said that there were more', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('company.json', fileWithTerm('norrsken'));
  const {findings, cut} = rules.check('norrsken. '.repeat(300));
  assert.equal(findings.length, 256);
  assert.equal(cut, true);
  rules.destroy();
});

test('texts for readers come in their language, with the marked words filled in', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('company.json', fileWithTerm('norrsken'));
  const message = (language) => rules.check('Om norrsken', {}, language).findings[0].message;
  assert.equal(message('sv'), '”norrsken” är inte offentligt än.');
  assert.equal(message('sv-FI'), '”norrsken” är inte offentligt än.');
  assert.equal(message('en'), '"norrsken" is not public yet.');
  assert.equal(message('de'), '"norrsken" is not public yet.');
  const [finding] = rules.check('Om norrsken', {}, 'sv').findings;
  assert.deepEqual(finding.clause, {ref: '7', quote: 'Vi väntar.', url: null});
  rules.destroy();
});

test('the same text gives the same findings', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('fyrvakten.json', companyText());
  const first = rules.check(demoPost, {site: 'x.com'}, 'sv');
  for (let i = 0; i < 20; i++) assert.deepEqual(rules.check(demoPost, {site: 'x.com'}, 'sv'), first);
  const other = await engineWithPacks();
  assert.deepEqual(other.load('fyrvakten.json', companyText()).rules.check(demoPost, {site: 'x.com'}, 'sv'), first);
  rules.destroy();
});

test('two rule sets side by side know only their own rules, and one outlives the other', async () => {
  const engine = await engineWithPacks();
  const one = engine.load('one.json', fileWithTerm('norrsken', {id: 'one'})).rules;
  const two = engine.load('two.json', fileWithTerm('driftwood', {id: 'two', level: 'serious'})).rules;
  const text = 'norrsken and driftwood';
  const found = (rules) => rules.check(text).findings.map((f) => [f.rule, f.level, f.text]);
  assert.deepEqual(found(one), [['one/code-name', 'caution', 'norrsken']]);
  assert.deepEqual(found(two), [['two/code-name', 'serious', 'driftwood']]);
  assert.deepEqual(found(one), [['one/code-name', 'caution', 'norrsken']]);
  one.destroy();
  assert.deepEqual(found(two), [['two/code-name', 'serious', 'driftwood']]);
  two.destroy();
});

test('a rule set that was destroyed refuses to check, and gives its memory back', async () => {
  const engine = await engineWithPacks();
  const load = () => engine.load('company.json', fileWithTerm('norrsken')).rules;
  const rules = load();
  rules.destroy();
  rules.destroy();
  assert.throws(() => rules.check('norrsken'), /destroyed/);
  for (let i = 0; i < 20; i++) load().destroy();  // until the allocator has found pieces of every size that a load asks for
  const before = engine.memoryBytes;
  for (let i = 0; i < 40; i++) {
    const again = load();
    assert.equal(again.check('norrsken').findings.length, 1);
    again.destroy();
  }
  assert.equal(engine.memoryBytes, before);
});

test('a module of another version of the interface is refused', async () => {
  await assert.rejects(createEngine(moduleOfVersion(99)), /version 99.*version 2/);
  await assert.doesNotReject(createEngine(moduleBytes));
});

test('one compiled module serves several engines', async () => {
  const module = await WebAssembly.compile(moduleBytes);
  const [a, b] = await Promise.all([createEngine(module), createEngine(module)]);
  assert.notEqual(a, b);
});

/** The smallest module that has an interface version: exports _initialize and pv_abi_version, written out by hand. */
function moduleOfVersion(version) {
  const name = (text) => [text.length, ...new TextEncoder().encode(text)];
  const section = (id, body) => [id, body.length, ...body];
  return new Uint8Array([
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
    ...section(1, [2, 0x60, 0, 0, 0x60, 0, 1, 0x7f]),
    ...section(3, [2, 0, 1]),
    ...section(7, [2, ...name('_initialize'), 0, 0, ...name('pv_abi_version'), 0, 1]),
    ...section(10, [2, 2, 0, 0x0b, 5, 0, 0x41, 0x80 | (version & 0x7f), version >> 7, 0x0b]),
  ]);
}

test('explain: what found something, what nearly did, and what held it back', async () => {
  const engine = await engineWithPacks();
  const file = JSON.parse(fileWithTerm('norrsken'));
  file.rules[0].when = {sites: ['x.com']};
  const {rules} = engine.load('company.json', JSON.stringify(file));
  const text = '😂 norrsken';
  const here = rules.explain(text, {site: 'x.com'});
  const [first] = here.rules;
  assert.deepEqual([first.rule, first.outcome, first.marks], [`${file.id}/${file.rules[0].id}`, 'found', [{start: 3, end: 11, text: 'norrsken'}]]);
  assert.equal(first.match.name, '"norrsken"');
  assert.ok(here.lookedAt > here.rules.length);
  assert.deepEqual(rules.explain(text, {site: 'facebook.com'}).rules.map((r) => [r.outcome, r.condition, r.marks]), [['not now', 'sites', []]]);
  assert.deepEqual(rules.explain('', {}).rules, []);
  // A check between two explanations has its own result.
  assert.equal(rules.check(text, {site: 'x.com'}).findings.length, 1);
  rules.destroy();
});
