// Pictures of what people see, in both browsers, both languages, light and dark, narrow and at 200 % zoom: build/screenshots/.
//
//   node tests/browser/screenshots.mjs [chromium|firefox] [sv|en] [light|dark] [site|pages|editors]
//
// Zoom is a window of half the CSS pixels, which is what a browser lays out at 200 %.
import {mkdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {compose} from './composing.mjs';
import {BROWSERS, until} from './drivers/driver.mjs';
import {TEST_COMPANY} from './scenarios/company.mjs';
import {EDITORS} from './scenarios/matrix.mjs';
import {DECLINED} from './scenarios/posts.mjs';
import {withExtension} from './scenarios/run.mjs';

const OUT = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));
const PLACES = {facebook: 'Facebook, post', x: 'X, post'};
const LONG = `${DECLINED} Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft rum 412 i receptionen.`;
const SIZES = {wide: {width: 1100, height: 860}, zoom: {width: 550, height: 430}, narrow: {width: 340, height: 640}};
const COMMENT = 'Regeln träffar också när gästen själv har berättat. Kan den fråga efter rumsnumret i stället?';

async function takeSites({browser}, language, path) {
  for (const [site, place] of Object.entries(PLACES)) {
    const composing = await compose(browser, place, {language});
    const picture = (what) => composing.page.screenshot(path(`${site}-${what}`));
    await composing.type(site === 'x' ? LONG : DECLINED);
    await until('marks', async () => (await composing.marks()).length > 0);
    await picture('marks');
    await composing.press('Alt+Shift+P');
    await composing.cardOpen();
    await picture('card');
    if (site === 'x') {
      await composing.page.resize({width: 400, height: 560});
      await composing.press('Escape');
      await composing.press('Alt+Shift+P');
      await composing.cardOpen();
      await picture('card-narrow');
    }
    await composing.press('Escape');
    await composing.nothingShown();
    await composing.press('Control+Enter');
    await composing.dialogOpen();
    await picture(site === 'x' ? 'dialog-narrow' : 'dialog');
    await composing.close();
  }
}

/** The marks of all levels in every editor, each at three sizes. */
async function takeEditors({browser}, language, path) {
  for (const [editor, place] of Object.entries(EDITORS)) {
    const composing = await compose(browser, place, {language});
    await composing.type('Hans kort nekat, han i rum 412, och så jättedyrt 😂 #sol');
    await until('marks', async () => (await composing.marks()).length > 2);
    for (const [sizeName, size] of Object.entries(SIZES)) {
      await composing.page.resize(size);
      await composing.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await composing.page.screenshot(path(`editor-${editor.replaceAll(' ', '-')}-${sizeName}`));
    }
    await composing.close();
  }
}

async function takePages({browser}, language, path) {
  const composing = await compose(browser, 'Facebook, post', {language});
  await composing.type(DECLINED);
  await until('marks', async () => (await composing.marks()).length > 0);
  await takePage(browser, 'popup', 'popup', {popup: {width: 360, height: 780}}, path);
  await composing.close();
  await takePage(browser, 'policy', 'policy', SIZES, path);
  await takePage(browser, 'about', 'about', SIZES, path);
  await takePage(browser, 'comments.html?rule=hospitality/guest-payment', 'comments', SIZES, path, async (page) => {
    await until('the form', () => page.evaluate(() => document.activeElement?.id === 'body'));
    await page.type(COMMENT);
    await page.press('Tab');
    await page.press('Enter');
    await until('the comment', () => page.evaluate(() => document.querySelector('.comment') !== null));
  });
  await takePage(browser, 'options', 'options', SIZES, path, async (page) => {
    await page.evaluate(() => document.getElementById('try-text').focus());
    await page.type(DECLINED);
    await until('the findings', () => page.evaluate(() => document.querySelector('#try-findings .finding') !== null));
  });
}

async function takePage(browser, address, name, sizes, path, prepare = async () => undefined) {
  const page = await browser.openExtensionPage(address.includes('.') ? address : `${address}.html`);
  await until(`the ${name} page`, () => page.evaluate(() => document.querySelector('main').innerText.length > 150));
  await prepare(page);
  for (const [sizeName, size] of Object.entries(sizes)) {
    await page.resize(size);
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 2600);
    await page.resize({...size, height: sizeName === 'popup' ? size.height : height});
    await page.screenshot(path(sizeName === 'wide' || sizeName === 'popup' ? name : `${name}-${sizeName}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) console.log(`${name} at ${sizeName} is ${overflow} px too wide`);
  }
  await page.close();
}

await mkdir(OUT, {recursive: true});
const asked = process.argv.slice(2);
const among = (all) => all.filter((one) => !all.some((other) => asked.includes(other)) || asked.includes(one));
for (const browserName of among(BROWSERS)) {
  for (const language of among(['sv', 'en'])) {
    for (const colorScheme of among(['light', 'dark'])) {
      const path = (what) => `${OUT}${browserName}-${language}-${colorScheme}-${what}.png`;
      if (among(['site', 'pages', 'editors']).includes('editors')) {
        const started = await withExtension(browserName, {language, colorScheme, replaced: TEST_COMPANY});
        await takeEditors(started, language, path).finally(() => started.close());
      }
      const started = await withExtension(browserName, {language, colorScheme});
      try {
        if (among(['site', 'pages', 'editors']).includes('site')) await takeSites(started, language, path);
        if (among(['site', 'pages', 'editors']).includes('pages')) await takePages(started, language, path);
      } finally {
        await started.close();
      }
      console.log(`${browserName}, ${language}, ${colorScheme}`);
    }
  }
}
