import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {joinReadings, offsetOf, readTree, segmentAt} from '../../extension/content/reading.ts';
import {br, comment, image, layout, node, text, type MadeNode} from './tree.ts';

const textOf = (root: MadeNode) => readTree(root, layout).text;

describe('a composer as plain text', () => {
  const cases: [string, MadeNode, string][] = [
    ['nothing', node('div'), ''],
    ['an empty paragraph', node('div', node('p', br())), ''],
    ['one line', node('div', node('p', node('span', 'Hej'))), 'Hej'],
    ['two paragraphs', node('div', node('p', 'Hej'), node('p', 'då')), 'Hej\ndå'],
    ['an empty line between two', node('div', node('p', 'Hej'), node('p', br()), node('p', 'då')), 'Hej\n\ndå'],
    ['an empty last line', node('div', node('p', 'Hej'), node('p', br())), 'Hej\n'],
    ['a soft break', node('div', node('p', 'Hej', br(), 'då')), 'Hej\ndå'],
    ['a break that only ends the line', node('div', node('p', 'Hej', br())), 'Hej'],
    ['two breaks at the end: one empty line', node('div', node('p', 'Hej', br(), br())), 'Hej\n'],
    ['a break before the first word', node('div', node('p', br(), 'Hej')), '\nHej'],
    ['nested blocks are one line (Draft.js)', node('div', node('div', node('div', node('div', node('span', 'Hej')))), node('div', node('div', 'då'))), 'Hej\ndå'],
    ['an empty nested block', node('div', node('div', node('div', 'Hej')), node('div', node('div', node('span', br())))), 'Hej\n'],
    ['a literal line break (Draft.js, Slate)', node('div', node('div', 'Hej\ndå')), 'Hej\ndå'],
    ['text after a block in the same block', node('div', node('div', node('p', 'Hej'), 'då')), 'Hej\ndå'],
    ['bold in the middle of a word', node('div', node('p', 'kor', node('strong', 't ne'), 'kat')), 'kort nekat'],
    ['a tag in an element of its own', node('div', node('p', 'På ', node('span', '#fyrvakten'), ' idag')), 'På #fyrvakten idag'],
    ['handles of editors are no text', node('div', node('p', '\uFEFFHe\u200Bj\u2060')), 'Hej'],
    ['a line of handles alone is empty (Slate)', node('div', node('p', 'Hej'), node('p', '\uFEFF', br())), 'Hej\n'],
    ['the joiner inside an emoji stays', node('div', node('p', '👩‍👧')), '👩‍👧'],
    ['a no-break space is a space', node('div', node('p', 'rum\u00A0412')), 'rum 412'],
    ['an emoji as an image', node('div', node('p', 'Hej ', image('😂'), '!')), 'Hej 😂!'],
    ['an image without a text', node('div', node('p', 'Hej', image(''))), 'Hej'],
    ['what is not shown is not read', node('div', node('p', 'Hej', node('template', 'dolt'), comment())), 'Hej'],
  ];
  for (const [name, root, expected] of cases) test(name, () => assert.equal(textOf(root), expected));
});

describe('a quotation', () => {
  const isQuoted = (element: MadeNode) => element.nodeName === 'LI';
  test('has the sign of one before each of its lines, which is nobody’s place', () => {
    const said = text('Hej');
    const reading = readTree(node('div', node('p', 'Så här:'), node('li', node('p', said, br(), 'du'), node('p', 'då')), node('p', 'Nej.')), layout, isQuoted);
    assert.equal(reading.text, 'Så här:\n> Hej\n> du\n> då\nNej.');
    assert.equal(offsetOf(reading, said, 0), 'Så här:\n> '.length);
  });
});

test('several readings are paragraphs of one text', () => {
  const [one, none, other] = [node('div', node('p', 'Hej')), node('div', node('p', br())), node('div', node('p', 'då'))].map((root) => readTree(root, layout));
  const joined = joinReadings([one!, none!, other!]);
  assert.equal(joined.text, 'Hej\n\ndå');
  assert.deepEqual(joined.segments.map(({textStart}) => textStart), [0, 5]);
});

describe('the map back', () => {
  const first = text('Hej \u200Bdu');
  const emoji = image('😂');
  const last = text('kort');
  const reading = readTree(node('div', node('p', first, emoji), node('p', last)), layout);

  test('each segment says where its text stands', () => {
    assert.equal(reading.text, 'Hej du😂\nkort');
    for (const segment of reading.segments) {
      if (segment.image) continue;
      assert.equal(
        reading.text.slice(segment.textStart, segment.textStart + segment.length),
        segment.node.data?.slice(segment.nodeStart, segment.nodeStart + segment.length),
      );
    }
  });
  test('an offset finds its segment; a line break finds the next', () => {
    assert.equal(segmentAt(reading, 0)?.node, first);
    assert.equal(segmentAt(reading, 4)?.nodeStart, 5);
    assert.equal(segmentAt(reading, 6)?.node, emoji);
    assert.equal(segmentAt(reading, 7)?.node, emoji);
    assert.equal(segmentAt(reading, 8)?.node, last);
    assert.equal(segmentAt(reading, 9)?.node, last);
    assert.equal(segmentAt(reading, 13), null);
  });
  test('a place in a node finds its offset', () => {
    assert.equal(offsetOf(reading, first, 0), 0);
    assert.equal(offsetOf(reading, first, 7), 6);
    assert.equal(offsetOf(reading, last, 4), 13);
    assert.equal(offsetOf(reading, text('elsewhere'), 0), null);
  });
});
