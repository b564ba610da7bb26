// Words of lists with "inflect": ["sv", "en"] that are of one language only, and whose forms by the other's grammar are common
// words of it: kill, killen. Such a term says which language it is of: {"term": "kill", "inflect": "en"}.
//
//   node tests/language/clashes.mjs [PACK.json...]     without files, all packs and companies
//
// Needs Debian's hunspell-sv and hunspell-en-us; their data is read where it lies and never copied.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expand, readEntries, readSuffixes} from './affixes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DICTIONARIES = {swedish: ['/usr/share/hunspell/sv_SE', 'ABCDEFGHIJKLMNOPQRTm'], english: ['/usr/share/hunspell/en_US', 'SMDGRT']};
const SOURCES = ['inflection', 'inflection_paradigm', 'inflection_swedish', 'inflection_swedish_nouns', 'inflection_swedish_verbs',
  'inflection_swedish_words', 'inflection_english', 'inflection_english_words'];

if (!Object.values(DICTIONARIES).every(([path]) => existsSync(`${path}.dic`))) {
  console.log('No dictionaries (Debian packages hunspell-sv, hunspell-en-us).');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'postvett-clashes-'));
try {
  const program = join(folder, 'forms');
  execFileSync('c++', ['-std=c++20', '-O1', '-I', join(root, 'core'), '-o', program, join(root, 'tests/language/forms.cpp'),
    ...SOURCES.map((name) => join(root, 'core/matching', `${name}.cpp`))], {stdio: 'inherit'});
  const known = Object.fromEntries(Object.keys(DICTIONARIES).map((name) => [name, wordsOf(name)]));
  let count = 0;
  for (const file of filesAsked()) {
    const found = [...bilingualTerms(JSON.parse(readFileSync(file, 'utf8')))];
    const words = [...new Set(found.map(({term}) => term))];
    for (const [own, other] of [['english', 'swedish'], ['swedish', 'english']]) {
      const foreign = words.filter((word) => known[own].bases.has(word) && !known[other].bases.has(word));
      const made = formsOf(program, other, foreign);
      const proper = formsOf(program, own, foreign);
      foreign.forEach((word, at) => {
        const clashes = made[at].filter((form) => form !== word && !proper[at].includes(form) && known[other].all.has(form));
        if (clashes.length === 0) return;
        count++;
        console.log(`${file.slice(root.length)}  ${found.filter(({term}) => term === word).map(({list}) => list).join(', ')}  ${word} (${own}): ${clashes.join(' ')}`);
      });
    }
  }
  console.log(`${count} clashes`);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

function filesAsked() {
  if (process.argv.length > 2) return process.argv.slice(2).map((file) => join(process.cwd(), file));
  return ['packs', 'companies'].flatMap((kind) => readdirSync(join(root, 'rules', kind)).filter((name) => name.endsWith('.json')).map((name) => join(root, 'rules', kind, name)));
}

/** Single words that are inflected in both languages: of word lists, and of terms in rules. */
function* bilingualTerms(value, list = '') {
  if (Array.isArray(value)) {
    for (const one of value) yield* bilingualTerms(one, list);
  } else if (value && typeof value === 'object') {
    if (Array.isArray(value.terms)) {
      const both = (inflect) => Array.isArray(inflect) && inflect.length === 2;
      for (const term of value.terms) {
        const text = typeof term === 'string' ? term : term.term;
        const inflect = typeof term === 'string' ? value.inflect : term.inflect ?? value.inflect;
        if (text && both(inflect) && !(term.lang ?? value.lang) && !text.includes(' ')) yield {term: text, list};
      }
    }
    for (const [key, one] of Object.entries(value)) yield* bilingualTerms(one, key === 'terms' ? list : value.id ?? key);
  }
}

function wordsOf(language) {
  const [path, inflecting] = DICTIONARIES[language];
  const suffixes = readSuffixes(`${path}.aff`);
  const [bases, all] = [new Set(), new Set()];
  for (const entry of readEntries(`${path}.dic`)) {
    bases.add(entry.word);
    all.add(entry.word);
    for (const form of expand(entry, suffixes, inflecting)) all.add(form);
  }
  return {bases, all};
}

function formsOf(program, language, words) {
  if (words.length === 0) return [];
  const output = execFileSync(program, [language], {input: `${words.join('\n')}\n`, maxBuffer: 1 << 28, encoding: 'utf8'});
  return output.trimEnd().split('\n').map((line) => line.split('\t').filter(Boolean));
}
