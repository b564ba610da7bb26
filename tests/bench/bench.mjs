// npm run bench: the numbers that the design holds the engine to, as median and p99, native and as WebAssembly in Node, with
// the time of a fixed loop on this machine beside them. `npm run bench -- --json FILE` writes them for a program; `--quick`
// takes fewer samples. Every measurement is a process of its own.
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {build, buildStepCount} from '../../.ci/build.mjs';
import {ensurePrerequisites} from '../../.ci/prerequisites.mjs';
import {main, plainError, root, stepCounter} from '../../.ci/steps.mjs';
import {patternsByPlatform} from './peers.mjs';
import {texts} from './prose.mjs';
import {companyFile, largeFile, silentFile} from './workload.mjs';

const folder = join(root, 'build', 'bench');
const packsFolder = join(root, 'rules', 'packs');
const NATIVE = join(root, 'build', 'native', 'postvett_bench');
const PARTS = ['native', 'nativeBench', 'wasm'];
/** What design.md asks of the WebAssembly engine. */
const HOLD = {
  wasm_gzip_bytes: 240 * 1024, check_280_median_us: 10, check_280_p99_us: 350, check_60k_median_ms: 6, cost_ratio_10_to_10000_rules: 2,
  load_company_ms: 30, load_50k_ms: 450, memory_mb: 80,
};

await main(async () => {
  const options = readOptions();
  await ensurePrerequisites({yes: options.yes});
  const steps = stepCounter(buildStepCount(PARTS) + 3);
  await build(steps, PARTS);
  const inputs = await steps.step('Making rules and texts up', () => makeInputs(options.quick));
  const wasm = await steps.step('Measuring the WebAssembly engine', () => figures(inputs, [process.execPath, join(root, 'tests/bench/figures.mjs')]));
  const native = await steps.step('Measuring the native engine', () => figures(inputs, [NATIVE]));
  wasm.figures = {wasm_gzip_bytes: gzipSync(readFileSync(join(root, 'build/wasm/postvett.wasm')), {level: 9}).length, ...wasm.figures};
  native.figures = {wasm_gzip_bytes: wasm.figures.wasm_gzip_bytes, ...native.figures};
  print(wasm, native);
  if (options.peers) patternsByPlatform(largeFile(), texts(5, 20, 280));
  if (options.json) writeFileSync(options.json, JSON.stringify({...wasm.figures, native: native.figures}, null, 2) + '\n');
});

function readOptions() {
  try {
    const {values} = parseArgs({options: {
      json: {type: 'string'}, quick: {type: 'boolean', default: false}, peers: {type: 'boolean', default: false}, yes: {type: 'boolean', default: false}}});
    return values;
  } catch (error) {
    throw plainError(`${error.message}\nnpm run bench knows --json FILE, --quick, --peers and --yes.`);
  }
}

function makeInputs(quick) {
  mkdirSync(folder, {recursive: true});
  const write = (name, text, encoding) => {
    writeFileSync(join(folder, name), text, encoding);
    return join(folder, name);
  };
  const writeTexts = (name, list) => write(name, list.map((text) => `${text}\0`).join(''), 'utf16le');
  const packs = readdirSync(packsFolder).map((name) => `postvett:${name.replace(/\.json$/, '')}`);
  const company = JSON.parse(readFileSync(join(root, 'rules/companies/fyrvakten.json'), 'utf8'));
  return {
    large: write('large.json', largeFile()),
    inflected: write('inflected.json', largeFile({inflect: true})),
    silent10: write('silent-10.json', silentFile(10)),
    silent10000: write('silent-10000.json', silentFile(9_900)),  // the limit of 10,000 counts the rights pack's rules too
    company: write('company.json', companyFile(company, packs)),
    short: writeTexts('short.txt', texts(1, quick ? 1_500 : 3_000, 280)),
    long: writeTexts('long.txt', texts(2, quick ? 12 : 30, 60_000)),
  };
}

/** Runs one measurement; its texts are checked after `warm` others, `rounds` times. Undefined where the rules were refused. */
function run(program, rules, textsFile, {warm = 0, rounds = 1, accepted = '0'} = {}) {
  const args = [...program.slice(1), rules, packsFolder, textsFile, String(warm), String(rounds), accepted];
  const {stdout, stderr, status} = spawnSync(program[0], args, {encoding: 'utf8', maxBuffer: 1 << 28});
  if (!stdout) throw plainError(`${program[0]} ${args.join(' ')} failed (status ${status}): ${stderr}`);
  const result = JSON.parse(stdout);
  return result.errors > 0 ? {refused: stderr.trim()} : result;
}

function figures(inputs, program) {
  const shortTexts = run(program, inputs.large, inputs.short, {warm: 1000});
  if (shortTexts.refused) throw plainError(`The large rule file was refused: ${shortTexts.refused}`);
  const long = run(program, inputs.large, inputs.long, {warm: 4, rounds: 2});
  const few = run(program, inputs.silent10, inputs.short, {warm: 500});
  const many = run(program, inputs.silent10000, inputs.short, {warm: 500});
  const company = median([0, 1, 2].map(() => run(program, inputs.company, inputs.short, {warm: 1e9}).load_ms));
  const companyAccepted = run(program, inputs.company, inputs.short, {warm: 1e9, accepted: '1'}).load_ms;
  const largeAccepted = run(program, inputs.large, inputs.short, {warm: 1e9, accepted: '1'}).load_ms;
  // Natively nothing asks for images: a process that lives on has its rules.
  const [companyImage, largeImage] = program[0] === NATIVE ? [] : [inputs.company, inputs.large].map((rules) => run(program, rules, inputs.short, {warm: 1e9, accepted: 'image'}));
  const inflected = run(program, inputs.inflected, inputs.short, {warm: 1000});
  const inflectedLong = inflected.refused ? undefined : run(program, inputs.inflected, inputs.long, {warm: 4});
  return {
    figures: {
      check_280_median_us: median(shortTexts.samples),
      check_280_p99_us: percentile(shortTexts.samples, 0.99),
      check_60k_median_ms: median(long.samples) / 1000,
      cost_ratio_10_to_10000_rules: median(many.samples) / median(few.samples),
      load_company_ms: company,
      load_50k_ms: shortTexts.load_ms,
      memory_mb: Math.max(shortTexts.memory_mb, long.memory_mb),
    },
    more: {
      calibration_ms: shortTexts.calibration_ms, check_60k_p99_ms: percentile(long.samples, 0.99) / 1000, findings_280: shortTexts.findings / shortTexts.samples.length,
      findings_60k: long.findings / long.samples.length, few_us: median(few.samples), many_us: median(many.samples), load_10000_ms: many.load_ms,
      companyAccepted, largeAccepted, companyImage, largeImage, inflected, inflectedLong,
    },
  };
}

function print(wasm, native) {
  const row = (name, hold, a, b) => console.log(`${name.padEnd(46)} ${hold.padStart(9)} ${a.padStart(12)} ${b.padStart(12)}`);
  const figure = (key) => [HOLD[key], wasm.figures[key], native.figures[key]].map(short);
  const further = (pick) => [short(pick(wasm.more)), short(pick(native.more))];
  console.log('');
  row('', 'to hold', 'WebAssembly', 'native');
  row('module, gzip -9, KiB', '240', short(wasm.figures.wasm_gzip_bytes / 1024), '');
  row('check, 280 characters, median, µs', ...figure('check_280_median_us'));
  row('check, 280 characters, p99, µs', ...figure('check_280_p99_us'));
  row('check, 60,000 characters, median, ms', ...figure('check_60k_median_ms'));
  row('check, 60,000 characters, p99, ms', '', ...further((m) => m.check_60k_p99_ms));
  row('10,000 rules against 10, ratio', ...figure('cost_ratio_10_to_10000_rules'));
  row('  10 rules, 280 characters, median, µs', '', ...further((m) => m.few_us));
  row('  10,000 rules, 280 characters, median, µs', '', ...further((m) => m.many_us));
  row('load, company file with all packs, ms', ...figure('load_company_ms'));
  row('load, 50,000 terms and 2,000 rules, ms', ...figure('load_50k_ms'));
  row('  the same, accepted before, ms', '', ...further((m) => m.largeAccepted));
  row('  company file, accepted before, ms', '', ...further((m) => m.companyAccepted));
  row('  company file, from its image, ms', '', ...further((m) => m.companyImage?.load_ms));
  row('  company file, its image, MB', '', ...further((m) => m.companyImage?.image_mb));
  row('  50,000 terms and 2,000 rules, from its image, ms', '', ...further((m) => m.largeImage?.load_ms));
  row('  50,000 terms and 2,000 rules, its image, MB', '', ...further((m) => m.largeImage?.image_mb));
  row('memory, 50,000 terms and 2,000 rules, MB', ...figure('memory_mb'));
  for (const [name, pick] of [
    ['with inflect: check, 280 characters, median, µs', (m) => m.inflected.samples && median(m.inflected.samples)],
    ['with inflect: check, 280 characters, p99, µs', (m) => m.inflected.samples && percentile(m.inflected.samples, 0.99)],
    ['with inflect: check, 60,000 characters, ms', (m) => m.inflectedLong && median(m.inflectedLong.samples) / 1000],
    ['with inflect: load, ms', (m) => m.inflected.load_ms],
    ['with inflect: memory, MB', (m) => m.inflected.memory_mb],
    ['findings in a text of 280 characters', (m) => m.findings_280],
    ['findings in a text of 60,000 characters', (m) => m.findings_60k],
    ['this machine: 10 million steps of xorshift, ms', (m) => m.calibration_ms],
  ]) row(name, '', ...further(pick));
  if (wasm.more.inflected.refused) console.log(`inflect was refused: ${wasm.more.inflected.refused}`);
}

function short(value) {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : '–';
}
function median(values) {
  return percentile(values, 0.5);
}
function percentile(values, share) {
  const all = [...values].sort((a, b) => a - b);
  return all[Math.min(all.length - 1, Math.floor(share * all.length))];
}
