// One way to drive both browsers, so that a scenario is written once.
//
//   const browser = await launch({browser: 'firefox', extension: folder, proxyPort});
//   const page = await browser.open('https://x.com/');
//   await page.type('Hello'); await page.press('Control+Enter');
//   await browser.close();
//
// Options: {browser: 'chromium' | 'firefox', proxyPort, extension?: folder, profile?: folder, headless? = true,
// language? = 'en', colorScheme? = 'light', screen? = {width, height}, null for a window's own, program?: path of
// the browser, asRoot?: it will run as root, by unshare for instance}. A profile that is not given is a new one, removed at the end.
//
// A browser offers open(address), openExtensionPage(path), findPage(part of its address), close(), name, version; Chromium's also endBackground(), which
// ends the service worker as the browser does when it is idle. A page offers evaluate(function, argument), type(text), press('Control+Enter'), down(key), up(key),
// moveTo(x, y), clickAt(x, y), screenshot(path?, clip?), setFile(selector, path), resize(size), toFront(), close(); Chromium's also
// composition(text) and commit(text), which are what an input method does (WebDriver BiDi knows nothing of the kind), throttle(rate)
// of the CPU, and key(character), without waiting for more than the browser's answer.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {launchChromium} from './chromium.mjs';
import {launchFirefox} from './firefox.mjs';

export const BROWSERS = ['chromium', 'firefox'];

export async function launch({browser, profile, headless = true, language = 'en', colorScheme = 'light', screen = {width: 1100, height: 760}, ...rest}) {
  const own = profile === undefined;
  const folder = profile ?? await mkdtemp(join(tmpdir(), `postvett-${browser}-`));
  const start = browser === 'firefox' ? launchFirefox : launchChromium;
  const driver = await start({profile: folder, headless, language, colorScheme, screen, ...rest});
  return {
    ...driver,
    async close() {
      await driver.close();
      // A browser may still be writing for a moment after it said that it is gone.
      if (own) await rm(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
    },
  };
}

/** The first value of `probe` that is neither false, null nor undefined; an error that names `what` after `limit` ms. */
export async function until(what, probe, limit = 10_000) {
  const end = performance.now() + limit;
  let last;
  for (;;) {
    last = await probe();
    if (last !== false && last !== null && last !== undefined) return last;
    if (performance.now() > end) throw new Error(`waited ${limit} ms for: ${what}`);
    await pause(25);
  }
}
