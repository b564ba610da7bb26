// The JSON Schema says the same as the engine: what one calls an error of form, the other refuses, on thousands of files with
// one thing wrong. What a schema cannot express is listed below by its code.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import {mutations} from './mutations.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILES_A_RUN = 500;

/** Errors that a schema can express: wherever the engine has one of these, the schema must refuse the file. */
const FORM = new Set([
  'PV0201', 'PV0202', 'PV0203', 'PV0204', 'PV0205', 'PV0206', 'PV0208', 'PV0210', 'PV0211', 'PV0212', 'PV0307', 'PV0401', 'PV0402', 'PV0403',
  'PV0404', 'PV0408', 'PV0505', 'PV0506',
]);

/** Errors that it cannot, and why. */
const BEYOND = {
  PV0101: 'it is no JSON', PV0102: 'a parsed file has no duplicate keys',
  PV0207: 'ids of other rules', PV0209: 'the calendar',
  PV0301: 'other files', PV0302: 'other files', PV0303: 'other names', PV0304: 'other files', PV0305: 'other files', PV0306: 'other files',
  PV0309: 'other files', PV0310: 'other files',
  PV0405: 'the syntax of a regex', PV0406: 'what the match uses', PV0407: 'what a word is', PV0409: 'a sum', PV0410: 'one number against another',
  PV0501: 'the examples are run', PV0502: 'the examples are run', PV0507: 'other files', PV0508: 'other files', PV0509: 'the profile and the law',
  PV0510: 'the level after all changes', PV0511: 'a gate at any depth', PV0512: 'other files', PV0513: 'the rights corpus is run',
  PV0515: 'another file', PV0601: 'sums over all files', PV0602: 'depth', PV0603: 'a count',
};

const folder = mkdtempSync(join(tmpdir(), 'postvett-schema-'));
after(() => rmSync(folder, {recursive: true, force: true}));
// Rights and packs as small as they can be: the files are judged for their form.
mkdirSync(join(folder, 'rules', 'packs'), {recursive: true});
mkdirSync(join(folder, 'rules', 'rights'));
writeFileSync(join(folder, 'rules', 'rights', 'en.ndjson'), '\n');
writeFileSync(join(folder, 'rules', 'packs', 'rights.json'), '{"postvett": 1, "id": "rights", "version": "1", "rules": []}');
writeFileSync(join(folder, 'rules', 'packs', 'base.json'), JSON.stringify({
  postvett: 1, id: 'base', version: '1', lexicons: {'base-words': {terms: ['word', 'less']}},
  rules: [{id: 'word', topic: 'conduct', message: 'M', match: {lexicon: 'base-words'}, examples: {flag: ['word'], pass: ['sword']}}],
}));

const validate = new Ajv2020({strict: false, allErrors: false})
  .compile(JSON.parse(readFileSync(join(root, 'rules/schema/rules-1.schema.json'), 'utf8')));

/** What the engine says of each file: its error codes. */
function errorsOf(files) {
  const names = files.map((file, i) => {
    writeFileSync(join(folder, `${i}.json`), JSON.stringify(file) ?? 'null');
    return `${i}.json`;
  });
  const {stdout, stderr, status} = spawnSync(join(root, 'build/native/postvett'), ['lint', '--format', 'json', ...names],
    {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: {...process.env, POSTVETT_RULES: join(folder, 'rules')}});
  assert.ok(status === 0 || status === 2, `${status} ${stderr}`);
  const codes = files.map(() => new Set());
  for (const {file, code, severity} of JSON.parse(stdout)) {
    if (severity === 'error' && names.includes(file)) codes[Number.parseInt(file, 10)].add(code);
  }
  return codes;
}

/** Compares the two on all mutations that `wanted` asks for; returns how many there were, and those on which they differ. */
function compare(file, wanted) {
  const all = [...mutations(file, wanted)];
  const differences = [];
  for (let start = 0; start < all.length; start += FILES_A_RUN) {
    const some = all.slice(start, start + FILES_A_RUN);
    errorsOf(some.map((mutation) => mutation.file)).forEach((codes, i) => {
      const good = validate(some[i].file);
      const form = [...codes].filter((code) => FORM.has(code));
      if (good && form.length > 0) differences.push(`the engine refuses, the schema does not: ${some[i].what}: ${form}`);
      if (!good && codes.size === 0) differences.push(`the schema refuses, the engine does not: ${some[i].what}: ${validate.errors[0].instancePath} ${validate.errors[0].message}`);
    });
  }
  return {count: all.length, differences};
}

test('every diagnostic code that is an error is on one of the two lists', () => {
  const header = readFileSync(join(root, 'core/rules/diagnostic_codes.h'), 'utf8');
  const errors = [...header.matchAll(/CODE\(\w+, "(PV\d{4})", error,/g)].map(([, code]) => code);
  assert.ok(errors.length > 40);
  assert.deepEqual(errors.filter((code) => FORM.has(code) === code in BEYOND), []);
  assert.deepEqual([...FORM, ...Object.keys(BEYOND)].filter((code) => !errors.includes(code)), []);
});

test('the file with every key, and all files that ship, are good to both', () => {
  const names = ['rules/packs', 'rules/companies'].flatMap((from) => readdirSync(join(root, from)).filter((name) => name.endsWith('.json')).map((name) => join(from, name)));
  const files = ['tests/schema/every-key.json', ...names].map((name) => JSON.parse(readFileSync(join(root, name), 'utf8')));
  files.forEach((file) => assert.ok(validate(file), JSON.stringify(validate.errors)));
  assert.deepEqual([...errorsOf(files.slice(0, 1))[0]], []);
});

test('on every mutation of the file with every key they agree', () => {
  const {count, differences} = compare(JSON.parse(readFileSync(join(root, 'tests/schema/every-key.json'), 'utf8')));
  assert.ok(count > 5000);
  assert.deepEqual(differences, []);
});

test('on mutations of files that ship they agree', () => {
  for (const name of ['rules/packs/personal-data.json', 'rules/companies/fyrvakten.json']) {
    const file = JSON.parse(readFileSync(join(root, name), 'utf8'));
    const {count, differences} = compare(file, (index) => index % 199 === 0);
    assert.ok(count > 25, `${name}: ${count}`);
    assert.deepEqual(differences, []);
  }
});
