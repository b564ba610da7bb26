// The background ends and wakes in the middle, and the extension is updated in the middle.
import assert from 'node:assert/strict';
import {until} from '../drivers/driver.mjs';
import {DECLINED, DECLINED_MARK} from './posts.mjs';

const POSTS = ['Facebook, post', 'X, post'];

/** Chromium only: a driver can end its service worker as the browser does. */
export const endedBackgroundScenarios = [{
  name: 'a service worker that was ended in between wakes and checks on',
  places: POSTS,
  async run({composing, browser}) {
    await composing.type(DECLINED);
    await composing.expectMarks(DECLINED_MARK);
    await browser.endBackground();
    await composing.press('Control+Home');
    await composing.type('Igen! ');
    await composing.expectMarks(DECLINED_MARK);
    await browser.endBackground();
    await composing.type('Hm. ');
    await composing.settle();
    await composing.clickPost();
    await composing.dialogOpen();
    assert.deepEqual(await composing.posted(), []);
  },
}];

/** Firefox ends its event page when it is idle; in the test after three seconds. */
export const idleBackgroundScenarios = [{
  name: 'an event page that was idle and ended wakes and checks on',
  places: ['X, post'],
  async run({composing, browser}) {
    await composing.type(DECLINED);
    await composing.expectMarks(DECLINED_MARK);
    const own = await browser.openExtensionPage('options.html');
    // Looking at the views does not wake the background.
    await until('the event page to be gone', () => own.evaluate(() => !chrome.extension.getViews().some((view) => view.location.pathname.includes('background'))));
    await own.close();
    await composing.page.toFront();
    await composing.press('Control+Home');
    await composing.type('Igen! ');
    await composing.expectMarks(DECLINED_MARK);
    await composing.settle();
    await composing.clickPost();
    await composing.dialogOpen();
    assert.deepEqual(await composing.posted(), []);
  },
}];

/** Chromium only: the extension is loaded anew while a page is open: the old script in it is on its own. */
export const updateScenarios = [{
  name: 'after an update the old script falls silent: no mark, no node, no listener, and the post goes out untouched',
  places: ['X, post'],
  async run({composing, browser}) {
    await composing.type(DECLINED);
    await composing.expectMarks(DECLINED_MARK);
    const own = await browser.openExtensionPage('options.html');
    // The page goes with the version that it is of, and may go before it has answered.
    void own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await composing.page.toFront();
    await until('silence', async () => {
      await composing.type('.');
      return (await composing.markTexts()).length === 0;
    });
    const text = await composing.modelText();
    const children = await composing.page.evaluate(() => [...document.documentElement.children].map((element) => element.localName));
    assert.deepEqual(children, ['head', 'body']);
    await composing.clickPost();
    const posted = await composing.expectPosted(1);
    assert.deepEqual(posted.map((post) => [post.text, post.trusted]), [[text, true]]);
  },
}];

/** What the background wakes from (extension/background/engine-image.ts), seen and changed from a page of the extension. */
const imageIn = (own) => own.evaluate(async () => {
  const bytes = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('postvett');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = opening.result.transaction('engine').objectStore('engine').get('image');
      request.onsuccess = () => { opening.result.close(); resolve(request.result); };
    };
  });
  if (!bytes) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {size: bytes.length, digest: [...digest].join()};
});
const damageImageIn = (own) => own.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('postvett');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const store = opening.result.transaction('engine', 'readwrite').objectStore('engine');
    const request = store.get('image');
    request.onsuccess = () => {
      request.result[request.result.length >> 1] ^= 1;
      store.put(request.result, 'image');
      store.transaction.oncomplete = () => { opening.result.close(); resolve(null); };
    };
  };
}));

/** Chromium only: see above. */
export const imageScenarios = [{
  name: 'the background wakes from an image, and from the rules where the image is damaged, which it makes anew',
  places: ['X, post'],
  async run({composing, browser}) {
    await composing.type(DECLINED);
    await composing.expectMarks(DECLINED_MARK);
    const own = await browser.openExtensionPage('options.html');
    const image = await until('the image', () => imageIn(own));
    assert.ok(image.size < 16_000_000, `${image.size}`);
    for (const change of [async () => undefined, damageImageIn]) {
      await change(own);
      await browser.endBackground();
      await composing.page.toFront();
      await composing.press('Control+Home');
      await composing.type('Igen! ');
      await composing.expectMarks(DECLINED_MARK);
      await until('the same image as before', async () => (await imageIn(own))?.digest === image.digest);
    }
    await own.close();
  },
}];
