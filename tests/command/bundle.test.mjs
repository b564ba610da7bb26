// postvett bundle: one file that says the same as several.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {company, fileWithTerm, folderWith, jsonLines, postvett, root} from './postvett.mjs';

const top = {
  postvett: 1, id: 'top', version: '1', extends: ['./base.json', 'postvett:rights'],
  lexicons: {codes: {add: ['driftwood']}},
  change: {'base/code-name': {level: 'serious'}},
  rules: [{id: 'own', topic: 'conduct', message: 'M.', match: {lexicon: 'codes'}, examples: {flag: ['driftwood'], pass: ['wood']}}],
};
const base = {...fileWithTerm('norrsken'), id: 'base', extends: ['./deeper/last.json'], lexicons: {codes: {terms: ['halo']}}};
const last = {...fileWithTerm('polstjärna'), id: 'last'};

function parts(t, more = {}) {
  const folder = folderWith(t, {'top.json': top, 'base.json': `\uFEFF${JSON.stringify(base, null, 2).replaceAll('\n', '\r\n')}\r\n`, ...more});
  mkdirSync(join(folder, 'deeper'));
  writeFileSync(join(folder, 'deeper', 'last.json'), JSON.stringify(last));
  return folder;
}

const texts = ['norrsken och driftwood', 'halo 😂 polstjärna', 'ingenting', 'Ring mig på 070-1740605'];
async function findings(file) {
  const {stdout, stderr} = await postvett(['check', '--rules', file, '--format', 'ndjson'], {input: texts.map((text) => `${JSON.stringify({text})}\n`).join('')});
  assert.equal(stderr, '');
  return jsonLines(stdout).map((line) => line.findings);
}

test('the bundle loads alone, with the same findings and the same full rule ids', async (t) => {
  const folder = parts(t), alone = folderWith(t, {});
  const out = join(alone, 'policy.json');
  const {status, stdout, stderr} = await postvett(['bundle', join(folder, 'top.json'), '-o', out]);
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  const separate = await findings(join(folder, 'top.json'));
  assert.deepEqual(await findings(out), separate);
  const rules = new Set(separate.flat().map((f) => `${f.rule} ${f.level}`));
  for (const rule of ['base/code-name serious', 'last/code-name caution', 'top/own caution']) assert.ok(rules.has(rule), [...rules].join());
  const bundled = JSON.parse(readFileSync(out, 'utf8'));
  assert.deepEqual(Object.keys(bundled.bundled).sort(), ['./base.json', './deeper/last.json']);
  assert.deepEqual(bundled.bundled['./base.json'], base);
  assert.deepEqual(bundled.extends, top.extends);
});

test('a bundle may have the name of one of its parts, and may be bundled again', async (t) => {
  const folder = parts(t), alone = folderWith(t, {});
  const once = join(alone, 'base.json'), twice = join(alone, 'twice.json');
  assert.equal((await postvett(['bundle', join(folder, 'top.json'), '-o', once])).status, 0);
  assert.equal((await postvett(['bundle', once, '-o', twice])).status, 0);
  assert.equal(readFileSync(twice, 'utf8'), readFileSync(once, 'utf8'));
  assert.deepEqual(await findings(twice), await findings(join(folder, 'top.json')));
});

test('a bundle that has come to extend more takes that in too', async (t) => {
  const folder = parts(t);
  const bundled = JSON.parse((await postvett(['bundle', join(folder, 'top.json')])).stdout);
  bundled.extends.push('./more.json');
  const next = folderWith(t, {'top.json': bundled, 'more.json': {...fileWithTerm('zenit'), id: 'more'}});
  const {status, stdout, stderr} = await postvett(['bundle', join(next, 'top.json')]);
  assert.equal(status, 0, stderr);
  assert.deepEqual(Object.keys(JSON.parse(stdout).bundled).sort(), ['./base.json', './deeper/last.json', './more.json']);
});

test('a file that extends only what ships is written as it is', async () => {
  const {status, stdout} = await postvett(['bundle', company]);
  assert.equal(status, 0);
  assert.equal(stdout, readFileSync(join(root, company), 'utf8'));
});

test('what is wrong in a part is shown at its place in the bundle', async (t) => {
  const folder = folderWith(t, {'bundle.json': '{\n"postvett": 1, "id": "top", "version": "1", "extends": ["./a.json"], "rules": [],\n"bundled": {"./a.json": {"postvett": 1, "id": "a", "version": "1",\n  "rulez": [], "rules": []}}}'});
  const {status, stdout} = await postvett(['lint', 'bundle.json'], {cwd: folder});
  assert.equal(status, 2);
  assert.equal(stdout, 'bundle.json:4:3: error PV0201: There is no key "rulez" here. Did you mean "rules"?\n');
  const wrongName = folderWith(t, {'bundle.json': {postvett: 1, id: 'top', version: '1', rules: [], bundled: {'a.json': {}}}});
  assert.match((await postvett(['lint', 'bundle.json'], {cwd: wrongName})).stdout, /error PV0204: "a\.json" is not a value of "bundled"\. Name a file as "extends" does/);
});

test('nothing is written where a part has an error, is missing, or the place cannot be written to', async (t) => {
  const folder = folderWith(t, {'top.json': top});
  const {status, stderr} = await postvett(['bundle', 'top.json', '-o', 'out.json'], {cwd: folder});
  assert.equal(status, 2);
  assert.match(stderr, /PV0301: There is no rule file "\.\/base\.json"/);
  assert.ok(!existsSync(join(folder, 'out.json')));
  const nowhere = await postvett(['bundle', company, '-o', join(folder, 'no', 'such', 'folder.json')]);
  assert.equal(nowhere.status, 2);
  assert.match(nowhere.stderr, /cannot be written\.\n$/);
});
