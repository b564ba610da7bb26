// The card beside a mark: how it opens and closes, what it says, and that it leaves the writer alone.
import assert from 'node:assert/strict';
import {until} from '../drivers/driver.mjs';
import {DECLINED, DECLINED_MARK, HAPPY} from './posts.mjs';
import {write} from './marks.mjs';

const POSTS = ['Facebook, post', 'X, post'];
const ALL = ['Facebook, post', 'Facebook, comment', 'X, post', 'X, modal'];
const SHORTCUT = 'Alt+Shift+P';

async function marked(composing, text = DECLINED) {
  await write(composing, text);
  await composing.expectMarks(DECLINED_MARK);
  return (await composing.marks())[0];
}

export const cardScenarios = [
  {
    name: 'the shortcut opens the card, Escape gives focus and caret back',
    places: ALL,
    async run({composing}) {
      await marked(composing);
      const caret = await composing.textBeforeCaret();
      await composing.press(SHORTCUT);
      const card = await composing.cardOpen();
      assert.equal(card.modal, true);
      assert.ok(card.label, 'the card has no label');
      assert.ok(card.controls.some((control) => control.focused), 'no button of the card has the focus');
      await composing.press('Escape');
      await composing.nothingShown();
      await until('the focus in the composer', () => composing.hasFocus());
      assert.equal(await composing.textBeforeCaret(), caret);
      await composing.type('!');
      await until('the key to arrive', async () => (await composing.shownText()).includes(`${DECLINED}!`));
    },
  },
  {
    name: 'the card says what, why, which clause and what instead, as plain text',
    places: POSTS,
    async run({composing}) {
      await marked(composing);
      await composing.press(SHORTCUT);
      const card = await composing.cardOpen();
      for (const part of ['4.2', DECLINED_MARK]) assert.ok(card.text.includes(part), `the card does not say "${part}": ${card.text}`);
      const links = card.controls.filter((control) => control.href !== null);
      for (const link of links) assert.match(link.href, /^(https|mailto):/);
      assert.ok(!card.markup.some((name) => ['script', 'img', 'iframe', 'object'].includes(name)));
      assert.equal(card.lang, 'en');
    },
  },
  {
    name: 'Tab stays in the card that the keyboard opened',
    places: POSTS,
    async run({composing}) {
      await marked(composing);
      await composing.press(SHORTCUT);
      const {controls} = await composing.cardOpen();
      const focused = [];
      for (let step = 0; step < controls.length + 2; step++) {
        await composing.press('Tab');
        const now = (await composing.cardOpen()).controls.find((control) => control.focused);
        if (now) focused.push(now.text);
      }
      assert.deepEqual([...new Set(focused)].sort(), controls.map((control) => control.text).sort());
      assert.equal(await composing.hasFocus(), false);
    },
  },
  {
    name: 'a click on the mark opens the card and leaves the focus in the composer',
    places: POSTS,
    async run({composing}) {
      await composing.clickMark(await marked(composing));
      const card = await composing.cardOpen();
      assert.equal(card.modal, false);
      assert.equal(await composing.hasFocus(), true);
      await composing.press('Escape');
      await composing.nothingShown();
      assert.equal(await composing.hasFocus(), true);
    },
  },
  {
    name: 'a pointer that rests opens the card, one that passes does not',
    places: POSTS,
    async run({composing}) {
      const {page} = composing;
      const mark = await marked(composing);
      await page.evaluate(() => {
        window.moved = [];
        addEventListener('pointermove', () => window.moved.push(performance.now()), true);
      });
      await composing.ask('watch');
      const below = {...mark, rect: {...mark.rect, top: mark.rect.top + 120}};
      await composing.pointAt(mark);
      await composing.pointAt(below);
      await composing.pointAt(mark);
      const card = await composing.cardOpen();
      const moved = await page.evaluate(() => window.moved);
      const opened = await composing.ask('openings');
      assert.equal(card.modal, false);
      assert.equal(await composing.hasFocus(), true);
      assert.equal(opened.length, 1);
      assert.ok(opened[0] - moved.at(-1) > 350, `opened ${opened[0] - moved.at(-1)} ms after the last move`);
      await composing.pointAt({rect: {left: 5, top: 5, width: 2, height: 2}});
      await composing.nothingShown();
    },
  },
  {
    name: '“Not here” takes the mark away for this draft, and Post does not wait for it',
    places: POSTS,
    async run({composing}) {
      await composing.clickMark(await marked(composing));
      await composing.choose(await composing.cardOpen(), 'Not here');
      await composing.expectMarks();
      await composing.nothingShown();
      await composing.clickPost();
      const posted = await composing.expectPosted(1);
      assert.equal(posted[0].text, DECLINED);
      assert.equal(posted[0].trusted, true);
    },
  },
  {
    name: 'the card is dismissed by keyboard, and what was dismissed comes back with the next draft',
    places: POSTS,
    async run({composing}) {
      await marked(composing);
      await composing.press(SHORTCUT);
      const card = await composing.cardOpen();
      assert.equal(card.controls.find((control) => control.focused)?.text, 'Not here');
      await composing.press('Enter');
      await composing.expectMarks();
      await composing.nothingShown();
      await until('the focus in the composer', () => composing.hasFocus());
      await composing.press('Control+a');
      await composing.press('Backspace');
      await until('the composer to be empty', async () => (await composing.modelText()).trim() === '');
      await marked(composing);
    },
  },
  {
    name: 'the shortcut is the page’s own where nothing is marked',
    places: POSTS,
    async run({composing}) {
      await composing.type(HAPPY);
      await composing.settle();
      await composing.page.evaluate(() => addEventListener('keydown', (event) => { if (event.code === 'KeyP') window.heard = true; }));
      await composing.press(SHORTCUT);
      await until('the page to hear the shortcut', () => composing.page.evaluate(() => window.heard));
      assert.equal(await composing.card(), null);
    },
  },
];
