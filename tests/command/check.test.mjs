// postvett check: the four formats, where texts come from, and the exit status.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {company, demoPost, fileWithTerm, folderWith, jsonLines, ordinaryPost, postvett, program, root} from './postvett.mjs';

test('a line of JSON a post: the offsets cut the words out of the text in JavaScript', () => {
  const shell = `echo '${JSON.stringify({id: '1', text: demoPost})}' | build/native/postvett check --rules ${company} --format ndjson`;
  const {status, stdout, stderr} = spawnSync('sh', ['-c', shell], {cwd: root, encoding: 'utf8'});
  assert.equal(stderr, '');
  assert.equal(status, 1);
  const [post, ...more] = jsonLines(stdout);
  assert.deepEqual(more, []);
  assert.equal(post.id, '1');
  const finding = post.findings.find((f) => f.topic === 'customer-privacy');
  assert.ok(finding, stdout);
  assert.equal(demoPost.slice(finding.start, finding.end), finding.text);
  assert.match(finding.text, /kort nekat|412/);
  assert.equal(finding.kind, 'check');
  assert.equal(finding.lowered_by, null);
  assert.match(finding.rule, /^[a-z0-9-]+\/[a-z0-9-]+$/);
  assert.ok(finding.message);
  for (const evidence of finding.evidence) {
    assert.ok(demoPost.slice(evidence.start, evidence.end).trim());
    assert.match(evidence.by, /^(lexicon:|entity:|terms$|regex$)/);
  }
});

test('many posts: a line each, in order, ids as they were, and an ordinary post has none', async () => {
  const posts = Array.from({length: 200}, (_, i) => ({id: i % 2 ? i : `p-${i}`, text: i % 3 ? ordinaryPost : demoPost}));
  const {status, stdout} = await postvett(['check', '--rules', company, '--format', 'ndjson'], {input: posts.map((p) => `${JSON.stringify(p)}\n`).join('')});
  assert.equal(status, 1);
  const answers = jsonLines(stdout);
  assert.deepEqual(answers.map((a) => a.id), posts.map((p) => p.id));
  answers.forEach((answer, i) => assert.equal(answer.findings.length > 0, i % 3 === 0, posts[i].text));
});

test('ndjson: a post may bring its own context', async (t) => {
  const rule = fileWithTerm('norrsken');
  rule.rules[0].when = {sites: ['x.com']};
  const folder = folderWith(t, {'company.json': rule});
  const posts = [{id: 'x', text: 'norrsken', context: {site: 'x.com'}}, {id: 'fb', text: 'norrsken', context: {site: 'www.facebook.com'}}, {id: 'unknown', text: 'norrsken'}];
  const {stdout} = await postvett(['check', '--rules', join(folder, 'company.json'), '--format', 'ndjson'], {input: posts.map((p) => JSON.stringify(p)).join('\n')});
  assert.deepEqual(jsonLines(stdout).map((a) => [a.id, a.findings.length]), [['x', 1], ['fb', 0], ['unknown', 1]]);
});

test('ndjson: a line that is no post is named, and the lines after it are checked', async () => {
  const lines = ['\uFEFF{"id": "1", "text": "hej"}\r', 'not json\r', '\r', '[]', '{"id": 4}', '{"text": 5}', '{"text": "hej", "context": "x.com"}', '{"text": "hej", "context": {"siet": 1}}', JSON.stringify({id: 'last', text: demoPost})];
  const {status, stdout, stderr} = await postvett(['check', '--rules', company, '--format', 'ndjson'], {input: lines.join('\n')});
  assert.equal(status, 2);
  assert.deepEqual(jsonLines(stdout).map((a) => [a.id, a.findings.length > 0]), [['1', false], ['last', true]]);
  assert.deepEqual(stderr.match(/standard input:\d+: [^\n]*/g), [
    'standard input:2: a line must be a JSON object with a string "text".',
    'standard input:4: a line must be a JSON object with a string "text".',
    'standard input:5: a line must be a JSON object with a string "text".',
    'standard input:6: a line must be a JSON object with a string "text".',
    'standard input:7: "context" must be an object.',
    'standard input:8: There is no key "siet" here. Did you mean "site"?',
  ]);
});

test('ndjson: a line of two megabytes, and a post that is empty', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken')});
  const huge = `${'😂 ordinary words and nothing else. '.repeat(60000)}norrsken`;
  const posts = [{id: 'huge', text: huge}, {id: 'empty', text: ''}];
  const {status, stdout} = await postvett(['check', '--rules', join(folder, 'company.json'), '--format', 'ndjson'], {input: posts.map((p) => JSON.stringify(p)).join('\n')});
  assert.equal(status, 1);
  const [first, second] = jsonLines(stdout);
  assert.deepEqual([first.findings[0].start, first.findings[0].end], [huge.length - 8, huge.length]);
  assert.deepEqual(second, {id: 'empty', findings: []});
});

test('ndjson: an answer comes before the next line is asked for', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken')});
  const child = spawn(program, ['check', '--rules', join(folder, 'company.json'), '--format', 'ndjson']);
  const answers = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  for (const id of [1, 2]) {
    child.stdin.write(`${JSON.stringify({id, text: 'norrsken'})}\n`);
    assert.equal(JSON.parse((await answers.next()).value).id, id);
  }
  child.stdin.end();
  assert.equal((await answers.next()).done, true);
});

test('a byte order mark and CR LF: columns and offsets are those of an editor', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken'), 'text.txt': '\uFEFFnorrsken 😂\r\n😂 norrsken\r\n'});
  const text = await postvett(['check', '--rules', 'company.json', 'text.txt'], {cwd: folder});
  assert.match(text.stdout, /^text\.txt:1:1: /m);
  assert.match(text.stdout, /^text\.txt:2:4: /m);
  const json = await postvett(['check', '--rules', 'company.json', '--format', 'json', 'text.txt'], {cwd: folder});
  assert.deepEqual(JSON.parse(json.stdout)[0].findings.map((f) => f.start), [0, 16]);
});

test('an empty text has no findings', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken')});
  assert.deepEqual(await postvett(['check', '--rules', join(folder, 'company.json')]), {status: 0, stdout: '', stderr: ''});
});

test('a text that cannot be read does not keep the others from being checked, and the status is 2', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken'), 'text.txt': 'norrsken'});
  mkdirSync(join(folder, 'folder'));
  for (const missing of ['nobody.txt', 'folder']) {
    const {status, stdout, stderr} = await postvett(['check', '--rules', 'company.json', missing, 'text.txt'], {cwd: folder});
    assert.equal(status, 2);
    assert.equal(stderr, `postvett: "${missing}" cannot be read.\n`);
    assert.match(stdout, /^text\.txt:1:1: caution company\/code-name/);
  }
});

test('--at is the clock, with its time zone', async (t) => {
  const rule = fileWithTerm('norrsken');
  rule.rules[0].when = {from: '2026-11-02', until: '2026-11-02'};
  const folder = folderWith(t, {'company.json': rule});
  const status = async (at) => (await postvett(['check', '--rules', join(folder, 'company.json'), '--at', at], {input: 'norrsken'})).status;
  assert.equal(await status('2026-11-01T23:30:00Z'), 0);
  assert.equal(await status('2026-11-02T00:30:00+01:00'), 1);
  assert.equal(await status('2026-11-03T00:00:00+01:00'), 0);
});

test('a text from standard input, by default and as "-", in text format', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken')});
  const rules = ['--rules', join(folder, 'company.json')];
  for (const args of [['check', ...rules], ['check', ...rules, '-'], ['check', ...rules, '--format', 'text', '-']]) {
    const {status, stdout} = await postvett(args, {input: 'Nu är norrsken här.\n'});
    assert.equal(status, 1, args.join(' '));
    assert.match(stdout, /norrsken/);
    assert.match(stdout, /company\/code-name/);
    assert.match(stdout, /That name is not public yet\./);
    assert.match(stdout, /caution/);
  }
});

test('SARIF: one run for all files, regions in UTF-16 code units, each rule described once', async (t) => {
  const rule = fileWithTerm('norrsken');
  rule.rules[0].level = 'serious';
  const folder = folderWith(t, {'company.json': rule});
  writeFileSync(join(folder, 'a post.txt'), '😂 hej\n😂 norrsken\n');
  writeFileSync(join(folder, 'b.txt'), 'norrsken och norrsken');
  const {status, stdout} = await postvett(['check', '--rules', 'company.json', '--format', 'sarif', 'a post.txt', 'b.txt'], {cwd: folder});
  assert.equal(status, 1);
  const log = JSON.parse(stdout);
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.equal(run.tool.driver.rules.length, 1);
  const places = run.results.map(({ruleIndex, level, message, locations: [{physicalLocation: {artifactLocation, region}}]}) =>
    [ruleIndex, level, message.text.length > 0, artifactLocation.uri, region.startLine, region.startColumn, region.endColumn, region.charOffset, region.charLength]);
  assert.deepEqual(places, [
    [0, 'error', true, 'a%20post.txt', 2, 4, 12, 10, 8],
    [0, 'error', true, 'b.txt', 1, 1, 9, 0, 8],
    [0, 'error', true, 'b.txt', 1, 14, 22, 13, 8],
  ]);
});

test('texts from files are told apart by name', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken'), 'one.txt': 'Inget här.\n', 'two.txt': 'Rad ett\nnorrsken\n'});
  const {status, stdout} = await postvett(['check', '--rules', 'company.json', 'one.txt', 'two.txt'], {cwd: folder});
  assert.equal(status, 1);
  assert.match(stdout, /two\.txt:2:1\b/);
  assert.doesNotMatch(stdout, /one\.txt/);
});

test('JSON is one document, an entry a text', async (t) => {
  const folder = folderWith(t, {'company.json': fileWithTerm('norrsken')});
  const {status, stdout} = await postvett(['check', '--rules', join(folder, 'company.json'), '--format', 'json'], {input: '😂 norrsken'});
  assert.equal(status, 1);
  const [{file, findings, cut}, ...more] = JSON.parse(stdout);
  assert.deepEqual([file, cut, more], ['-', false, []]);
  assert.equal(findings.length, 1);
  const {start, end, text, rule, level, kind, topic, message, evidence, lowered_by} = findings[0];
  assert.deepEqual({start, end, text, rule, level, kind, topic, message, lowered_by}, {
    start: 3, end: 11, text: 'norrsken', rule: 'company/code-name', level: 'caution', kind: 'check', topic: 'business-confidential',
    message: 'That name is not public yet.', lowered_by: null,
  });
  assert.deepEqual(evidence.map((e) => [e.start, e.end, e.by]), [[3, 11, 'terms']]);
});

test('exit status: 0 nothing, 1 findings, and --fail-on says from which level', async (t) => {
  const folder = folderWith(t, {'tip.json': fileWithTerm('norrsken', 'tip'), 'caution.json': fileWithTerm('norrsken'), 'serious.json': fileWithTerm('norrsken', 'serious')});
  const status = async (file, ...more) => (await postvett(['check', '--rules', join(folder, file), ...more], {input: 'norrsken'})).status;
  assert.equal(await status('tip.json'), 0);
  assert.equal(await status('caution.json'), 1);
  assert.equal(await status('serious.json'), 1);
  assert.equal(await status('tip.json', '--fail-on', 'tip'), 1);
  assert.equal(await status('tip.json', '--fail-on', 'info'), 1);
  assert.equal(await status('caution.json', '--fail-on', 'serious'), 0);
  assert.equal(await status('serious.json', '--fail-on', 'serious'), 1);
  const clear = await postvett(['check', '--rules', join(folder, 'serious.json')], {input: ordinaryPost});
  assert.equal(clear.status, 0);
});

test('the context and the language of the texts can be given', async (t) => {
  const rule = fileWithTerm('norrsken');
  rule.rules[0].when = {sites: ['facebook.com']};
  rule.rules[0].message = {sv: 'Inte offentligt.', en: 'Not public.'};
  const folder = folderWith(t, {'company.json': rule});
  const check = (...more) => postvett(['check', '--rules', join(folder, 'company.json'), ...more], {input: 'norrsken'});
  assert.equal((await check('--context', '{"site": "x.com"}')).status, 0);
  assert.equal((await check('--context', '{"site": "www.facebook.com"}')).status, 1);
  assert.match((await check('--lang', 'sv')).stdout, /Inte offentligt\./);
  assert.match((await check('--lang', 'en')).stdout, /Not public\./);
});

test('several rule files are all in force', async (t) => {
  const folder = folderWith(t, {'a.json': {...fileWithTerm('norrsken'), id: 'a'}, 'b.json': {...fileWithTerm('driftwood'), id: 'b'}});
  const {stdout} = await postvett(['check', '--rules', join(folder, 'a.json'), '--rules', join(folder, 'b.json'), '--format', 'ndjson'], {input: '{"id": 1, "text": "norrsken, driftwood"}'});
  assert.deepEqual(jsonLines(stdout)[0].findings.map((f) => f.rule), ['a/code-name', 'b/code-name']);
});

const wrongUses = [
  ['no command', []],
  ['an unknown command', ['chekc']],
  ['an unknown option', ['check', '--rules', company, '--colour']],
  ['an unknown format', ['check', '--rules', company, '--format', 'xml']],
  ['an instant that is none', ['check', '--rules', company, '--at', 'tomorrow']],
  ['a context that knows too much', ['check', '--rules', company, '--context', '{"sight": "x.com"}']],
  ['an option without its value', ['check', '--rules']],
  ['a rule file that is not there', ['check', '--rules', 'rules/companies/nobody.json']],
  ['a text file that is not there', ['check', '--rules', company, 'nobody.txt']],
  ['a context that is not JSON', ['check', '--rules', company, '--context', '{site}']],
  ['a level that is none', ['check', '--rules', company, '--fail-on', 'grave']],
];
for (const [name, args] of wrongUses) {
  test(`exit status 2 and a sentence on standard error: ${name}`, async () => {
    const {status, stdout, stderr} = await postvett(args);
    assert.equal(status, 2, stdout);
    assert.ok(stderr.trim().length > 0);
    assert.equal(stdout, '');
  });
}
