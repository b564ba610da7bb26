// npm test: everything, on a machine that may never have seen the project. `npm test -- --only core,browser` runs some
// layers (core, wasm, rules, extension, browser, deploy); --long, which is npm run test:long, adds what takes long. The last
// line is "N passed, N failed"; the exit code is 0 only where nothing failed.
import {parseArgs} from 'node:util';
import {build, buildStepCount} from './build.mjs';
import {ensurePrerequisites} from './prerequisites.mjs';
import {main, plainError, seconds, showEnd, stepCounter} from './steps.mjs';
import {LAYERS, NEEDED_PARTS, SUITES} from './suites.mjs';

const AT_A_TIME = 2;

await main(async () => {
  let results;
  try {
    results = await runTests(readOptions());
  } catch (error) {
    console.log(error?.plain ? `\n${error.message}` : error);
    console.log('\n0 passed, 1 failed');
    return 1;
  }
  return summarise(results);
});

function readOptions() {
  let values;
  try {
    ({values} = parseArgs({options: {only: {type: 'string'}, long: {type: 'boolean', default: false}, yes: {type: 'boolean', default: false}}}));
  } catch (error) {
    throw plainError(`${error.message}\nnpm test knows --only LAYERS, --long and --yes.`);
  }
  const layers = values.only?.split(',') ?? LAYERS;
  const unknown = layers.filter((layer) => !LAYERS.includes(layer));
  if (unknown.length > 0) throw plainError(`There is no layer "${unknown.join('", "')}". The layers are ${LAYERS.join(', ')}.`);
  if (values.long) Object.assign(process.env, {POSTVETT_MATRIX: 'all', POSTVETT_ORACLE_FILES: '3000'});
  return {layers, yes: values.yes};
}

async function runTests({layers, yes}) {
  await ensurePrerequisites({yes});
  const parts = [...new Set(layers.flatMap((layer) => NEEDED_PARTS[layer]))];
  const suites = SUITES.filter((suite) => layers.includes(suite.layer));
  const steps = stepCounter(buildStepCount(parts) + suites.length);
  await build(steps, parts);

  const results = new Map();
  const together = suites.filter((suite) => !suite.alone);
  const lane = async () => {
    for (let suite = together.shift(); suite; suite = together.shift()) results.set(suite, await runSuite(steps, suite));
  };
  await Promise.all(Array.from({length: AT_A_TIME}, lane));
  for (const suite of suites.filter((suite) => suite.alone)) results.set(suite, await runSuite(steps, suite));
  return suites.map((suite) => ({name: suite.name, ...results.get(suite)}));
}

async function runSuite(steps, suite) {
  const start = Date.now();
  const result = await steps.step(`Testing: ${suite.name}`, async () => {
    try {
      return await suite.run(suite.name);
    } catch (error) {
      return {passed: 0, failed: 1, output: error?.plain ? error.message : String(error?.stack ?? error)};
    }
  });
  if (result.failed > 0) {
    console.log(`\n${suite.name}: ${result.failed} failed`);
    showEnd(result.output);
    console.log('');
  }
  return {...result, ms: Date.now() - start};
}

function summarise(results) {
  console.log('');
  for (const {name, passed, failed, ms} of results) {
    console.log(`${failed ? 'FAILED' : 'ok    '}  ${name.padEnd(24)} ${String(passed).padStart(5)} passed ${failed ? `${failed} failed ` : ''} ${seconds(ms)}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
