// The stand-ins by themselves, without the extension: they must be sound before anything is said about the extension.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {compose, PLACES} from './composing.mjs';
import {BROWSERS, launch, until} from './drivers/driver.mjs';
import {DECLINED, HAPPY} from './scenarios/posts.mjs';
import {startSites} from './server.mjs';

const WAYS = {
  click: (composing) => composing.clickPost(),
  'button-key': async (composing) => { await composing.focusPostButton(); await composing.press('Enter'); },
  key: (composing) => composing.press('Control+Enter'),
};

for (const browserName of BROWSERS) {
  describe(`the test pages in ${browserName}`, {concurrency: 1}, () => {
    let sites;
    let browser;
    before(async () => {
      sites = await startSites();
      browser = await launch({browser: browserName, proxyPort: sites.proxyPort});
    }, {timeout: 60_000});
    after(async () => {
      await browser?.close();
      await sites?.close();
    }, {timeout: 60_000});

    for (const [place, {ways = Object.keys(WAYS), submits}] of Object.entries(PLACES)) {
      for (const [via, post] of Object.entries(WAYS).filter(([way]) => ways.includes(way))) {
        test(`${place}: a post by ${via} is recorded once, as the model has it, and the composer is empty or gone`, {timeout: 60_000}, async () => {
          const composing = await compose(browser, place);
          await composing.type(`#fyrvakten @sam ${DECLINED}`);
          if (place !== 'Facebook, comment') {
            await composing.press('Enter');
            await composing.type(HAPPY);
          }
          await post(composing);
          const posted = await composing.expectPosted(1);
          const text = place === 'Facebook, comment' ? `#fyrvakten @sam ${DECLINED}` : `#fyrvakten @sam ${DECLINED}\n${HAPPY}`;
          assert.deepEqual(posted.map(({time, ...rest}) => rest), [{text, via: submits ? 'submit' : via, trusted: true}]);
          await until('an empty composer or none', () => composing.page.evaluate((selector) => {
            return window.find(selector) === null || window.modelText().trim() === '';
          }, composing.place.composer));
          await until('the post in the feed', () => composing.page.evaluate((part) => document.querySelector('main').innerText.includes(part), DECLINED));
          assert.deepEqual(await composing.violations(), []);
          await composing.close();
        });
      }
    }
  });
}
