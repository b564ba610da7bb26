// One measurement of the WebAssembly engine, through its wrapper, in a process of its own; as native.cpp, same arguments and
// same output. node figures.mjs RULES PACKS TEXTS WARM ROUNDS ACCEPTED, where ACCEPTED may also be "image": not loaded, but made from
// an image.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv, cpuUsage} from 'node:process';
import {createEngine, engineFromImage, RIGHTS_CORPUS} from '../../build/wasm/postvett.mjs';

const [, , rulesPath, packsFolder, textsPath, warm, rounds, accepted] = argv;

/** The same loop as in native.cpp. */
function calibrate() {
  const start = performance.now();
  let x = 1;
  for (let i = 0; i < 10_000_000; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x === 0 ? 0 : performance.now() - start;
}

const texts = readFileSync(textsPath, 'utf16le').split('\0').slice(0, -1);
const rulesText = readFileSync(rulesPath, 'utf8');
const module = await WebAssembly.compile(readFileSync(new URL('../../build/wasm/postvett.wasm', import.meta.url)));
const calibration = Math.min(calibrate(), calibrate());

// The module compiled and its code optimised, as it is when the background wakes up again (V8 keeps compiled code): an engine
// that is thrown away loads first.
const corpusFolder = join(packsFolder, '..', 'rights');
const corpus = readdirSync(corpusFolder).filter((name) => name.endsWith('.ndjson')).map((name) => readFileSync(join(corpusFolder, name), 'utf8')).join('');
async function freshEngine() {
  const engine = await createEngine(module);
  for (const name of readdirSync(packsFolder)) engine.addPack(`postvett:${name.replace(/\.json$/, '')}`, readFileSync(join(packsFolder, name), 'utf8'));
  engine.addPack(RIGHTS_CORPUS, corpus);
  return engine;
}
async function madeImage() {
  const fresh = await freshEngine();
  const {rules} = fresh.load('bench', rulesText, {acceptedBefore: true});
  rules.check('');
  return fresh.image(rules, 'bench');
}
const image = accepted === 'image' ? await madeImage() : null;
const times = [];
const cpu = [];
let engine, loaded;
for (let i = 0; i < 3; i++) {
  loaded?.rules?.destroy();
  if (!image) engine = await freshEngine();
  const start = performance.now();
  const before = cpuUsage();
  if (image) {
    loaded = {...await engineFromImage(module, image, 'bench'), diagnostics: []};
    engine = loaded.engine;
  } else {
    loaded = engine.load('bench', rulesText, {acceptedBefore: accepted === '1'});
  }
  times.push(performance.now() - start);
  const {user, system} = cpuUsage(before);
  cpu.push((user + system) / 1000);
  if (!loaded.rules) break;
}
const {rules, diagnostics} = loaded;
const errors = diagnostics.filter(({severity}) => severity === 'error');
if (errors.length) console.error(errors[0].code, errors[0].message, errors[0].mend);

const samples = [];
let findings = 0;
if (rules) {
  for (const text of texts.slice(0, Number(warm))) rules.check(text);
  for (let round = 0; round < Number(rounds); round++) {
    for (const text of texts.slice(Number(warm))) {
      const start = performance.now();
      const result = rules.check(text);
      samples.push((performance.now() - start) * 1000);
      findings += result.findings.length;
    }
  }
}
console.log(JSON.stringify({
  calibration_ms: calibration, load_ms: Math.min(...times.slice(times.length > 1 ? 1 : 0)), load_first_ms: times[0], load_cpu_ms: Math.min(...cpu), memory_mb: engine.memoryBytes / 1e6,
  errors: errors.length, findings, samples, image_mb: (image?.length ?? 0) / 1e6,
}));
