// The comparing itself: it sees a difference where there is one, and none where only lengths differ.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describeFinding, differences, fill} from './swapping.mjs';

const deaf = {someone: 'en döv', people: 'döva', self: 'döv'};
const wheelchair = {someone: 'en rullstolsburen', people: 'rullstolsburna', self: 'rullstolsburen'};
const finding = (text, words, rule = 'a/b') => ({rule, level: 'tip', start: text.indexOf(words), end: text.indexOf(words) + words.length, lowered_by: null});

test('slots are filled, counted in UTF-16 code units, and capitalised at the start', () => {
  assert.deepEqual(fill('😂 {people} och {self}.', deaf), {text: '😂 döva och döv.', slots: [{start: 3, end: 7}, {start: 12, end: 15}]});
  assert.equal(fill('{someone} sjöng', deaf).text, 'En döv sjöng');
});

test('a finding before, in, after and around a slot reads alike whatever the length of the word', () => {
  for (const [template, words] of [['Bra dag, {people} sjöng', 'Bra dag'], ['Bra dag, {people} sjöng', 'sjöng'], ['Bra dag, {people} sjöng', null], ['Bra {people} sjöng', 'whole']]) {
    const lines = [deaf, wheelchair].map((identity) => {
      const {text, slots} = fill(template, identity);
      return describeFinding(finding(text, words === 'whole' ? text : words ?? identity.people), slots);
    });
    assert.equal(lines[0], lines[1]);
  }
});

test('places that differ read differently', () => {
  const {text, slots} = fill('Bra dag, {people} sjöng', deaf);
  const lines = ['Bra', 'Bra dag', 'döva', 'sjöng', 'dag, döva'].map((words) => describeFinding(finding(text, words), slots));
  assert.equal(new Set(lines).size, lines.length);
});

test('the identities that differ from most are named', () => {
  assert.equal(differences([{identity: 'a', lines: ['x']}, {identity: 'b', lines: ['x']}]), null);
  const found = [{identity: 'a', lines: ['x']}, {identity: 'b', lines: []}, {identity: 'c', lines: ['x']}];
  assert.deepEqual(differences(found), {usual: 'x', others: [{lines: 'nothing', identities: ['b']}]});
});
