// When a part fails, the post goes out, once, and the toolbar says that it was not checked.
import assert from 'node:assert/strict';
import {until} from '../drivers/driver.mjs';
import {DECLINED, DECLINED_MARK} from './posts.mjs';

const POSTS = ['Facebook, post', 'X, post'];

/** A module that no engine can be made of. */
export const BROKEN_ENGINE = {'postvett.wasm': Buffer.from('This is no WebAssembly module.')};

/** A background that hears everything, answers nothing, and notes what state a page told it. */
export const SILENT_BACKGROUND = {
  'background.js': `chrome.runtime.onMessage.addListener((message) => {
    if (message.type === 'page-state') chrome.storage.local.set({toldState: message.state});
    return true;
  });`,
};

/** A background that is always one question behind: the newest is never answered. It finds the words that a test calls a breach. */
export const LATE_BACKGROUND = {
  'background.js': `let before = null;
  const finding = (start) => ({
    rule: 'test/late', kind: 'breach', topic: null, level: 'serious', marks: [{start, end: start + ${DECLINED_MARK.length}}], text: '${DECLINED_MARK}',
    title: null, message: 'Found late.', advice: null, clause: null, fix: null, policy: {name: null, agreedWith: null, agreedOn: null},
    loweredBy: null, mayMute: false,
  });
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (message.type !== 'check') {
      reply(message.type === 'wake' ? {readsMessages: false, pausedUntil: null} : true);
      return false;
    }
    before?.();
    before = () => {
      const {composer, revision, text} = message;
      const start = text.indexOf('${DECLINED_MARK}');
      reply({ok: true, composer, revision, findings: start < 0 ? [] : [finding(start)], holds: true, state: 'checked'});
    };
    return true;
  });`,
};

/** The badges of all tabs that have one. */
async function badges(browser) {
  const page = await browser.openExtensionPage('options.html');
  try {
    return await page.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const texts = await Promise.all(tabs.map((tab) => chrome.action.getBadgeText({tabId: tab.id})));
      return texts.filter((text) => text !== '');
    });
  } finally {
    await page.close();
  }
}

async function postedOnce(composing) {
  await composing.expectPosted(1);
  assert.equal((await composing.posted())[0].text, DECLINED);
  assert.equal(await composing.dialog(), null);
}

const WAYS = {click: (composing) => composing.clickPost(), 'Ctrl+Enter': (composing) => composing.press('Control+Enter')};

export const brokenEngineScenarios = Object.entries(WAYS).map(([way, post]) => ({
  name: `without an engine a post goes out by ${way}, and the badge says that it was not checked`,
  places: POSTS,
  async run({composing, browser}) {
    await composing.type(DECLINED);
    await composing.settle();
    assert.deepEqual(await composing.markTexts(), []);
    await post(composing);
    await postedOnce(composing);
    await until('the badge', async () => (await badges(browser)).join() === '!');
    assert.equal((await composing.posted()).length, 1);
  },
}));

export const silentBackgroundScenarios = Object.entries(WAYS).map(([way, post]) => ({
  name: `where the background does not answer, a post goes out by ${way} after a moment, once`,
  places: POSTS,
  async run({composing, browser}) {
    await composing.type(DECLINED);
    const pressed = await composing.page.evaluate(() => performance.now());
    await post(composing);
    await postedOnce(composing);
    const [{time}] = await composing.posted();
    assert.ok(time - pressed < 1500, `the post waited ${time - pressed} ms`);
    const page = await browser.openExtensionPage('options.html');
    await until('the state "not-checked"', () => page.evaluate(async () => (await chrome.storage.local.get('toldState')).toldState === 'not-checked'));
    await page.evaluate(() => chrome.storage.local.clear());
    await page.close();
    assert.equal((await composing.posted()).length, 1);
  },
}));

export const lateBackgroundScenarios = [{
  name: 'an answer that comes a letter late is painted where its words are now, and holds no post',
  places: POSTS,
  async run({composing}) {
    await composing.type(DECLINED);
    await composing.expectMarks(DECLINED_MARK);
    await composing.press('Control+Home');
    await until('the caret at the start', async () => (await composing.textBeforeCaret()) === '');
    await composing.type('Oj. ');
    await composing.expectMarks(DECLINED_MARK);
    await composing.clickPost();
    await composing.expectPosted(1);
    assert.equal((await composing.posted())[0].text, `Oj. ${DECLINED}`);
    assert.equal(await composing.dialog(), null);
  },
}];
