// npm run package: build/packages/postvett-VERSION.zip, the file that the extension shops and an administrator take.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {build, buildStepCount} from './build.mjs';
import {ensurePrerequisites} from './prerequisites.mjs';
import {main, root, stepCounter} from './steps.mjs';

await main(async () => {
  await ensurePrerequisites({yes: process.argv.includes('--yes')});
  const parts = ['wasm', 'extension'];
  const steps = stepCounter(buildStepCount(parts) + 1);
  await build(steps, parts);
  mkdirSync(join(root, 'build', 'packages'), {recursive: true});
  await steps.run('Packing the extension', process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'build',
    '--source-dir', 'build/extension', '--artifacts-dir', 'build/packages', '--filename', '{name}-{version}.zip',
    '--overwrite-dest', '--no-config-discovery'], {env: {NO_UPDATE_NOTIFIER: '1'}});
  console.log('\nPacked: build/packages/');
});
