// What is painted, and where.
import assert from 'node:assert/strict';
import {until} from '../drivers/driver.mjs';
import {BEFORE, DECLINED, DECLINED_MARK, GROPED, HAPPY} from './posts.mjs';

/** Types a text with its line breaks, as a person does. */
export async function write(composing, text) {
  const [first, ...rest] = text.split('\n');
  await composing.type(first);
  for (const line of rest) {
    await composing.press('Enter');
    await composing.type(line);
  }
}

const ALL = ['Facebook, post', 'Facebook, comment', 'X, post', 'X, modal'];
const POSTS = ['Facebook, post', 'X, post'];

export const markScenarios = [
  {
    name: 'a breach is painted while it is typed',
    places: ALL,
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      assert.deepEqual(await composing.violations(), []);
    },
  },
  {
    name: 'the paint is to be seen, and goes when the mark goes',
    places: POSTS,
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      const [{rect}] = await composing.marks();
      const clip = {x: rect.left, y: rect.top, width: rect.width, height: rect.height + 6};
      const painted = await composing.page.screenshot(undefined, clip);
      await composing.page.evaluate(() => CSS.highlights.clear());
      const plain = await composing.page.screenshot(undefined, clip);
      assert.notDeepEqual(Buffer.from(painted), Buffer.from(plain), 'the same picture with and without the mark');
    },
  },
  {
    name: 'typing behind a mark leaves its paint untouched',
    places: POSTS,
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.settle();
      await composing.page.evaluate(() => { window.painted = [...CSS.highlights.values()]; });
      await composing.type(' igen');
      await composing.settle();
      await composing.expectMarks(DECLINED_MARK);
      assert.ok(await composing.page.evaluate(() => [...CSS.highlights.values()].every((highlight, index) => highlight === window.painted[index])));
    },
  },
  {
    name: 'marks that the page took away are back at the next change',
    places: POSTS,
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.settle();
      for (const takeAway of [() => CSS.highlights.clear(), () => { for (const highlight of CSS.highlights.values()) highlight.clear(); }]) {
        await composing.page.evaluate(takeAway);
        await composing.expectMarks();
        await composing.type(' igen');
        await composing.expectMarks(DECLINED_MARK);
      }
    },
  },
  {
    name: 'nothing is put into the editor or beside it',
    places: POSTS,
    async run({composing}) {
      const around = () => composing.page.evaluate((selector) => {
        const composer = window.find(selector);
        const outside = [...document.querySelectorAll('*')].filter((element) => !composer.contains(element));
        return {outside: outside.length, foreign: [...composer.querySelectorAll('*')].map((element) => element.localName).join(' ')};
      }, composing.place.composer);
      await composing.type('x');
      const before = await around();
      await composing.press('Backspace');
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      assert.deepEqual(await around(), before);
    },
  },
  {
    name: 'a tag, an emoji of several code points and a sentence stand before the breach',
    places: POSTS,
    async run({composing}) {
      await composing.type(BEFORE + DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      assert.equal(await composing.modelText(), BEFORE + DECLINED);
    },
  },
  {
    name: 'the breach stands in the second paragraph',
    places: POSTS,
    async run({composing}) {
      await write(composing, `${HAPPY}\n${DECLINED}`);
      await composing.expectMarks(DECLINED_MARK);
      await composing.settle();
      await composing.expectMarks(DECLINED_MARK);
    },
  },
  {
    name: 'an edit before the breach moves the mark, an edit inside withdraws it',
    places: POSTS,
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      const [before] = await composing.marks();
      await composing.press('Control+Home');
      await composing.type('Ojojoj. ');
      await until('the mark elsewhere', async () => {
        const [mark] = await composing.marks();
        return mark?.text === DECLINED_MARK && (mark.rect.left !== before.rect.left || mark.rect.top !== before.rect.top);
      });
      await composing.expectMarks(DECLINED_MARK);
      await composing.press('Control+End');
      for (const _ of ' tre gånger idag 😂') await composing.press('ArrowLeft');
      for (const _ of 'nekat') await composing.press('Backspace');
      await composing.type('putsat');
      await composing.expectMarks();
    },
  },
  {
    name: 'undo brings the mark back, and the text stays the writer’s',
    places: POSTS,
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.press('Control+a');
      await composing.press('Backspace');
      await composing.expectMarks();
      await composing.press('Control+z');
      await until('the text to be back', async () => (await composing.modelText()) === DECLINED);
      await composing.expectMarks(DECLINED_MARK);
    },
  },
  {
    name: 'an ordinary post has no mark',
    places: ALL,
    async run({composing}) {
      await composing.type(HAPPY);
      await composing.settle();
      assert.deepEqual(await composing.markTexts(), []);
    },
  },
  {
    name: 'the groped waitress gets no alarm, and her post goes out',
    places: POSTS,
    async run({composing}) {
      await write(composing, GROPED);
      await composing.settle();
      for (const mark of await composing.marks()) assert.match(mark.name, /-info$/, `an alarm on "${mark.text}"`);
      await composing.clickPost();
      const posted = await composing.expectPosted(1);
      assert.equal(posted[0].text, GROPED);
      assert.equal(await composing.dialog(), null);
    },
  },
  {
    name: 'a page that fills its composer by script learns nothing',
    places: POSTS,
    async run({composing}) {
      await composing.type('x');
      await composing.press('Backspace');
      const acted = await composing.page.evaluate(() => performance.now());
      await until('the person to have been still for a while', () => composing.page.evaluate((since) => performance.now() - since > 1500, acted));
      await composing.page.evaluate((text) => window.fillComposer(text), DECLINED);
      await until('the text in the composer', async () => (await composing.modelText()) === DECLINED);
      await composing.settle();
      assert.deepEqual(await composing.markTexts(), []);
      await composing.click(composing.place.composer);
      await composing.press('Control+End');
      await composing.type('!');
      await composing.expectMarks(DECLINED_MARK);
    },
  },
];
