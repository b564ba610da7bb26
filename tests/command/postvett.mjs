// Runs the command line as a person or a script does.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const program = join(root, 'build', 'native', 'postvett');
export const company = 'rules/companies/fyrvakten.json';
export const demoPost = 'Affärsmannen på 412 fick sitt kort nekat tre gånger idag 😂';
export const ordinaryPost = 'Vilken härlig dag på jobbet, tack alla kollegor!';

/** Runs `postvett ARGS` in the project's folder; resolves to {status, stdout, stderr}, both streams as text. */
export function postvett(args, {input = '', cwd = root} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd});
    const output = {stdout: '', stderr: ''};
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8');
      child[stream].on('data', (chunk) => { output[stream] += chunk; });
    }
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({status: status ?? signal, ...output}));
    // A program that refuses its arguments may be gone before it has read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder of files for one test: {name: text or object}; removed when the test is over. */
export function folderWith(test, files) {
  const folder = mkdtempSync(join(tmpdir(), 'postvett-'));
  test.after(() => rmSync(folder, {recursive: true, force: true}));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

/** A rule file with one rule that finds one term at one level. */
export function fileWithTerm(term, level = 'caution', more = {}) {
  return {
    postvett: 1,
    id: 'company',
    name: 'The company',
    version: '1',
    rules: [{
      id: 'code-name',
      topic: 'business-confidential',
      level,
      match: {terms: [term]},
      message: 'That name is not public yet.',
      examples: {flag: [`We talk about ${term} today`], pass: ['We talk about the weather today']},
    }],
    ...more,
  };
}

export function jsonLines(text) {
  return text.trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
