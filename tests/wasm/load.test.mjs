// Loading rule files through the WebAssembly module: what is wrong comes back as diagnostics, never as an exception.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {createEngine} from '../../build/wasm/postvett.mjs';
import {engineWithPacks, fileWithTerm, moduleBytes} from './texts.mjs';

function assertDiagnostic(diagnostic, file) {
  assert.match(diagnostic.code, /^PV\d{4}$/);
  assert.ok(['error', 'warning'].includes(diagnostic.severity));
  assert.equal(diagnostic.file, file);
  assert.ok(diagnostic.line >= 1 && diagnostic.column >= 1);
  assert.equal(typeof diagnostic.pointer, 'string');
  assert.ok(diagnostic.message.length > 0);
  assert.ok(diagnostic.mend.length > 0);
}

test('a file that is not JSON gives no rules and says where it breaks', async () => {
  const engine = await engineWithPacks();
  const {rules, diagnostics} = engine.load('broken.json', '{\n  "postvett": 1,\n  "id": oops\n}');
  assert.equal(rules, null);
  assert.ok(diagnostics.length >= 1);
  diagnostics.forEach((d) => assertDiagnostic(d, 'broken.json'));
  assert.deepEqual([diagnostics[0].severity, diagnostics[0].line, diagnostics[0].column], ['error', 3, 9]);
});

test('a misspelt key is an error with a suggestion, counted in UTF-16 code units', async () => {
  const engine = await engineWithPacks();
  const text = '{"postvett": 1, "id": "a", "name": "😂", "ruls": [], "rules": []}';
  const {rules, diagnostics} = engine.load('spelt.json', text);
  assert.equal(rules, null);
  const [error] = diagnostics.filter((d) => d.severity === 'error');
  assertDiagnostic(error, 'spelt.json');
  assert.deepEqual([error.line, error.column], [1, text.indexOf('"ruls"') + 1]);
  assert.match(`${error.message} ${error.mend}`, /"ruls".*"rules"/s);
});

test('an own example that does not hold keeps the file from loading', async () => {
  const engine = await engineWithPacks();
  const file = JSON.parse(fileWithTerm('norrsken'));
  file.rules[0].examples.flag.push('Nothing of the kind');
  const {rules, diagnostics} = engine.load('examples.json', JSON.stringify(file, null, 2));
  assert.equal(rules, null);
  const [error] = diagnostics.filter((d) => d.severity === 'error');
  assert.match(error.pointer, /^\/rules\/0\/examples\/flag\/1$/);
});

test('a pack that nobody added is an error that names it', async () => {
  const engine = await engineWithPacks();
  const file = {...JSON.parse(fileWithTerm('norrsken')), extends: ['postvett:nowhere']};
  const {rules, diagnostics} = engine.load('extends.json', JSON.stringify(file));
  assert.equal(rules, null);
  assert.ok(diagnostics.some((d) => d.severity === 'error' && `${d.message} ${d.mend}`.includes('postvett:nowhere')));
});

test('without the rights pack nothing loads', async () => {
  const engine = await createEngine(moduleBytes);
  const {rules, diagnostics} = engine.load('company.json', fileWithTerm('norrsken'));
  assert.equal(rules, null);
  assert.ok(diagnostics.some((d) => `${d.message} ${d.mend}`.includes('postvett:rights')));
});

test('a rule that would call the exercise of a right a breach is refused, and without the corpus a warning says so', async () => {
  const engine = await engineWithPacks();
  const file = JSON.parse(fileWithTerm('lön'));
  file.rules[0].match = ['lön', 'lönen', 'facket'];
  const refused = engine.load('pay.json', JSON.stringify(file));
  assert.equal(refused.rules, null);
  assert.deepEqual(refused.diagnostics.map((d) => [d.code, d.pointer]), [['PV0513', '/rules/0']]);
  assert.ok(engine.load('reason.json', JSON.stringify({...file, rules: [{...file.rules[0], reason: 'Agreed.'}]})).rules);

  const without = await createEngine(moduleBytes);
  without.addPack('postvett:rights', await readFile(new URL('../../rules/packs/rights.json', import.meta.url), 'utf8'));
  assert.deepEqual(without.load('pay.json', JSON.stringify(file)).diagnostics.map((d) => [d.severity, d.code]), [['warning', 'PV0514']]);
});

test('a file may extend another one that the host added, and change its rules', async () => {
  const engine = await engineWithPacks();
  engine.addPack('./base.json', fileWithTerm('norrsken', {id: 'base'}));
  const file = {postvett: 1, id: 'top', version: '1', extends: ['./base.json'], change: {'base/code-name': {level: 'serious'}}, rules: []};
  const {rules, diagnostics} = engine.load('top.json', JSON.stringify(file));
  assert.deepEqual(diagnostics.filter((d) => d.severity === 'error'), []);
  assert.deepEqual(rules.check('norrsken').findings.map((f) => [f.rule, f.level]), [['base/code-name', 'serious']]);
  rules.destroy();
});

test('a refused file leaves the rules in force untouched', async () => {
  const engine = await engineWithPacks();
  const inForce = engine.load('company.json', fileWithTerm('norrsken')).rules;
  assert.equal(engine.load('company.json', '{"postvett": 2}').rules, null);
  assert.equal(inForce.check('norrsken').findings.length, 1);
  inForce.destroy();
});

test('whatever is handed over, the module answers with diagnostics', async () => {
  const engine = await engineWithPacks();
  const texts = ['', ' ', 'null', '[]', '"x"', '\u0000', '{', `${'['.repeat(5000)}`, '{"postvett":1e400}', '\ud800',
    '{"postvett": 1, "id": "a", "rules": [{}]}', '{"postvett": 1, "postvett": 1, "id": "a", "rules": []}'];
  for (const text of texts) {
    const {rules, diagnostics} = engine.load('odd.json', text);
    assert.equal(rules, null, JSON.stringify(text.slice(0, 40)));
    assert.ok(diagnostics.some((d) => d.severity === 'error'), JSON.stringify(text.slice(0, 40)));
  }
  assert.ok(engine.load('company.json', fileWithTerm('norrsken')).rules);
});

test('a byte order mark is allowed', async () => {
  const engine = await engineWithPacks();
  assert.ok(engine.load('company.json', `\ufeff${fileWithTerm('norrsken')}`).rules);
});

test('a file that was accepted before finds the same, with every regex compiled late', async () => {
  const engine = await engineWithPacks();
  const text = await readFile(new URL('../../rules/companies/fyrvakten.json', import.meta.url), 'utf8');
  const posts = (await readFile(new URL('../posts/posts-dev.ndjson', import.meta.url), 'utf8')).trim().split('\n').map((line) => JSON.parse(line).text);
  const first = engine.load('fyrvakten.json', text).rules;
  const again = engine.load('fyrvakten.json', text, {acceptedBefore: true}).rules;
  let findings = 0;
  for (const post of posts) {
    const expected = first.check(post, {}, 'sv').findings;
    assert.deepEqual(again.check(post, {}, 'sv').findings, expected);
    findings += expected.length;
  }
  assert.ok(findings > 50);
});
