// postvett backtest: numbers about an archive, and nothing of its texts.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileWithTerm, folderWith, postvett} from './postvett.mjs';

const rules = {
  postvett: 1, id: 'company', version: '1',
  rules: [
    ...fileWithTerm('norrsken').rules,
    {id: 'mild', topic: 'harassment', level: 'tip', match: 'stupid', message: 'M.', examples: {flag: ['stupid'], pass: ['x']}},
    {id: 'never', topic: 'conduct', match: 'polstjärna', message: 'M.', examples: {flag: ['polstjärna'], pass: ['x']}},
    {id: 'pay', kind: 'protect', match: 'my pay', effect: 'lower', topics: ['harassment']},
  ],
};
const posts = [
  {id: 'secret-id-1', text: 'norrsken, norrsken! Quietword 😂'}, {id: 'secret-id-2', text: 'Stupid norrsken'}, {id: 'secret-id-3', text: 'Stupid cut of my pay'}, {text: 'Nothing'}, {text: ''},
];

async function backtest(t, lines, ...args) {
  const folder = folderWith(t, {'rules.json': rules, 'posts.ndjson': lines.join('\r\n')});
  return postvett(['backtest', '--rules', 'rules.json', ...args, 'posts.ndjson'], {cwd: folder});
}
const lines = posts.map((post) => JSON.stringify(post));

test('as JSON: posts, shares, findings and times for each rule', async (t) => {
  const {status, stdout, stderr} = await backtest(t, lines, '--format', 'json');
  assert.deepEqual([status, stderr], [0, '']);
  const figures = JSON.parse(stdout);
  assert.deepEqual([figures.posts, figures.postsWithFindings, figures.postsCut, figures.postsByLevel], [5, 3, 0, {info: 1, tip: 0, caution: 2, serious: 0}]);
  assert.deepEqual(figures.rules.map(({rule, level, posts: count, share, findings, lowered}) => [rule, level, count, share, findings, lowered]), [
    ['company/code-name', 'caution', 2, 0.4, 3, 0], ['company/mild', 'tip', 2, 0.4, 2, 1], ['company/pay', 'protect', 1, 0.2, 1, 0],
  ]);
  assert.ok(figures.slowest.length > 0 && figures.slowest.every((s) => s.milliseconds > 0));
  assert.ok(figures.milliseconds >= figures.slowest.reduce((sum, s) => sum + s.milliseconds, 0) - 1e-6);
});

test('in words: no part of a post and no id', async (t) => {
  for (const format of ['text', 'json']) {
    const {stdout} = await backtest(t, lines, '--format', format);
    for (const word of ['norrsken', 'Quietword', 'tupid cut', 'my pay', 'secret-id', '😂']) assert.ok(!stdout.includes(word), stdout);
  }
  const {stdout} = await backtest(t, lines);
  assert.match(stdout, /^5 posts, 3 with a finding \(60\.0 %\): 0 serious, 2 caution, 0 tip, 1 info\.$/m);
  assert.match(stdout, /^ +2 +40\.0 % +3 +0 +caution +company\/code-name$/m);
  assert.doesNotMatch(stdout, /company\/never/);
  assert.match(stdout, /^Slowest rules, of \d+\.\d ms in all:\n +\d+\.\d\d ms {2}[a-z-]+\/[a-z-]+$/m);
});

test('a line that is no post is named, without its text; the others are counted; status 2', async (t) => {
  const {status, stdout, stderr} = await backtest(t, [lines[0], 'Quietword, not JSON', lines[1]]);
  assert.equal(status, 2);
  assert.match(stdout, /^2 posts, 2 with a finding/);
  assert.equal(stderr, 'postvett: posts.ndjson:2: a line must be a JSON object with a string "text".\n');
});

test('standard input; and an archive without posts is an error', async (t) => {
  const folder = folderWith(t, {'rules.json': rules});
  const args = ['backtest', '--rules', join(folder, 'rules.json'), '-'];
  assert.match((await postvett(args, {input: lines[1]})).stdout, /^1 posts, 1 with a finding \(100\.0 %\)/);
  assert.deepEqual(await postvett(args, {input: '\n'}), {status: 2, stdout: '', stderr: 'postvett: There is no post to look at.\n'});
});
