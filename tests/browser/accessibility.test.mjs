// What axe-core finds wrong in everything that people see: nothing. Chromium light, Firefox dark, so that both schemes are measured.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {compose} from './composing.mjs';
import {until} from './drivers/driver.mjs';
import {DECLINED} from './scenarios/posts.mjs';
import {withExtension} from './scenarios/run.mjs';

const LIMIT = {timeout: 60_000};
const SCHEMES = {chromium: 'light', firefox: 'dark'};
const PAGES = ['popup', 'policy', 'comments', 'about', 'options'];
const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What is wrong in a page of the extension. */
async function violationsIn(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => (await window.axe.run(document)).violations
    .map(({id, help, nodes}) => ({id, help, nodes: nodes.map((node) => node.html)})));
}

for (const [browserName, colorScheme] of Object.entries(SCHEMES)) {
  describe(`${browserName}, ${colorScheme}`, {concurrency: 1}, () => {
    let started;
    before(async () => { started = await withExtension(browserName, {axe: true, colorScheme}); }, {timeout: 120_000});
    after(() => started?.close(), LIMIT);

    test('the card, the reminder and the dialog', LIMIT, async () => {
      const composing = await compose(started.browser, 'Facebook, post');
      await composing.type(`${DECLINED} Selfie i receptionen på jobbet.`);
      await until('marks', async () => (await composing.marks()).length > 0);
      await composing.press('Alt+Shift+P');
      await composing.cardOpen();
      assert.deepEqual(await composing.ask('accessibility'), []);
      await composing.press('Escape');
      await composing.nothingShown();
      await composing.press('Control+Enter');
      await composing.dialogOpen();
      assert.deepEqual(await composing.ask('accessibility'), []);
      await composing.close();
    });

    for (const name of PAGES) {
      test(`the page ${name}`, LIMIT, async () => {
        const page = await started.browser.openExtensionPage(name === 'comments' ? 'comments.html?rule=hospitality/guest-payment' : `${name}.html`);
        await until('the page to be filled', () => page.evaluate(() => document.querySelector('main').innerText.length > 150));
        assert.deepEqual(await violationsIn(page), []);
        await page.close();
      });
    }
  });
}
