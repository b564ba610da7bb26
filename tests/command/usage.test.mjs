// What every command has in common: help, and a clear sentence where it was called wrongly.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {company, postvett} from './postvett.mjs';

const commands = ['check', 'explain', 'lint', 'test', 'diff', 'doc', 'bundle', 'backtest', 'packs'];

test('--help lists every command with a line each', async () => {
  for (const args of [['--help'], ['-h'], ['help']]) {
    const {status, stdout, stderr} = await postvett(args);
    assert.deepEqual([status, stderr], [0, '']);
    for (const command of commands) assert.match(stdout, new RegExp(`^  ${command} +[a-z].*$`, 'm'));
  }
  const {status, stdout, stderr} = await postvett([]);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^Usage: postvett COMMAND/m);
});

for (const command of commands) {
  test(`${command} --help: what it does, how it is called, every option, the exit status; within 120 columns`, async () => {
    const {status, stdout, stderr} = await postvett([command, '--help']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, new RegExp(`^postvett ${command}: [a-z]`));
    assert.match(stdout, new RegExp(`^Usage: postvett ${command}\\b`, 'm'));
    if (command !== 'packs') assert.match(stdout, /^Exit status: 0/m);
    const [, usage] = /^Usage: (.*)$/m.exec(stdout);
    for (const option of usage.match(/--?[a-z-]+/g)?.filter((o) => o !== '-') ?? []) assert.match(stdout, new RegExp(`^  ${option}\\b`, 'm'), option);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
    assert.deepEqual((await postvett(['help', command])).stdout, stdout);
    assert.deepEqual((await postvett([command, 'a file', '-h'])).stdout, stdout);
  });

  test(`${command}: an unknown option is refused`, async () => {
    const {status, stdout, stderr} = await postvett([command, '--nonsense']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, `postvett: There is no option "--nonsense" here. \`postvett ${command} --help\` tells more.\n`);
  });
}

const sentences = [
  [['chekc'], 'There is no command "chekc". Did you mean "check"? `postvett --help` lists them.'],
  [['check', '--formta', 'json'], 'There is no option "--formta" here. Did you mean "--format"? `postvett check --help` tells more.'],
  [['check', '--fail_on=tip'], 'There is no option "--fail_on" here. Did you mean "--fail-on"? `postvett check --help` tells more.'],
  [['check', '--format', 'jsn'], '"jsn" is not a value of --format. Did you mean "json"? `postvett check --help` tells more.'],
  [['check', '--format', 'xml'], '"xml" is not a value of --format. Use text, json, ndjson or sarif. `postvett check --help` tells more.'],
  [['check', '--rules'], '"--rules" needs a value. `postvett check --help` tells more.'],
  [['check', '--at', 'tomorrow'], '"tomorrow" is not an instant. Write 2026-11-01T08:00:00+01:00. `postvett check --help` tells more.'],
  [['check', '--context', '{'], '--context must be a JSON object, such as {"site": "x.com"}. `postvett check --help` tells more.'],
  [['check', '--context', '{"siet": 1}'], '--context: There is no key "siet" here. Did you mean "site"? `postvett check --help` tells more.'],
  [['lint'], 'Name the rule files to look at: postvett lint FILE...'],
  [['test'], 'Name the rule files to test: postvett test FILE...'],
  [['packs', 'rights'], '`postvett packs` takes no file names.'],
  [['bundle'], 'Name one rule file: postvett bundle FILE -o OUT'],
  [['doc', company, company], 'Name one rule file: postvett doc FILE -o policy.html'],
  [['diff', company], 'Name two rule files: postvett diff OLD NEW'],
  [['backtest', '--rules', company], 'Name the file of posts: postvett backtest --rules FILE POSTS.ndjson'],
  [['explain', '--rules', company, '--rules', company, 'text'], '`postvett explain` takes one rule file.'],
  [['lint', 'rules/companies'], '"rules/companies" cannot be read.'],
];
for (const [args, sentence] of sentences) {
  test(`postvett ${args.join(' ')}: exit status 2 and one sentence`, async () => {
    assert.deepEqual(await postvett(args), {status: 2, stdout: '', stderr: `postvett: ${sentence}\n`});
  });
}
