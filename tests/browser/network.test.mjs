// Nothing that is typed leaves the machine: every request and every connection of a whole round is on record.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {compose} from './composing.mjs';
import {BROWSERS} from './drivers/driver.mjs';
import {DECLINED, DECLINED_MARK} from './scenarios/posts.mjs';
import {withExtension} from './scenarios/run.mjs';

const PAGE_FILES = /^(www\.facebook\.com|x\.com) \/(\?lang=en(?:&opening=\d+)?|style\.css|page\.js|favicon\.ico)?$/;
const STAND_INS = ['www.facebook.com:443', 'x.com:443'];
/** What the browsers themselves ask of their makers at a start: updates and settings. The proxy lets none of it through. */
const BROWSERS_OWN = /^([\w-]+\.)*(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com)(:\d+)?$/;

for (const browserName of BROWSERS) {
  describe(browserName, {concurrency: 1}, () => {
    test('a round of typing, reading the card and posting asks for the page’s own files and nothing else', {timeout: 90_000}, async () => {
      const {browser, sites, close} = await withExtension(browserName);
      try {
        for (const place of ['Facebook, post', 'X, post']) {
          const composing = await compose(browser, place);
          await composing.type(DECLINED);
          await composing.expectMarks(DECLINED_MARK);
          await composing.press('Alt+Shift+P');
          await composing.cardOpen();
          await composing.press('Escape');
          await composing.nothingShown();
          await composing.press('Control+Enter');
          await composing.choose(await composing.dialogOpen(), 'Post anyway');
          await composing.expectPosted(1);
          await composing.settle();
          await composing.close();
        }
        for (const path of ['popup.html', 'options.html']) await (await browser.openExtensionPage(path)).close();
        for (const request of sites.requests) assert.match(request, PAGE_FILES);
        const elsewhere = sites.attempts.filter((host) => !STAND_INS.includes(host) && !BROWSERS_OWN.test(host));
        assert.deepEqual(elsewhere, []);
      } finally {
        await close();
      }
    });

    test('the extension cannot reach a site even where it tries, and a page cannot reach the extension', {timeout: 90_000}, async () => {
      const {browser, sites, close} = await withExtension(browserName);
      try {
        const own = await browser.openExtensionPage('options.html');
        const before = sites.requests.length;
        const outcome = await own.evaluate(() => fetch('https://x.com/tried', {mode: 'no-cors'}).then(() => 'answered', () => 'refused'));
        const base = await own.evaluate(() => location.origin);
        assert.equal(outcome, 'refused');
        assert.equal(sites.requests.length, before);
        const composing = await compose(browser, 'X, post');
        const answers = await composing.page.evaluate((origin) => Promise.all(['manifest.json', 'content.js', 'icons/16.png']
          .map((file) => fetch(`${origin}/${file}`).then(() => 'answered', () => 'refused'))), base);
        assert.deepEqual(answers, ['refused', 'refused', 'refused']);
      } finally {
        await close();
      }
    });
  });
}
