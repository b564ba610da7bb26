// Runs commands one after the other as numbered steps, and says what is done, how far it is and how long it took:
//
//   [2/6] Building the engine …
//   [2/6] Building the engine … 41 s
//
// A step's whole output goes to build/logs/; the screen gets a sign of life now and then, and the end of the output
// where the step fails.
import {spawn} from 'node:child_process';
import {createWriteStream, mkdirSync, realpathSync} from 'node:fs';
import {constants as osConstants} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const SIGN_OF_LIFE_MS = 20_000;
const LINES_SHOWN_ON_FAILURE = 60;

/** What went wrong, in a sentence that is meant for the person at the screen: shown without a stack. */
export function plainError(message) {
  return Object.assign(new Error(message), {plain: true});
}

/** Runs a command's main function; a failure ends in a plain sentence and exit code 1, never in silence. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error?.plain ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Whether a module is what Node was asked to run, not an import of another. */
export function isProgram(meta) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === realpathSync(meta.filename);
}

export function seconds(ms) {
  const whole = Math.round(ms / 1000);
  return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Counts steps and runs them. `total` is how many there will be; `run` resolves to {status, output} and throws a plain
 * error where the status is not 0, unless `mayFail` is set.
 */
export function stepCounter(total) {
  let begun = 0;

  /** A step that is a function of ours. */
  async function step(title, body) {
    const label = `[${++begun}/${total}] ${title}`;
    console.log(`${label} …`);
    const start = Date.now();
    const result = await body(label);
    console.log(`${label} … ${seconds(Date.now() - start)}`);
    return result;
  }

  /** A step that is a program. `args` holds the program's arguments, `options.env` is added to the environment. */
  function run(title, program, args, options = {}) {
    return step(title, (label) => execute(label, title, program, args, options));
  }

  return {step, run};
}

/** Runs a program without a terminal, its output kept in build/logs/. */
export function execute(label, title, program, args, {cwd = root, env = {}, mayFail = false} = {}) {
  const logFile = join(root, 'build', 'logs', `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.log`);
  mkdirSync(dirname(logFile), {recursive: true});
  const log = createWriteStream(logFile);
  const start = Date.now();
  const chunks = [];
  let lastLine = '';

  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
    const timer = setInterval(() => console.log(`${label} … ${seconds(Date.now() - start)} so far: ${lastLine.slice(0, 120)}`), SIGN_OF_LIFE_MS);
    const passOn = forwardSignals(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        log.write(chunk);
        lastLine = chunk.trimEnd().split('\n').at(-1)?.trim() || lastLine;
      });
    }
    const finish = () => {
      clearInterval(timer);
      passOn.stop();
      log.end();
    };
    child.on('error', (error) => {
      finish();
      reject(plainError(error.code === 'ENOENT' ? `${title}: the program "${program}" is not installed.` : `${title}: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      finish();
      const status = code ?? 128 + (osConstants.signals[signal] ?? 0);
      const output = chunks.join('');
      if (status === 0 || mayFail) return resolve({status, output});
      showEnd(output);
      reject(plainError(`${title} failed (status ${status}). The whole output is in ${relative(root, logFile)}.`));
    });
  });
}

export function showEnd(output) {
  const lines = output.trimEnd().split('\n');
  if (lines.length > LINES_SHOWN_ON_FAILURE) console.log(`    (${lines.length - LINES_SHOWN_ON_FAILURE} lines before)`);
  for (const line of lines.slice(-LINES_SHOWN_ON_FAILURE)) console.log(`    ${line}`);
}

/** Ctrl+C ends the program that a step runs, too: no browser or compiler is left behind. */
function forwardSignals(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      child.once('exit', () => process.exit(128 + osConstants.signals[signal]));
      child.kill(signal);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  return {stop: () => handlers.forEach(([signal, handler]) => process.off(signal, handler))};
}
