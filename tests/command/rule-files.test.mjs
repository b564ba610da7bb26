// postvett lint, test and packs: what is wrong with a rule file is said all at once, with its place and its mend.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {company, fileWithTerm, folderWith, postvett} from './postvett.mjs';

// Five mistakes of five kinds, each on a line of its own: a misspelt key, a level that is none, a word list that does not
// exist, a pattern that does not parse, and a rule without its message.
const fiveMistakes = `{
  "postvett": 1,
  "id": "five",
  "version": "1",
  "lexicons": {"guest": {"terms": ["gäst"]}},
  "rules": [
    {"id": "one", "topic": "threat", "message": "M.",
     "macth": {"terms": ["a"]},
     "match": {"terms": ["gnista"]}, "examples": {"flag": ["gnista"], "pass": ["x"]}},
    {"id": "two", "topic": "threat", "message": "M.",
     "level": "grave",
     "match": {"terms": ["gnista"]}, "examples": {"flag": ["gnista"], "pass": ["x"]}},
    {"id": "three", "topic": "threat", "message": "M.",
     "match": {"lexicon": "gest"},
     "examples": {"flag": ["gäst"], "pass": ["x"]}},
    {"id": "four", "topic": "threat", "message": "M.",
     "match": {"regex": "(gnista"},
     "examples": {"flag": ["gnista"], "pass": ["x"]}},
    {"id": "five", "topic": "threat", "match": {"terms": ["gnista"]}, "examples": {"flag": ["gnista"], "pass": ["x"]}}
  ]
}
`;
const fiveLines = [8, 11, 14, 17, 19];
const diagnosticLine = /^(?<file>.+?):(?<line>\d+):(?<column>\d+): (?<severity>error|warning) (?<code>PV\d{4}): (?<sentences>.+)$/;

for (const command of [['lint'], ['test'], ['check', '--rules']]) {
  test(`postvett ${command.join(' ')}: a file with five mistakes prints all five with line, column and mend, and exits 2`, async (t) => {
    const folder = folderWith(t, {'five.json': fiveMistakes});
    const {status, stdout, stderr} = await postvett([...command, 'five.json'], {cwd: folder, input: 'gnista'});
    assert.equal(status, 2);
    const printed = `${stdout}${stderr}`;
    const errors = printed.split('\n').map((line) => diagnosticLine.exec(line)?.groups).filter((d) => d?.severity === 'error');
    assert.deepEqual(errors.map((d) => Number(d.line)), fiveLines, printed);
    assert.equal(new Set(errors.map((d) => d.code)).size, 5, printed);
    const source = fiveMistakes.split('\n');
    for (const error of errors) {
      assert.match(error.file, /five\.json$/);
      assert.match(source[error.line - 1].slice(error.column - 1), /^\S/, `${error.line}:${error.column}`);
      // One sentence says what is wrong, one how to mend it.
      assert.ok(error.sentences.match(/[.?!](?=\s|$)/g).length >= 2, error.sentences);
    }
    assert.match(errors[0].sentences, /"macth".*"match"/);
    assert.match(errors[1].sentences, /grave.*caution/);
    assert.match(errors[2].sentences, /gest.*"guest"/);
  });
}

test('columns count UTF-16 code units', async (t) => {
  const line = '{"postvett": 1, "id": "a", "name": "åäö 😂", "nmae": "x", "rules": []}';
  const folder = folderWith(t, {'units.json': line});
  const {status, stdout, stderr} = await postvett(['lint', 'units.json'], {cwd: folder});
  assert.equal(status, 2);
  assert.ok(`${stdout}${stderr}`.includes(`units.json:1:${line.indexOf('"nmae"') + 1}: error`), `${stdout}${stderr}`);
});

test('a good file lints and its examples hold', async () => {
  for (const command of ['lint', 'test']) {
    const {status, stdout, stderr} = await postvett([command, company]);
    assert.equal(status, 0, `${stdout}${stderr}`);
  }
});

test('lint warns where the version is missing, and a warning does not fail', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken', 'caution', {version: undefined})});
  const {status, stdout, stderr} = await postvett(['lint', 'company.json'], {cwd: folder});
  assert.equal(status, 0);
  assert.match(`${stdout}${stderr}`, /company\.json:\d+:\d+: warning PV\d{4}: .*version/);
});

test('an example that does not hold: its own line, and exit status 2', async (t) => {
  const file = fileWithTerm('norrsken');
  file.rules[0].examples.flag.push('Nothing of the kind');
  const folder = folderWith(t, {'company.json': file});
  const line = JSON.stringify(file, null, 2).split('\n').findIndex((text) => text.includes('Nothing of the kind')) + 1;
  for (const command of ['lint', 'test']) {
    const {status, stdout, stderr} = await postvett([command, 'company.json'], {cwd: folder});
    assert.equal(status, 2);
    assert.match(`${stdout}${stderr}`, new RegExp(`company\\.json:${line}:\\d+: error PV\\d{4}`));
  }
});

test('a term of one language is not looked for in a sentence of another', async (t) => {
  const file = fileWithTerm('norrsken');
  file.rules[0].match.terms.push({term: 'slut', lang: 'en'});
  const folder = folderWith(t, {'company.json': file});
  const found = async (text) => JSON.parse((await postvett(['check', '--rules', 'company.json', '--format', 'json', '-'], {cwd: folder, input: text})).stdout)[0].findings.map((one) => one.text);
  assert.deepEqual(await found('Nu är det slut på veckan och vi går hem.'), []);
  assert.deepEqual(await found('He called the new girl a slut in front of the whole team.'), ['slut']);
});

test('several files at once, each named', async (t) => {
  const folder = folderWith(t, {'a.json': '{', 'b.json': '[]', 'c.json': fileWithTerm('norrsken')});
  const {status, stdout, stderr} = await postvett(['lint', 'a.json', 'b.json', 'c.json'], {cwd: folder});
  assert.equal(status, 2);
  assert.match(`${stdout}${stderr}`, /a\.json:\d+:\d+: error/);
  assert.match(`${stdout}${stderr}`, /b\.json:\d+:\d+: error/);
  assert.doesNotMatch(`${stdout}${stderr}`, /c\.json:\d+:\d+: error/);
});

test('a file may extend one that lies next to it', async (t) => {
  const folder = folderWith(t, {
    'base.json': {...fileWithTerm('norrsken'), id: 'base'},
    'top.json': {postvett: 1, id: 'top', version: '1', extends: ['./base.json'], rules: []},
  });
  const {status, stdout} = await postvett(['check', '--rules', join(folder, 'top.json')], {input: 'norrsken'});
  assert.equal(status, 1);
  assert.match(stdout, /base\/code-name/);
});

test('extending in a circle is an error that shows it', async (t) => {
  const circle = (id, other) => ({postvett: 1, id, version: '1', extends: [other], rules: []});
  const folder = folderWith(t, {'a.json': circle('a', './b.json'), 'b.json': circle('b', './a.json')});
  const {status, stdout, stderr} = await postvett(['lint', 'a.json'], {cwd: folder});
  assert.equal(status, 2);
  assert.match(`${stdout}${stderr}`, /error PV\d{4}: .*([ab])\.json -> .*[ab]\.json -> .*\1\.json/);
});

test('lint as JSON: the same diagnostics as an array', async (t) => {
  const folder = folderWith(t, {'five.json': fiveMistakes});
  const {status, stdout} = await postvett(['lint', '--format', 'json', 'five.json'], {cwd: folder});
  assert.equal(status, 2);
  const errors = JSON.parse(stdout).filter((d) => d.severity === 'error');
  assert.deepEqual(errors.map((d) => d.line), fiveLines);
  for (const error of errors) {
    assert.equal(error.file, 'five.json');
    assert.match(error.pointer, /^\/rules\/\d/);
    assert.ok(error.message && error.mend && error.column >= 1);
  }
});

test('packs lists what ships', async () => {
  const {status, stdout} = await postvett(['packs']);
  assert.equal(status, 0);
  for (const pack of ['hospitality', 'personal-data', 'rights']) assert.match(stdout, new RegExp(`postvett:${pack}\\b`));
});

test('the program finds its packs wherever it is called from', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken', 'caution', {extends: ['postvett:personal-data']})});
  const {status, stdout, stderr} = await postvett(['check', '--rules', 'company.json'], {cwd: folder, input: 'norrsken'});
  assert.equal(status, 1, `${stdout}${stderr}`);
});
