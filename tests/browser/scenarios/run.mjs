// Runs every scenario at its places in one browser, each in a page of its own.
import {after, before, describe, test} from 'node:test';
import {testCopy} from '../bridge/test-copy.mjs';
import {compose} from '../composing.mjs';
import {launch} from '../drivers/driver.mjs';
import {startSites} from '../server.mjs';

const LIMIT_MS = 60_000;

/** Starts the sites and a browser with a test copy of the extension. `replaced`, `added`, `axe`: see test-copy.mjs. `extension: null`
 * is a browser without it. */
export async function withExtension(browserName, {replaced, added, axe, ...options} = {}) {
  const copy = await testCopy(replaced, {added, axe});
  const sites = await startSites();
  const put = async () => {
    await sites.close();
    await copy.remove();
  };
  const browser = await launch({browser: browserName, extension: copy.folder, proxyPort: sites.proxyPort, ...options})
    .catch(async (error) => { await put(); throw error; });
  const close = async () => {
    await browser.close();
    await put();
  };
  return {browser, sites, close};
}

/** Declares the tests of a browser, started with these options. A scenario is {name, places, language?, asked? (of the page, by its address), run({composing, browser})}. */
export function declareScenarios(browserName, scenarios, {only = () => true, ...options} = {}) {
  describe(browserName, {concurrency: 1}, () => {
    let started;
    before(async () => { started = await withExtension(browserName, options); }, {timeout: LIMIT_MS});
    after(() => started?.close(), {timeout: LIMIT_MS});
    for (const scenario of scenarios) {
      for (const place of scenario.places.filter(only)) {
        test(`${place}: ${scenario.name}`, {timeout: LIMIT_MS}, async () => {
          const composing = await compose(started.browser, place, {language: scenario.language, asked: scenario.asked});
          try {
            await scenario.run({composing, browser: started.browser});
          } finally {
            await composing.close();
          }
        });
      }
    }
  });
}
