// How good the inflected forms are: precision and recall against the Hunspell dictionaries that are installed on this
// machine (Debian: hunspell-sv, hunspell-en-us). Their data is read where it lies and never copied; without them this
// says so and ends.
//
//   node tests/language/measure.mjs [--sample development|evaluation] [--words 2000] [--seed 1] [--errors 30]
//
// Each base word belongs to one half by a hash of its letters: the development half may be looked at (--errors) while the
// grammar is worked on, the evaluation half is only counted. The word itself is in no count. `false` is the share of
// generated forms that the dictionary does not give for the word; `harmful` the share that it gives for other words only,
// which is what makes false alarms.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {expand, readEntries, readSuffixes} from './affixes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const {values: options} = parseArgs({options: {
  sample: {type: 'string', default: 'evaluation'},
  words: {type: 'string', default: '2000'},
  seed: {type: 'string', default: '1'},
  errors: {type: 'string', default: '0'},
}});

const has = (flags, wanted) => [...wanted].some((flag) => flags.includes(flag));

const languages = [
  {
    name: 'swedish',
    dictionary: '/usr/share/hunspell/sv_SE',
    inflecting: 'ABCDEFGHIJKLMNOPQRTm',
    // Without the nouns that are made of a verb: övervakandet, övervakare.
    ofVerbs: 'ADJKLMNOPQRTm',
    madeOfVerbs: /(?:are|aren|arens|ares|arna|arnas|ars)$/u,
    letters: /^[a-zåäöé]{3,}$/u,
    refused: '%¤!Z',
    classes: {
      verb: (flags) => has(flags, 'mKLM') || (flags.includes('J') && flags.includes('N')),
      adjective: (flags) => has(flags, 'OPQ'),
      'noun, plural -ar -or': (flags) => has(flags, 'GI'),
      'noun, plural -er': (flags) => has(flags, 'H'),
      'noun, other': (flags) => has(flags, 'BCDEF'),
    },
    counts: () => true,
  },
  {
    name: 'english',
    dictionary: '/usr/share/hunspell/en_US',
    inflecting: 'SDGMTR',
    letters: /^[a-z]{3,}$/u,
    refused: '!c',
    classes: {
      adjective: (flags) => flags.includes('T'),
      verb: (flags) => has(flags, 'DG'),
      noun: (flags) => has(flags, 'S'),
    },
    // Whether a verb has a genitive is the dictionary's taste; -er is inflection only beside -est.
    counts: (form) => !form.includes("'"),
  },
];

function hash(text) {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 16777619);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function lemmasOf(language, entries, suffixes) {
  const lemmas = new Map();
  for (const entry of entries) {
    if (!language.letters.test(entry.word) || has(entry.flags, language.refused)) continue;
    const flags = entry.flags.filter((flag) => flag !== 'R' || language.name !== 'english' || entry.flags.includes('T'));
    const name = Object.keys(language.classes).find((key) => language.classes[key](flags));
    if (!name) continue;
    const inflecting = (name === 'verb' && language.ofVerbs) || language.inflecting;
    const known = lemmas.get(entry.word) ?? {name, gold: new Set()};
    for (const form of expand({...entry, flags}, suffixes, inflecting)) {
      if (language.counts(form) && !(name === 'verb' && language.madeOfVerbs?.test(form))) known.gold.add(form);
    }
    lemmas.set(entry.word, known);
  }
  return lemmas;
}

function formsOf(program, language, words) {
  const output = execFileSync(program, [language], {input: `${words.join('\n')}\n`, maxBuffer: 1 << 28, encoding: 'utf8'});
  return output.trimEnd().split('\n').map((line) => line.split('\t').filter(Boolean));
}

function measure(program, language) {
  const suffixes = readSuffixes(`${language.dictionary}.aff`);
  const entries = readEntries(`${language.dictionary}.dic`);
  const all = new Set();
  for (const entry of entries) {
    all.add(entry.word);
    for (const form of expand(entry, suffixes, language.inflecting)) all.add(form);
  }
  const lemmas = lemmasOf(language, entries, suffixes);
  const half = options.sample === 'development' ? 0 : 1;
  const total = {words: 0, right: 0, made: 0, gold: 0, harmful: 0};
  const errors = [];
  for (const name of [...Object.keys(language.classes), 'all']) {
    const count = {words: 0, right: 0, made: 0, gold: 0, harmful: 0};
    if (name !== 'all') {
      const words = [...lemmas].filter(([word, lemma]) => lemma.name === name && lemma.gold.size > 0 && hash(word) % 2 === half)
        .map(([word]) => word).sort((a, b) => hash(options.seed + a) - hash(options.seed + b)).slice(0, Number(options.words));
      formsOf(program, language.name, words).forEach((forms, index) => {
        const {gold} = lemmas.get(words[index]);
        const made = new Set(forms.filter((form) => form !== words[index] && language.counts(form)));
        const right = [...made].filter((form) => gold.has(form));
        const harmful = [...made].filter((form) => !gold.has(form) && all.has(form));
        const missed = [...gold].filter((form) => !made.has(form));
        count.words += 1;
        count.right += right.length;
        count.made += made.size;
        count.gold += gold.size;
        count.harmful += harmful.length;
        if (harmful.length + missed.length > 0) errors.push(`${name}: ${words[index]}  harmful: ${harmful.join(' ')}  missed: ${missed.join(' ')}`);
      });
      for (const key of Object.keys(total)) total[key] += count[key];
    }
    const shown = name === 'all' ? total : count;
    const precision = shown.right / shown.made;
    const recall = shown.right / shown.gold;
    console.log([language.name.padEnd(8), name.padEnd(21), String(shown.words).padStart(5), precision, recall,
      2 * precision * recall / (precision + recall), shown.harmful / shown.made, shown.made / shown.words]
      .map((cell) => (typeof cell === 'number' ? cell.toFixed(3).padStart(9) : cell)).join(' '));
  }
  if (options.sample === 'development') {
    errors.sort((a, b) => hash(a) - hash(b)).slice(0, Number(options.errors)).forEach((line) => console.log(`  ${line}`));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'postvett-language-'));
try {
  const program = join(folder, 'forms');
  const sources = ['inflection', 'inflection_paradigm', 'inflection_swedish', 'inflection_swedish_nouns', 'inflection_swedish_verbs',
    'inflection_swedish_words', 'inflection_english', 'inflection_english_words'].map((name) => join(root, 'core/matching', `${name}.cpp`));
  execFileSync('c++', ['-std=c++20', '-O1', '-I', join(root, 'core'), '-o', program, join(root, 'tests/language/forms.cpp'), ...sources], {stdio: 'inherit'});
  console.log(`${options.sample} half, at most ${options.words} words a class, seed ${options.seed}`);
  console.log('language class                 words precision    recall        F1   harmful     forms');
  for (const language of languages) {
    if (existsSync(`${language.dictionary}.dic`)) measure(program, language);
    else console.log(`${language.name}: no dictionary at ${language.dictionary}.dic (Debian packages hunspell-sv, hunspell-en-us)`);
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
