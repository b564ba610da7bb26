// npm run build: the engine natively (build/native/postvett), as WebAssembly (build/wasm/postvett.wasm) with its wrapper
// for JavaScript (build/wasm/postvett.mjs), and the extension (build/extension/). Only what changed is built again.
import {existsSync, readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {ensurePrerequisites} from './prerequisites.mjs';
import {isProgram, main, root, stepCounter} from './steps.mjs';

/** The steps of each part, as functions of a step counter, in the order in which parts need each other. */
const PARTS = {
  native: [
    (s) => configure(s, 'Configuring the native build', 'release', 'native'),
    (s) => compile(s, 'Building the engine', 'release', 'postvett'),
  ],
  nativeBench: [(s) => compile(s, 'Building the benchmark', 'release', 'postvett_bench')],
  nativeTests: [(s) => compile(s, 'Building the tests', 'release', 'all')],
  wasm: [
    (s) => configure(s, 'Configuring the WebAssembly build', 'wasm', 'wasm'),
    (s) => compile(s, 'Building the engine as WebAssembly', 'wasm', 'postvett_wasm'),
    (s) => s.step('Bundling the JavaScript wrapper', bundleWrapper),
  ],
  wasmTests: [(s) => compile(s, 'Building the tests as WebAssembly', 'wasm', 'all')],
  extension: [(s) => s.run('Building the extension', process.execPath, ['extension/build.mjs'])],
};

/** What the product consists of, without its tests. */
export const PRODUCT = ['native', 'wasm', 'extension'];

/** How many steps `build` takes for these parts, for whoever counts them among its own. */
export function buildStepCount(parts) {
  return parts.reduce((sum, part) => sum + PARTS[part].length, 0);
}

/** Builds the parts. Throws a plain error where one fails. */
export async function build(steps, parts) {
  for (const [part, functions] of Object.entries(PARTS)) {
    if (parts.includes(part)) for (const run of functions) await run(steps);
  }
}

function configure(steps, title, preset, folder) {
  const dir = join(root, 'build', folder);
  if (existsSync(join(dir, 'build.ninja')) && builtHere(dir)) return steps.step(`${title} (done before)`, () => undefined);
  return steps.run(title, 'cmake', ['--preset', preset, ...(existsSync(join(dir, 'CMakeCache.txt')) ? ['--fresh'] : [])]);
}

/** CMake refuses a build folder that was made for another place, as after moving or copying the project. */
function builtHere(dir) {
  return readFileSync(join(dir, 'CMakeCache.txt'), 'utf8').includes(`CMAKE_HOME_DIRECTORY:INTERNAL=${root}\n`);
}

function compile(steps, title, preset, target) {
  return steps.run(title, 'cmake', ['--build', '--preset', preset, '--target', target, '--parallel', String(availableParallelism())]);
}

async function bundleWrapper() {
  const {build: bundle} = await import('esbuild');
  await bundle({
    absWorkingDir: root,
    entryPoints: ['wasm/postvett.ts'],
    outfile: 'build/wasm/postvett.mjs',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

if (isProgram(import.meta)) {
  await main(async () => {
    await ensurePrerequisites({yes: process.argv.includes('--yes')});
    await build(stepCounter(buildStepCount(PRODUCT)), PRODUCT);
    console.log('\nBuilt: build/native/postvett, build/wasm/postvett.wasm, build/extension/');
  });
}
