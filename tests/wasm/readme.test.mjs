// The example in wasm/README.md works as it stands.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

test('the example of wasm/README.md prints a finding', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const [, example] = /```js\n([\s\S]+?)```/.exec(readFileSync(`${root}wasm/README.md`, 'utf8'));
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', example], {cwd: root, encoding: 'utf8'});
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^(caution|serious): “.+”: .+/m);
});
