// What the disguises cost in false alarms: how often an ordinary text has a word that is found only because it might be a
// term in disguise. The terms are the words of the Hunspell dictionaries that are installed on this machine, so
// that nearly every alternative that a disguise offers is a term: far more than any rule file would have. Nothing of the
// texts and dictionaries is copied.
//
//   node tests/language/disguises.mjs [--engine build/native/postvett] [--show 100] [--megabytes 3]
//
// Texts: the development posts, the manual pages in English and Swedish, the package descriptions and the README files of
// this machine. Debian packages: hunspell-sv, hunspell-en-us, manpages, manpages-sv.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {gunzipSync} from 'node:zlib';

const root = fileURLToPath(new URL('../../', import.meta.url));
const {values: options} = parseArgs({options: {
  engine: {type: 'string', default: join(root, 'build/native/postvett')},
  show: {type: 'string', default: '60'},
  megabytes: {type: 'string', default: '3'},
}});

/** The base words of a dictionary: letters only, at least three. */
function words(name) {
  const path = `/usr/share/hunspell/${name}.dic`;
  if (!existsSync(path)) throw new Error(`no dictionary at ${path} (Debian packages hunspell-sv, hunspell-en-us)`);
  const list = readFileSync(path, 'utf8').split('\n').map((line) => line.split('/')[0].trim());
  return [...new Set(list.filter((word) => /^[\p{Ll}]{3,}$/u.test(word)))];
}

/** At most so many words, spread over the alphabet. */
function spread(list, count) {
  return list.length <= count ? list : Array.from({length: count}, (_, i) => list[Math.floor(i * list.length / count)]);
}

function files(folder, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && wanted.test(entry.name)).map((entry) => join(entry.path, entry.name)).sort();
}

function readText(path) {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** A manual page without its markup. */
const withoutMarkup = (text) => text.split('\n').filter((line) => !/^['.]\\?"/.test(line))
  .map((line) => line.replace(/^\.\w+ ?/, '').replace(/\\f.|\\&|\\-|\\\(..|\\[a-z*]\S*/g, (mark) => (mark === '\\-' ? '-' : ''))).join('\n');

function collect(paths, change = (text) => text) {
  const limit = Number(options.megabytes) * 1e6;
  let all = '';
  for (const path of paths) {
    if (all.length > limit) break;
    if (statSync(path).size < 2e6) all += `${change(readText(path))}\n`;
  }
  return all;
}

const texts = {
  'development posts': readFileSync(join(root, 'tests/posts/posts-dev.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).text).join('\n'),
  'manual pages, Swedish': collect(files('/usr/share/man/sv', /\.gz$/), withoutMarkup),
  'manual pages, English': collect([1, 5, 7].flatMap((section) => files(`/usr/share/man/man${section}`, /\.gz$/)), withoutMarkup),
  'package descriptions': execFileSync('dpkg-query', ['-W', '-f', '${Description}\n'], {encoding: 'utf8', maxBuffer: 1 << 28}),
  'README files': collect(files('/usr/share/doc', /^README(\.md|\.txt)?(\.gz)?$/i)),
};

const terms = [...new Set([...spread(words('sv_SE'), 52000), ...spread(words('en_US'), 32000)])];
const folder = mkdtempSync(join(tmpdir(), 'postvett-disguises-'));
try {
  const rules = join(folder, 'words.json');
  writeFileSync(rules, JSON.stringify({
    postvett: 1, id: 'words', version: '1', lexicons: {word: {terms}},
    rules: [
      {id: 'seen', topic: 'conduct', message: 'm', match: {lexicon: 'word'}, examples: {flag: [terms[0]], pass: ['0']}},
      {id: 'plain', kind: 'protect', match: {lexicon: 'word'}},
    ],
  }));
  console.log(`${terms.length} terms`);
  const kinds = {};
  for (const [name, text] of Object.entries(texts)) {
    const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
    const input = lines.map((line, id) => JSON.stringify({id, text: line})).join('\n');
    const {stdout, stderr, status} = spawnSync(options.engine, ['check', '--rules', rules, '--format', 'ndjson', '-'],
      {input, encoding: 'utf8', maxBuffer: 1 << 30});
    if (status === 2) throw new Error(stderr || stdout);
    let hits = 0;
    const counted = text.split(/\s+/).length;
    for (const line of stdout.trim().split('\n')) {
      const {id, findings} = JSON.parse(line);
      const spans = (rule) => findings.filter((finding) => finding.rule === `words/${rule}`).flatMap((finding) => finding.evidence.map((part) => `${part.start}-${part.end}`));
      const plain = new Set(spans('plain'));
      for (const span of spans('seen').filter((one) => !plain.has(one))) {
        const word = lines[id].slice(...span.split('-').map(Number));
        hits += 1;
        kinds[word] = (kinds[word] ?? 0) + 1;
      }
    }
    console.log(`${name.padEnd(24)} ${String(counted).padStart(8)} words ${String(hits).padStart(6)} found only as disguised (${(hits / counted * 1e6).toFixed(0)} a million)`);
  }
  const list = Object.entries(kinds).sort((a, b) => b[1] - a[1]).slice(0, Number(options.show));
  console.log(list.map(([word, count]) => `${word} ${count}`).join(' · '));
} finally {
  rmSync(folder, {recursive: true, force: true});
}
