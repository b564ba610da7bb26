// Pictures of what people see, in both browsers, both languages, light and dark: build/screenshots/.
//
//   node tests/browser/screenshots.mjs [chromium|firefox]
import {mkdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {compose} from './composing.mjs';
import {BROWSERS, until} from './drivers/driver.mjs';
import {DECLINED} from './scenarios/posts.mjs';
import {withExtension} from './scenarios/run.mjs';

const OUT = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));
const PLACES = {facebook: 'Facebook, post', x: 'X, post'};

async function takeAll(browserName, language, colorScheme) {
  const {browser, close} = await withExtension(browserName, {language, colorScheme});
  const path = (what) => `${OUT}${browserName}-${language}-${colorScheme}-${what}.png`;
  try {
    for (const [site, place] of Object.entries(PLACES)) {
      const composing = await compose(browser, place, {language});
      const picture = (what) => composing.page.screenshot(path(`${site}-${what}`));
      await composing.type(DECLINED);
      await until('marks', async () => (await composing.marks()).length > 0);
      await picture('marks');
      await composing.press('Alt+Shift+P');
      await composing.cardOpen();
      await picture('card');
      await composing.press('Escape');
      await composing.nothingShown();
      await composing.press('Control+Enter');
      await composing.dialogOpen();
      await picture('dialog');
      await composing.close();
    }
    for (const [page, size] of [['popup', {width: 380, height: 560}], ['options', {width: 900, height: 800}]]) {
      const own = await browser.openExtensionPage(`${page}.html`);
      await own.resize(size);
      await until(`the ${page}`, () => own.evaluate(() => document.body.innerText.includes('2026.')));
      await own.screenshot(path(page));
      await own.close();
    }
  } finally {
    await close();
  }
}

await mkdir(OUT, {recursive: true});
const asked = process.argv.slice(2);
for (const browserName of BROWSERS.filter((name) => asked.length === 0 || asked.includes(name))) {
  for (const language of ['sv', 'en']) {
    for (const colorScheme of ['light', 'dark']) {
      await takeAll(browserName, language, colorScheme);
      console.log(`${browserName}, ${language}, ${colorScheme}`);
    }
  }
}
