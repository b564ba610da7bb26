// Where rules come from, for real: managed policy files, rule files loaded by hand, restarts, and what is refused.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, until} from '../browser/drivers/driver.mjs';
import {DECLINED, DECLINED_MARK} from '../browser/scenarios/posts.mjs';
import {companyBrowser} from './company-browser.mjs';
import {BROKEN, BROKEN_PLACES, FIRST, FIRST_MARK, FIRST_POST, SECOND, SECOND_MARK, SECOND_POST} from './rules.mjs';

const LIMIT = {timeout: 120_000};
const NAME = 'The Broom Works';
const places = (name) => BROKEN_PLACES.map(({line, column}) => `${name}:${line}:${column}`);

for (const browserName of BROWSERS) {
  describe(`${browserName}: a managed policy`, {concurrency: 1}, () => {
    let company;
    before(async () => { company = await companyBrowser(browserName); }, LIMIT);
    after(() => company?.close(), LIMIT);

    test('its rules are in force, the demo company’s are not, and the popup says whose they are', LIMIT, async () => {
      await company.start({rules: FIRST});
      await company.pageSays('popup.html', NAME, 'Managed policy', '2026.1', 'The handle club');
      await company.expectMarks(`${DECLINED} ${FIRST_POST}`, FIRST_MARK);
    });

    test('no rule file can be loaded beside it', LIMIT, async () => {
      await company.pageSays('options.html', NAME, 'no rule file can be loaded here');
    });

    test('after a restart they are in force again, since the same time', LIMIT, async () => {
      const since = (text) => text.split('\n').find((line, index, lines) => lines[index - 1] === 'In force since');
      const before = since(await company.pageSays('popup.html', NAME));
      await company.restart({rules: FIRST});
      assert.equal(since(await company.pageSays('popup.html', NAME, 'Managed policy')), before);
      await company.expectMarks(FIRST_POST, FIRST_MARK);
    });

    test('broken rules are refused with their errors, and the last good ones stay in force', LIMIT, async () => {
      await company.restart({rules: BROKEN});
      await company.pageSays('popup.html', NAME, '2026.1', 'were refused', ...places('managed policy').slice(0, 1));
      await company.pageSays('options.html', NAME, '2026.1', ...places('managed policy'));
      await company.expectMarks(FIRST_POST, FIRST_MARK);
    });

    test('the next good version comes into force, and nothing is said of the broken one any more', LIMIT, async () => {
      await company.restart({rules: SECOND});
      const text = await company.pageSays('popup.html', NAME, '2026.2');
      assert.ok(!text.includes('refused'), text);
      await company.expectMarks(`${SECOND_POST} ${FIRST_POST}`, SECOND_MARK);
    });

    test('a policy that was withdrawn leaves its last rules in force, and the popup says so', LIMIT, async () => {
      await company.restart(null);
      await company.pageSays('popup.html', NAME, '2026.2', 'no longer there');
      await company.expectMarks(SECOND_POST, SECOND_MARK);
    });

    if (browserName === 'chromium') {
      test('a policy that changes while the browser runs is in force without a restart', LIMIT, async () => {
        await company.write({rules: FIRST});
        const page = await company.openOwn('options.html');
        await until('the changed policy', () => page.evaluate(() => document.body.innerText.includes('2026.1')), 30_000);
        await page.close();
        await company.expectMarks(FIRST_POST, FIRST_MARK);
      });
    }
  });

  describe(`${browserName}: a rule file that is loaded on the options page`, {concurrency: 1}, () => {
    let company;
    before(async () => { company = await companyBrowser(browserName); }, LIMIT);
    after(() => company?.close(), LIMIT);

    async function load(name, text, ...says) {
      const page = await company.openOwn('options.html');
      await until('the file field', () => page.evaluate(() => document.querySelector('#file') !== null && !document.querySelector('#loading-part').hidden));
      await page.setFile('#file', await company.file(name, text));
      let text_;
      await until(`what the page says of ${name}`, async () => {
        text_ = await page.evaluate(() => document.body.innerText);
        return says.every((part) => text_.includes(part));
      }).catch((error) => { throw new Error(`${error.message}: ${JSON.stringify(says)}; it says: ${text_}`); });
      await page.close();
    }

    test('without policy and file, the demo company is in force', LIMIT, async () => {
      await company.start(null);
      await company.pageSays('popup.html', 'Hotel Fyrvakten', 'Built-in demo company');
      await company.expectMarks(DECLINED, DECLINED_MARK);
    });

    test('a good file is in force at once', LIMIT, async () => {
      await load('kvastverket.json', FIRST, 'kvastverket.json is in force from now on', NAME, 'Loaded file');
      await company.expectMarks(`${DECLINED} ${FIRST_POST}`, FIRST_MARK);
    });

    test('a broken file is refused with every error’s line and column, and changes nothing', LIMIT, async () => {
      await load('broken.json', BROKEN, 'broken.json was refused', 'Nothing was changed', ...places('broken.json'), NAME, '2026.1');
      await company.pageSays('popup.html', NAME, 'A rule file was refused');
      await company.expectMarks(FIRST_POST, FIRST_MARK);
    });

    test('after a restart the loaded file is in force', LIMIT, async () => {
      await company.restart(null);
      await company.pageSays('popup.html', NAME, 'Loaded file');
      await company.expectMarks(FIRST_POST, FIRST_MARK);
    });

    test('a managed policy that arrives stands above the loaded file', LIMIT, async () => {
      await company.restart({rules: SECOND});
      await company.pageSays('popup.html', NAME, 'Managed policy', '2026.2');
      await company.expectMarks(`${FIRST_POST} ${SECOND_POST}`, SECOND_MARK);
    });
  });
}
