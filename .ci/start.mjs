// npm start: builds the extension, opens a browser with the extension on a stand-in of Facebook, and writes the demo
// post into its composer. With a display the window stays open to try things in; without one it prints what was found,
// saves build/demo.png (the marks) and build/demo-held.png (the question at Post), and ends.
import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {build, buildStepCount} from './build.mjs';
import {ensurePrerequisites} from './prerequisites.mjs';
import {main, plainError, root, stepCounter} from './steps.mjs';

const DEMO_POST = 'Affärsmannen på 412 fick sitt kort nekat tre gånger idag 😂';

await main(async () => {
  const options = readOptions();
  await ensurePrerequisites(options);
  const parts = ['wasm', 'extension'];
  const steps = stepCounter(buildStepCount(parts) + 2);
  await build(steps, parts);
  await demonstrate(steps, options);
});

function readOptions() {
  let values;
  try {
    ({values} = parseArgs({options: {
      yes: {type: 'boolean', default: false},
      headless: {type: 'boolean', default: false},
      browser: {type: 'string', default: 'chromium'},
      lang: {type: 'string', default: process.env.LANG?.startsWith('sv') ? 'sv' : 'en'},
    }}));
  } catch (error) {
    throw plainError(`${error.message}\nnpm start knows --yes, --headless, --browser chromium|firefox and --lang sv|en.`);
  }
  if (!['chromium', 'firefox'].includes(values.browser)) throw plainError('--browser is chromium or firefox.');
  if (!['sv', 'en'].includes(values.lang)) throw plainError('--lang is sv or en.');
  const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return {...values, headless: values.headless || !display};
}

async function demonstrate(steps, {browser: name, headless, lang}) {
  // Only now is there something to import: the packages and the wrapper have just been made.
  const {ADDRESSES, startSites} = await import('../tests/browser/server.mjs');
  const {launch} = await import('../tests/browser/drivers/driver.mjs');
  const {checkDemoPost} = await import('./demo-findings.mjs');

  const profile = join(root, 'build', 'demo-profile');
  rmSync(profile, {recursive: true, force: true});
  mkdirSync(profile, {recursive: true});
  const sites = await startSites();
  let browser;
  try {
    browser = await steps.step(`Opening ${name} with the extension${headless ? ' (no window)' : ''}`, () => launch({
      browser: name, extension: join(root, 'build', 'extension'), profile, headless, language: lang, proxyPort: sites.proxyPort,
      ...(headless ? {} : {screen: null}),
    }));
    const {page, marked} = await steps.step('Writing the demo post', () => writeDemoPost(browser, `${ADDRESSES.facebook}?lang=${lang}`));
    console.log(`\n  ${DEMO_POST}\n\nUnderlined in the composer: ${marked.map((words) => `“${words}”`).join(', ')}\n`);
    for (const line of await checkDemoPost(DEMO_POST, lang)) console.log(line);
    if (headless) await holdAndPhotograph(page);
    else await untilClosed(page);
  } finally {
    await browser?.close().catch(() => undefined);
    await sites.close();
    rmSync(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
  }
}

/** Opens the post dialog and types, as a person does: what a script puts into a composer is not checked. */
async function writeDemoPost(browser, address) {
  const {until} = await import('../tests/browser/drivers/driver.mjs');
  const page = await browser.open(address);
  const wait = (what, probe) => until(what, probe).catch(() => {
    throw plainError(`The demo did not get as far as this: ${what}.`);
  });
  await clickOn(page, await wait('the page shows its “What’s on your mind” button', () => page.evaluate(centreOf, '.opener')));
  await wait('the composer of the post dialog has the caret', () => page.evaluate(() =>
    document.activeElement?.closest('[role="dialog"]') !== null && document.activeElement?.getAttribute('contenteditable') === 'true'));
  await page.type(DEMO_POST);
  const marked = await wait('the extension underlined something in the demo post', () => page.evaluate(() => {
    // One place may be painted in several layers.
    const words = new Set([...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map(String));
    words.delete('');
    return words.size > 0 ? [...words] : null;
  }));
  return {page, marked};
}

async function holdAndPhotograph(page) {
  const {until} = await import('../tests/browser/drivers/driver.mjs');
  await page.screenshot(join(root, 'build', 'demo.png'));
  await clickOn(page, await page.evaluate(centreOf, '[role="dialog"] [role="button"][aria-label="Post"], [role="dialog"] [role="button"][aria-label="Publicera"]'));
  // The dialog is in a closed shadow root beside <body>: all that a page can see of it is that the focus is there.
  const outcome = await until('the dialog before posting', () => page.evaluate(() => {
    if (window.posted.length > 0) return 'posted';
    return document.activeElement?.closest('body') ? null : 'held';
  })).catch(() => {
    throw plainError('Post was pressed, and Postvett asked nothing.');
  });
  if (outcome === 'posted') throw plainError('Post was pressed, and the demo post went out although it has findings.');
  await page.screenshot(join(root, 'build', 'demo-held.png'));
  console.log('Post was pressed: Postvett asks first, and nothing has been posted.\nPictures: build/demo.png, build/demo-held.png');
}

async function untilClosed(page) {
  console.log('Try it: rest the pointer on the underlined words, press Alt+Shift+P with the caret on them, or press Post.');
  console.log('Close the tab, or press Ctrl+C here, to end.');
  for (let open = true; open;) {
    // Settles when the page goes away or is loaded anew.
    await page.evaluate(() => new Promise(() => undefined)).catch(() => undefined);
    open = await page.evaluate(() => true).catch(() => false);
  }
}

function clickOn(page, {x, y}) {
  return page.clickAt(x, y);
}

/** Runs in the page: the middle of the first element that matches. */
function centreOf(selector) {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box && box.width > 0 ? {x: box.x + box.width / 2, y: box.y + box.height / 2} : null;
}
