// What the project needs from the machine, and how it gets there: Debian's packages by apt-get, Node packages by npm ci.
// Only Node's own modules are imported here, so that it runs in a fresh clone. Run alone, it says what is missing.
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, realpathSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {execute, isProgram, main, plainError, root} from './steps.mjs';

/**
 * Debian package, and what it is for. `tools`: programs of which one must be on PATH on a system without apt-get.
 */
const PACKAGES = [
  {name: 'g++', why: 'compiles the engine', tools: ['g++', 'c++', 'clang++']},
  {name: 'cmake', why: 'builds the engine', tools: ['cmake']},
  {name: 'ninja-build', why: 'builds the engine', tools: ['ninja']},
  {name: 'emscripten', why: 'compiles the engine to WebAssembly', tools: ['em++']},
  {name: 'nlohmann-json3-dev', why: 'JSON (else fetched)'},
  {name: 'catch2', why: 'C++ tests (else fetched)'},
  {name: 'unicode-data', why: 'Unicode tables and their tests (else fetched)'},
  {name: 'bzip2', why: 'unpacks a Unicode test file', tools: ['bzip2']},
  {name: 'ca-certificates', why: 'secure downloads'},
  {name: 'chromium', why: 'runs the extension', tools: ['chromium', 'chromium-browser', 'google-chrome']},
  {name: 'firefox-esr', why: 'runs the extension', tools: ['firefox-esr', 'firefox']},
  {name: 'fonts-dejavu-core', why: 'text in the browsers'},
  {name: 'fonts-noto-color-emoji', why: 'emoji in the browsers'},
];

const MIN_NODE = 20;

/** Makes sure that everything is there; `yes`: may install with sudo. Throws a plain error that says what to do. */
export async function ensurePrerequisites({yes = false} = {}) {
  const node = Number(process.versions.node.split('.')[0]);
  if (node < MIN_NODE) throw plainError(`Postvett needs Node ${MIN_NODE} or newer; this is Node ${process.versions.node}.`);
  if (onPath('apt-get') && onPath('dpkg-query')) await ensureDebianPackages(yes);
  else checkTools();
  await ensureNodePackages();
}

async function ensureDebianPackages(yes) {
  const missing = missingDebianPackages();
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...missing, ...companions(missing)];
  console.log(`These Debian packages are missing: ${missing.join(' ')}`);
  if (!isRoot && !yes) {
    throw plainError(`Install them with\n\n  sudo apt-get update && sudo ${install.join(' ')}\n\nor run the command again with --yes (npm start -- --yes), which does that for you.`);
  }
  const privileged = (args) => (isRoot ? args : ['sudo', '--preserve-env=DEBIAN_FRONTEND', ...args]);
  const apt = (title, args) => {
    const [program, ...rest] = privileged(args);
    return execute(title, title, program, rest, {env: {DEBIAN_FRONTEND: 'noninteractive'}});
  };
  if (!isRoot && spawnSync('sudo', ['--validate'], {stdio: 'inherit'}).status !== 0) {
    throw plainError('sudo did not let this user install packages.');
  }
  console.log('Reading the package lists …');
  await apt('Reading the package lists', ['apt-get', 'update']);
  if (wouldOverwriteNode(missing)) {
    await apt('Keeping this Node', ['dpkg-divert', '--local', '--no-rename', '--divert', '/usr/bin/node.debian', '--add', '/usr/bin/node']);
  }
  console.log(`Installing ${missing.length} packages (once; a few minutes) …`);
  await apt('Installing Debian packages', install);
  const still = missingDebianPackages();
  if (still.length > 0) throw plainError(`apt-get did not install ${still.join(' ')}.`);
}

/** Not needed where a browser is there and works, but right beside a newly installed one: Chromium's own sandbox. */
function companions(missing) {
  return missing.includes('chromium') ? ['chromium-sandbox'] : [];
}

function missingDebianPackages() {
  const query = spawnSync('dpkg-query', ['--show', '--showformat=${Package} ${Status}\\n', ...PACKAGES.map((p) => p.name)], {encoding: 'utf8'});
  const installed = new Set(query.stdout.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  // A browser or an Emscripten from elsewhere, named by the variables that the build and the tests read, is as good.
  if (process.env.POSTVETT_CHROMIUM) installed.add('chromium');
  if (process.env.POSTVETT_FIREFOX) installed.add('firefox-esr');
  if (process.env.EMSDK) installed.add('emscripten');
  return PACKAGES.map((p) => p.name).filter((name) => !installed.has(name));
}

/**
 * Debian's emscripten brings Debian's Node 18 along. Where the Node that runs this was copied to /usr/bin by hand, the
 * package would replace it by the older one: the package's copy is then set aside (dpkg-divert).
 */
function wouldOverwriteNode(missing) {
  if (!missing.includes('emscripten') || realpathSync(process.execPath) !== '/usr/bin/node') return false;
  return spawnSync('dpkg', ['--search', '/usr/bin/node'], {stdio: 'ignore'}).status !== 0;
}

function checkTools() {
  const missing = PACKAGES.filter((p) => p.tools && !p.tools.some(onPath) && !namedByEnvironment(p.name));
  if (missing.length === 0) return;
  const lines = missing.map((p) => `  ${p.tools.join(' or ')}: ${p.why} (Debian: ${p.name})`);
  throw plainError(`This system has no apt-get, so please install what is missing from PATH:\n${lines.join('\n')}`);
}

function namedByEnvironment(name) {
  const variable = {chromium: 'POSTVETT_CHROMIUM', 'firefox-esr': 'POSTVETT_FIREFOX', emscripten: 'EMSDK'}[name];
  return variable !== undefined && Boolean(process.env[variable]);
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function ensureNodePackages() {
  // npm writes this file last, so it also tells a broken-off installation from a whole one.
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const title = 'Installing Node packages';
  console.log(`${title} …`);
  const npm = process.env.npm_execpath;
  const [program, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  await execute(title, title, program, args);
}

if (isProgram(import.meta)) {
  await main(async () => {
    await ensurePrerequisites({yes: process.argv.includes('--yes')});
    console.log('Everything that Postvett needs is here.');
  });
}
