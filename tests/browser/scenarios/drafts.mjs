// Drafts that stand in several elements, in elements that come and go, and texts that are not read. Under the test company's rules.
import assert from 'node:assert/strict';
import {until} from '../drivers/driver.mjs';

const DECLINED_MARK = 'kort nekat';
const DECLINED = `Ett ${DECLINED_MARK} igen 😂`;
const HAPPY = 'Vilken härlig dag.';

/** A card's or dialog's text. */
const said = async (composing) => (await composing.dialogOpen()).text;

export const draftScenarios = [
  {
    name: 'the posts of a thread are one draft, each with its own marks, and are held together',
    places: ['X, modal'],
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.click('[data-testid="addButton"]');
      await composing.click('[data-testid="tweetTextarea_1"]');
      await composing.type(HAPPY);
      await composing.expectMarks(DECLINED_MARK);
      await composing.type(` ${DECLINED}`);
      await composing.expectMarks(DECLINED_MARK, DECLINED_MARK);
      const [first, second] = await composing.marks();
      assert.ok(second.rect.top > first.rect.top + 20, 'both marks stand in the same post');
      await composing.press('Control+Enter');
      assert.ok((await said(composing)).includes(DECLINED_MARK));
      await composing.choose(await composing.dialog(), 'Post anyway');
      await composing.expectPosted(1);
      assert.deepEqual((await composing.posted()).map(({text}) => text), [`${DECLINED}\n${HAPPY} ${DECLINED}`]);
    },
  },
  {
    name: 'a post of a thread is a paragraph: what is apart is not put together',
    places: ['X, modal'],
    async run({composing}) {
      await composing.type('Gästen');
      await composing.click('[data-testid="addButton"]');
      await composing.click('[data-testid="tweetTextarea_1"]');
      await composing.type('bråkar');
      await composing.settle();
      assert.deepEqual(await composing.markTexts(), []);
      await composing.type(' med gästen');
      await composing.expectMarks('bråkar', 'gästen');
    },
  },
  {
    name: 'an editor that is removed and made again is read again',
    places: ['Quill', 'TipTap', 'Slate', 'textarea'],
    asked: {again: 1},
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.page.evaluate((selector) => { window.before = window.find(selector); }, composing.place.composer);
      await composing.click('#again');
      await until('another editor', () => composing.page.evaluate((selector) => {
        const now = window.find(selector);
        return now !== null && now !== window.before && !window.before.isConnected;
      }, composing.place.composer));
      await composing.expectMarks();
      await composing.click(composing.place.composer);
      await composing.press('Control+End');
      await composing.type('!');
      await composing.expectMarks(DECLINED_MARK);
    },
  },
  {
    name: 'two compose boxes at once: each is marked and held by itself',
    places: ['Quill', 'TipTap', 'Slate', 'textarea'],
    asked: {two: 1},
    async run({composing}) {
      const {composer} = composing.place;
      await composing.click(`#first ${composer}`);
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.click(`#second ${composer}`);
      await composing.type(HAPPY);
      await composing.settle();
      await composing.expectMarks(DECLINED_MARK);
      await composing.click('#second .push');
      await composing.expectPosted(1);
      assert.deepEqual((await composing.posted()).map(({text}) => text), [HAPPY]);
      await composing.click('#first .push');
      await composing.dialogOpen();
      assert.equal((await composing.posted()).length, 1);
    },
  },
  {
    name: 'an input beside the text belongs to the draft',
    places: ['textarea'],
    asked: {warning: 1},
    async run({composing}) {
      await composing.click('#warning');
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.click('textarea');
      await composing.type(HAPPY);
      await composing.expectMarks(DECLINED_MARK);
      await composing.clickPost();
      assert.ok((await said(composing)).includes(DECLINED_MARK));
    },
  },
  {
    name: 'the mark in a plain field stays at its words while the field scrolls and the page is resized',
    places: ['textarea'],
    async run({composing}) {
      for (let line = 0; line < 6; line++) {
        await composing.type(`Rad ${line}.`);
        await composing.press('Enter');
      }
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      const above = (rect) => composing.page.evaluate(({left, top}) => {
        const field = document.querySelector('textarea').getBoundingClientRect();
        return left >= field.left && top >= field.top && top <= field.bottom;
      }, rect);
      assert.ok(await above((await composing.marks())[0].rect), 'the mark is outside of its field');
      const before = (await composing.marks())[0].rect.top;
      await composing.page.evaluate(() => { document.querySelector('textarea').scrollTop = 0; });
      await until('the mark to follow the scrolling', async () => (await composing.marks())[0].rect.top > before + 20);
      const scrolled = (await composing.marks())[0].rect.top;
      await composing.page.evaluate(() => { document.querySelector('.top').style.paddingTop = '90px'; });
      await until('the mark to follow the field', async () => (await composing.marks())[0].rect.top > scrolled + 20);
    },
  },
  {
    name: 'a private message is neither marked nor held',
    places: ['X, post'],
    asked: {messages: 1},
    async run({composing}) {
      await composing.click('[data-testid="dmComposerTextInput"]');
      await composing.type(DECLINED);
      await composing.settle();
      assert.deepEqual(await composing.markTexts(), []);
      await composing.click('[data-testid="dmComposerSendButton"]');
      await composing.expectPosted(1);
      assert.equal(await composing.dialog(), null);
    },
  },
  {
    name: 'on a paused site nothing is listened to, shown or held',
    places: ['Quill', 'textarea'],
    async run({composing, browser}) {
      const own = await browser.openExtensionPage('options.html');
      const site = new URL(composing.place.address).hostname;
      const pause = (milliseconds) => own.evaluate((message) => chrome.runtime.sendMessage(message), {type: 'pause', site, milliseconds});
      await pause(600_000);
      try {
        await composing.page.toFront();
        await composing.click(composing.place.composer);
        await composing.type(DECLINED);
        await composing.settle();
        assert.deepEqual(await composing.markTexts(), []);
        const children = () => composing.page.evaluate(() => [...document.documentElement.children].map((element) => element.localName));
        assert.deepEqual(await children(), ['head', 'body']);
        await composing.page.evaluate(() => addEventListener('keydown', (event) => { if (event.code === 'KeyP') window.heard = true; }));
        await composing.press('Alt+Shift+P');
        await until('the page to hear the shortcut', () => composing.page.evaluate(() => window.heard));
        await composing.clickPost();
        await composing.expectPosted(1);
        assert.equal((await composing.posted())[0].trusted, true);
        await pause(0);
        await composing.page.toFront();
        await composing.click(composing.place.composer);
        await composing.type(DECLINED);
        await composing.expectMarks(DECLINED_MARK);
      } finally {
        await pause(0);
        await own.close();
      }
    },
  },
];
