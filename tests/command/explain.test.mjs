// postvett explain: what found something, what was held back, and what nearly matched.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {company, demoPost, fileWithTerm, folderWith, postvett} from './postvett.mjs';

// A file with one rule of each fate for the text "A red cat. No blue dog?".
function ruleOf(id, more) {
  return {id, topic: 'conduct', message: 'Think.', examples: {flag: ['red cat blue dog at night'], pass: ['nothing']}, ...more};
}
const both = {all: ['red', 'cat']};
const fates = {
  postvett: 1,
  id: 'fates',
  version: '1',
  lexicons: {animal: {terms: ['cat', 'dog']}},
  rules: [
    ruleOf('found', {match: both}),
    ruleOf('withdrawn', {match: both, unless: 'tame', examples: {flag: ['a red cat'], pass: ['a tame red cat']}}),
    ruleOf('elsewhere', {match: both, when: {sites: ['x.com']}}),
    ruleOf('apart', {match: {all: ['red', 'dog']}, examples: {flag: ['a red dog'], pass: ['red. dog']}}),
    ruleOf('half', {match: {all: [{lexicon: 'animal'}, 'night']}}),
    ruleOf('asked', {match: {lexicon: 'animal', except: ['question']}, examples: {flag: ['a cat'], pass: ['a cat?']}}),
    ruleOf('silent', {match: ['nowhere', 'unheard'], examples: {flag: ['nowhere'], pass: ['cat']}}),
    ruleOf('off', {match: 'cat'}),
  ],
};
const text = 'A tame red cat 😂. No blue dog?';

async function explain(t, file, args, options) {
  const folder = folderWith(t, {'rules.json': file});
  return postvett(['explain', '--rules', join(folder, 'rules.json'), ...args], options);
}

test('every fate of a rule, in words', async (t) => {
  const {status, stdout, stderr} = await explain(t, fates, ['--context', '{"site": "facebook.com"}', text]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^\d+ rules were looked at\. Something that 7 of them look for is in this text\.\n\n/);
  assert.match(stdout, /^fates\/found \(caution\): found "red cat" at 1:8\n {2}✓ all within sentence\n {4}✓ "red": "red" at 1:8\n {4}✓ "cat": "cat" at 1:12$/m);
  assert.match(stdout, /^fates\/withdrawn \(caution\): nothing, since "unless" withdraws it$/m);
  assert.match(stdout, /^ {2}unless\n {4}✓ "tame": "tame" at 1:3$/m);
  assert.match(stdout, /^fates\/elsewhere \(caution\): not asked here, since its condition "sites" does not hold$/m);
  assert.match(stdout, /^fates\/apart \(caution\): nothing, since the parts are too far apart, or in another order$/m);
  assert.match(stdout, /^fates\/half \(caution\): nothing, since not all parts are there\n {2}✗ all within sentence\n {4}✓ lexicon:animal: "cat" at 1:12, "dog" at 1:28\n {4}✗ "night"$/m);
  assert.match(stdout, /^fates\/asked \(caution\): found "cat" at 1:12\n {2}✓ lexicon:animal: "cat" at 1:12\n {4}"dog" at 1:28 does not count: question$/m);
  assert.doesNotMatch(stdout, /fates\/silent/);
});

test('every fate of a rule, as JSON: found first, offsets in UTF-16 code units', async (t) => {
  const {status, stdout} = await explain(t, fates, ['--format', 'json', '--context', '{"site": "facebook.com"}', text]);
  assert.equal(status, 0);
  const {rules} = JSON.parse(stdout);
  assert.deepEqual(rules.map((r) => [r.rule, r.outcome]), [
    ['fates/found', 'found'], ['fates/asked', 'found'], ['fates/off', 'found'], ['fates/withdrawn', 'withdrawn'], ['fates/elsewhere', 'not now'],
    ['fates/apart', 'no match'], ['fates/half', 'no match'],
  ]);
  const [found, asked] = rules;
  assert.deepEqual(found.marks, [{start: 7, end: 14, text: 'red cat'}]);
  assert.deepEqual(asked.match.dropped, [{start: text.indexOf('dog'), end: text.indexOf('dog') + 3, text: 'dog', by: 'question'}]);
  assert.equal(rules[4].condition, 'sites');
  assert.equal(rules[3].unless.name, '"tame"');
  assert.deepEqual(rules[6].match.operands.map((o) => [o.name, o.found.length]), [['lexicon:animal', 2], ['"night"', 0]]);
});

test('protected speech is named as what lowered or silenced a finding', async (t) => {
  const file = {
    postvett: 1, id: 'fates', version: '1',
    rules: [
      ruleOf('loud', {topic: 'harassment', match: 'cat', examples: {flag: ['cat'], pass: ['dog']}}),
      ruleOf('quiet', {topic: 'customer-insult', match: 'cat', examples: {flag: ['cat'], pass: ['dog']}}),
      {id: 'lowering', kind: 'protect', match: 'pay', effect: 'lower', topics: ['harassment']},
      {id: 'silencing', kind: 'protect', match: 'pay', effect: 'silence', topics: ['customer-insult']},
    ],
  };
  const {stdout} = await explain(t, file, ['The cat and my pay']);
  assert.match(stdout, /^fates\/loud \(caution\): found "cat" at 1:5, lowered to info by fates\/lowering$/m);
  assert.match(stdout, /^fates\/quiet \(caution\): nothing, since fates\/silencing protects this text; else "cat" at 1:5$/m);
});

test('a sentence in another language does not count, and that is said', async (t) => {
  const file = fileWithTerm('slut');
  Object.assign(file.rules[0], {lang: 'en', examples: {flag: ['slut'], pass: ['Det är slut på kaffet igen och jag vill hem']}});
  const {stdout} = await explain(t, file, ['Det är slut på kaffet igen och jag vill hem']);
  assert.match(stdout, /nothing, since the sentence is in another language\n {2}✗ "slut"\n {4}"slut" at 1:8 does not count: its sentence is in another language$/m);
});

test('one rule alone, also of a pack; an unknown one is refused', async () => {
  const {status, stdout} = await postvett(['explain', '--rules', company, '--rule', 'hospitality/guest-payment', demoPost]);
  assert.equal(status, 0);
  assert.match(stdout, /^hospitality\/guest-payment \(serious\): found "/m);
  assert.equal(stdout.match(/^[a-z-]+\/[a-z-]+ \(/gm).length, 1);
  assert.match(stdout, /✓ lexicon:/);
  const unknown = await postvett(['explain', '--rules', company, '--rule', 'hospitality/nothing', demoPost]);
  assert.equal(unknown.status, 2);
  assert.equal(unknown.stderr, 'postvett: There is no rule "hospitality/nothing" in force.\n');
});

test('the text from standard input, empty too', async (t) => {
  const {stdout} = await explain(t, fileWithTerm('norrsken'), ['-'], {input: '\uFEFFRad ett\r\nom norrsken\r\n'});
  assert.match(stdout, /found "norrsken" at 2:4/);
  const empty = await explain(t, fileWithTerm('norrsken'), [], {input: ''});
  assert.equal(empty.status, 0);
  assert.match(empty.stdout, /Something that 0 of them look for/);
});
