// npm run quality: how well the company files judge labelled posts, with the WebAssembly module that ships.
//
//   npm run quality                                    the development posts
//   npm run quality -- POSTS.ndjson                    other posts
//   npm run quality -- --employer fjallvind --misses   what is missed, with the texts
//
// The exit code is 1 where an employer's rules did not load or a line of posts could not be read: then the figures are not worth much.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {build, buildStepCount} from '../../.ci/build.mjs';
import {main, plainError, root, stepCounter} from '../../.ci/steps.mjs';
import {CONTEXT, engineWithPacks, loadCompany} from './companies.mjs';
import {compare} from './comparing.mjs';
import {measure} from './figures.mjs';
import {judge, judgeUnchecked} from './judging.mjs';
import {readPosts} from './posts.mjs';
import {changes, falseAlarms, misses, notes, table} from './printing.mjs';

const USAGE = `npm run quality -- [POSTS.ndjson] [--employer NAME,…] [--topic NAME,…] [--lang sv|en]
                  [--misses] [--false] [--notes] [--json FILE] [--baseline FILE]
  --misses    flag posts that were not found, with their texts
  --false     clear and protected posts with a finding, and the rules that made it
  --notes     protected posts without a supportive note, and other posts with one
  --json      writes the figures and how each post was judged (no texts)
  --baseline  a file that --json wrote earlier: says what changed
  --topic     flag posts of these topics, and all clear and protected posts`;

await main(async () => {
  const options = readOptions();
  const {posts, problems} = readPosts(options.file);
  const chosen = posts.filter((post) => isChosen(post, options));
  if (chosen.length === 0) throw plainError(`${options.file} has no post that fits.`);
  if (!existsSync(join(root, 'build', 'wasm', 'postvett.mjs')) || !existsSync(join(root, 'build', 'wasm', 'postvett.wasm'))) {
    await build(stepCounter(buildStepCount(['wasm'])), ['wasm']);
  }

  const {judged, unloaded} = await judgeAll(chosen);
  const figures = measure(judged);
  report(options, chosen, judged, figures);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({...figures, posts: judged}, null, 1)}\n`);
  for (const problem of problems) console.error(`\nNOT READ: ${problem}`);
  for (const {employer, problem, count} of unloaded) {
    console.error(`\nNOT CHECKED: the ${count} posts of "${employer}" count as if nothing had been found in them. ${problem}`);
  }
  return problems.length || unloaded.length ? 1 : 0;
});

function readOptions() {
  let parsed;
  try {
    parsed = parseArgs({allowPositionals: true, options: {
      employer: {type: 'string'}, topic: {type: 'string'}, lang: {type: 'string'}, json: {type: 'string'}, baseline: {type: 'string'},
      misses: {type: 'boolean', default: false}, false: {type: 'boolean', default: false}, notes: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    }});
  } catch (error) {
    throw plainError(`${error.message}\n${USAGE}`);
  }
  const {values, positionals} = parsed;
  if (values.help || positionals.length > 1) throw plainError(USAGE);
  const file = positionals[0] ? resolve(positionals[0]) : developmentPosts();
  if (!existsSync(file)) throw plainError(`${positionals[0]} does not exist.\n${USAGE}`);
  return {...values, file, employers: values.employer?.split(','), topics: values.topic?.split(','), languages: values.lang?.split(',')};
}

/** The posts as they were handed to the project, where they lie beside it, else the copy in the tree; says where the two differ. */
function developmentPosts() {
  const copy = join(root, 'tests', 'posts', 'posts-dev.ndjson');
  const original = join(root, '..', 'shared', 'posts-dev.ndjson');
  if (!existsSync(original)) return copy;
  if (readFileSync(original, 'utf8') !== readFileSync(copy, 'utf8')) console.error('tests/posts/posts-dev.ndjson differs from ../shared/posts-dev.ndjson, which is measured.');
  return original;
}

function isChosen({employer, lang, expect, topics}, options) {
  return (!options.employers || options.employers.includes(employer))
    && (!options.languages || options.languages.includes(lang))
    && (!options.topics || expect !== 'flag' || topics.some((topic) => options.topics.includes(topic)));
}

/** Judges every post under its employer's rules. `unloaded` lists the employers whose rules could not be loaded. */
async function judgeAll(posts) {
  const engine = await engineWithPacks();
  const judged = [];
  const unloaded = [];
  for (const employer of [...new Set(posts.map((post) => post.employer))].sort()) {
    const theirs = posts.filter((post) => post.employer === employer);
    const {rules, problem} = loadCompany(engine, employer);
    if (!rules) unloaded.push({employer, problem, count: theirs.length});
    judged.push(...theirs.map((post) => (rules ? judge(post, rules.check(post.text, {...CONTEXT, ...post.context}, post.lang).findings) : judgeUnchecked(post))));
    rules?.destroy();
  }
  return {judged, unloaded};
}

function report(options, posts, judged, figures) {
  const postsById = new Map(posts.map((post) => [post.id, post]));
  const list = (title, entries) => console.log(`\n${title}: ${entries.length}\n\n${entries.join('\n\n')}`);
  if (options.misses) list('MISSED', misses(judged, postsById));
  if (options.false) list('FALSE ALARMS', falseAlarms(judged, postsById));
  if (options.notes) list('NOTES that are missing or stand elsewhere', notes(judged, postsById));
  console.log(`\n${relative(root, options.file)}: ${posts.length} posts\n\n${table(figures)}`);
  if (options.baseline) {
    const before = JSON.parse(readFileSync(options.baseline, 'utf8'));
    console.log(`\nAgainst ${options.baseline}:\n${changes(before, {...figures, posts: judged}, compare(before, {posts: judged}))}`);
  }
}
