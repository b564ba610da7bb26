// Bundles the TypeScript tests of this folder and runs them with node --test.
//
//   node tests/extension/run.mjs [options of node --test]

import {spawn} from 'node:child_process';
import {readdir, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../..');
const out = join(project, 'build/tests/extension');

const files = (await readdir(here)).filter((name) => name.endsWith('.test.ts'));
await rm(out, {recursive: true, force: true});
await build({
  entryPoints: files.map((name) => join(here, name)), bundle: true, loader: {'.css': 'text'}, platform: 'node', format: 'esm', target: 'node20',
  outdir: out, outExtension: {'.js': '.mjs'}, sourcemap: 'inline', absWorkingDir: project,
});

const tests = files.map((name) => join(out, name.replace(/\.ts$/, '.mjs')));
const node = spawn(process.execPath, ['--enable-source-maps', '--test', ...process.argv.slice(2), ...tests], {stdio: 'inherit', cwd: project});
node.on('exit', (code) => { process.exitCode = code ?? 1; });
