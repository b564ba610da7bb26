// The suites of `npm test`: what each runs, which layer it belongs to, and which parts of the build it needs. A suite
// resolves to {passed, failed, output}; one that finds no test has failed.
import {readdirSync} from 'node:fs';
import {join, relative} from 'node:path';
import {countCases} from './counts.mjs';
import {execute, root} from './steps.mjs';

export const LAYERS = ['core', 'wasm', 'rules', 'extension', 'browser', 'deploy'];

/** Parts of the build that a layer's suites run against. */
export const NEEDED_PARTS = {
  core: ['native', 'nativeTests'],
  wasm: ['wasm', 'wasmTests'],
  rules: ['native', 'wasm'],
  extension: ['wasm', 'extension'],
  browser: ['wasm', 'extension'],
  deploy: ['wasm', 'extension'],
};

/** `alone`: drives a browser, so it has the machine to itself; the others run two at a time. */
export const SUITES = [
  {layer: 'core', name: 'C++ suite, native', run: (label) => counted(label, 'ctest', ['--preset', 'release', '--verbose'])},
  {layer: 'wasm', name: 'C++ suite, WebAssembly', run: (label) => counted(label, 'ctest', ['--preset', 'wasm', '--verbose'])},
  {layer: 'core', name: 'Command line', run: (label) => nodeTests(label, 'tests/command')},
  {layer: 'rules', name: 'Rule files', run: ruleFiles},
  {layer: 'core', name: 'Rule schema', run: (label) => nodeTests(label, 'tests/schema')},
  {layer: 'wasm', name: 'JavaScript wrapper', run: (label) => nodeTests(label, 'tests/wasm')},
  {layer: 'rules', name: 'Quality, its measuring', run: (label) => nodeTests(label, 'tests/quality')},
  {layer: 'rules', name: 'Oracle', run: (label) => nodeTests(label, 'tests/oracle')},
  {layer: 'rules', name: 'Fairness', run: (label) => nodeTests(label, 'tests/fairness')},
  {layer: 'extension', name: 'Types', run: (label) => single(label, process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'extension/tsconfig.json'])},
  {layer: 'extension', name: 'Extension, unit', run: (label) => counted(label, process.execPath, ['tests/extension/run.mjs'])},
  {layer: 'extension', name: 'Extension package', run: extensionPackage},
  {layer: 'browser', name: 'Browsers', alone: true, run: (label) => nodeTests(label, 'tests/browser')},
  {layer: 'deploy', name: 'Deployment', alone: true, run: (label) => nodeTests(label, 'tests/deploy')},
];

/** A program that prints how many cases passed. It has failed, too, where its status and its figures disagree. */
async function counted(label, program, args) {
  const {status, output} = await execute(label, label, program, args, {mayFail: true});
  const counts = countCases(output) ?? {passed: 0, failed: 0};
  const silent = counts.passed + counts.failed === 0;
  if (silent) return {passed: 0, failed: 1, output: `${output}\nNo test case was run.`};
  if (status !== 0 && counts.failed === 0) return {...counts, failed: 1, output: `${output}\nEnded with status ${status} although no case failed.`};
  return {...counts, output};
}

/** A program that is one test by itself. */
async function single(label, program, args, env) {
  const {status, output} = await execute(label, label, program, args, {mayFail: true, env});
  return {passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output};
}

async function nodeTests(label, folder) {
  const files = filesEnding(folder, '.test.mjs');
  if (files.length === 0) return {passed: 0, failed: 1, output: `${folder} has no file that ends in .test.mjs.`};
  return counted(label, process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=1', ...files]);
}

/** Every pack and company file lints without an error, and its examples hold. */
async function ruleFiles(label) {
  const files = ['rules/packs', 'rules/companies'].flatMap((folder) => filesEnding(folder, '.json'));
  if (files.length === 0) return {passed: 0, failed: 1, output: 'rules/packs and rules/companies hold no rule file.'};
  const result = {passed: 0, failed: 0, output: ''};
  for (const file of files) {
    for (const command of ['lint', 'test']) {
      const one = await single(`${label} ${command} ${file}`, 'build/native/postvett', [command, file]);
      result.passed += one.passed;
      result.failed += one.failed;
      if (one.failed) result.output += `postvett ${command} ${file}\n${one.output}\n`;
    }
  }
  return result;
}

/** Mozilla's own linter: the folder that is built would be taken by Firefox. */
function extensionPackage(label) {
  const args = ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'build/extension', '--self-hosted', '--no-config-discovery'];
  return single(label, process.execPath, args, {NO_UPDATE_NOTIFIER: '1'});
}

function filesEnding(folder, ending) {
  let names;
  try {
    names = readdirSync(join(root, folder), {recursive: true});
  } catch {
    return [];
  }
  return names.filter((name) => name.endsWith(ending)).map((name) => relative(root, join(root, folder, name))).sort();
}
