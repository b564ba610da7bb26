// The words of the interface: complete, used, and with the same values put in, in every language.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {languages, wordsFor} from '../../extension/text/words.ts';

type Leaf = string | ((...values: never[]) => string);

/** Path ("card.close") to text or function. */
function leaves(words: unknown, at = ''): Map<string, Leaf> {
  if (typeof words === 'string' || typeof words === 'function') return new Map([[at, words as Leaf]]);
  return new Map(Object.entries(words as object).flatMap(([key, value]) => [...leaves(value, at ? `${at}.${key}` : key)]));
}

const english = leaves(languages['en']);
const others = Object.entries(languages).filter(([tag]) => tag !== 'en');

/** Values that cannot come from the text itself. Numbers are asked one and many, for the words around them differ. */
function putIn(leaf: Leaf, numbers: boolean, many: boolean): {text: string; values: string[]} {
  if (typeof leaf === 'string') return {text: leaf, values: []};
  const values = Array.from({length: leaf.length}, (_, at) => numbers ? (many ? 700 + at : 1) : `⟨${at}⟩`);
  return {text: (leaf as (...given: unknown[]) => string)(...values), values: values.map(String)};
}

for (const [tag, words] of others) {
  describe(`the words in ${tag}`, () => {
    const own = leaves(words);
    test('say as much as the English ones, and no more', () => assert.deepEqual([...own.keys()].sort(), [...english.keys()].sort()));
    test('put the same values in', () => {
      for (const [path, leaf] of english) {
        for (const [numbers, many] of [[false, true], [true, true]] as const) {
          const [expected, found] = [putIn(leaf, numbers, many), putIn(own.get(path)!, numbers, many)];
          const used = ({text, values}: {text: string; values: string[]}) => values.filter((value) => text.includes(value));
          assert.deepEqual(used(found), used(expected), path);
        }
      }
    });
    test('are not the English ones', () => {
      const same = [...own].filter(([path, leaf]) => typeof leaf === 'string' && leaf === english.get(path) && leaf.length > 12);
      assert.deepEqual(same, []);
    });
  });
}

test('no text is empty, and none holds markup or an unfilled place', () => {
  for (const [tag, words] of Object.entries(languages)) {
    for (const [path, leaf] of leaves(words)) {
      for (const [numbers, many] of [[false, true], [true, false], [true, true]] as const) {
        const {text} = putIn(leaf, numbers, many);
        assert.ok(text.trim() !== '' && !/undefined|\$\{|<\w|&\w+;|NaN/.test(text), `${tag} ${path}: ${text}`);
      }
    }
  }
});

test('every text is used', () => {
  // "const text = words.popup" gives a part another name within its file.
  const sources = readdirSync('extension', {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts') && !name.startsWith('text'))
    .map((name) => {
      const source = readFileSync(join('extension', name), 'utf8');
      const part = /\bconst text = words\.([\w.]+);/.exec(source)?.[1];
      return part ? source.replace(/\bconst text = .*/, '').replace(/\btext\b(?=[.[])/g, `words.${part}`) : source;
    }).join('\n');
  // A text is named whole, or a group that it belongs to is taken by an index or as a whole.
  const isUsed = (path: string) => path.split('.').some((_, at, parts) => {
    const name = parts.slice(0, at + 1).join('\\.').replaceAll('-', '\\-');
    return new RegExp(`\\bwords\\.${name}${at + 1 === parts.length ? '\\b' : '(?!\\w|\\.(?!map\\b|flatMap\\b))'}`).test(sources);
  });
  assert.deepEqual([...english.keys()].filter((path) => !isUsed(path)), []);
});

test('the store’s name and description are there in every language', () => {
  for (const tag of Object.keys(languages)) {
    const messages = JSON.parse(readFileSync(`extension/_locales/${tag}/messages.json`, 'utf8')) as Record<string, {message: string}>;
    assert.deepEqual(Object.keys(messages).sort(), ['description', 'name']);
    assert.ok(messages['description']!.message.length <= 132, 'browsers take 132 characters');
  }
});

test('the reader’s first language that there is decides', () => {
  assert.equal(wordsFor(['sv-SE', 'en']).language, 'sv');
  assert.equal(wordsFor(['de', 'sv']).language, 'sv');
  assert.equal(wordsFor(['en-GB', 'sv']).language, 'en');
  assert.equal(wordsFor(['de']).language, 'en');
  assert.equal(wordsFor([]).language, 'en');
});
