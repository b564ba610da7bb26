// The extension's own pages, with a draft open in a tab: popup, policy, comments, what is kept of the writer.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {compose} from './composing.mjs';
import {BROWSERS, until} from './drivers/driver.mjs';
import {DECLINED, DECLINED_MARK} from './scenarios/posts.mjs';
import {withExtension} from './scenarios/run.mjs';

const LIMIT = {timeout: 60_000};
const COMMENT = 'The rule is right, its clause is hard to find.';
/** A caution, which may be switched off where no policy forbids it. */
const ROOM_RULE = 'hospitality/guest-room';

for (const browserName of BROWSERS) {
  describe(browserName, {concurrency: 1}, () => {
    let started;
    before(async () => { started = await withExtension(browserName); }, {timeout: 120_000});
    after(() => started?.close(), LIMIT);

    /** One of our pages, once it says something. */
    async function open(path) {
      const page = await started.browser.openExtensionPage(path);
      await until(`${path} to be filled`, () => page.evaluate(() => document.querySelector('main').innerText.length > 100));
      return page;
    }
    const says = (page, ...texts) => until(`the page to say ${texts.join(', ')}`, async () => {
      const read = await page.evaluate(() => document.body.innerText);
      return texts.every((text) => read.includes(text));
    });
    /** Presses the button or follows the link with this text. */
    const press = (page, text) => until(`the button "${text}"`, () => page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button, a')].find((one) => one.textContent.trim() === wanted);
      found?.click();
      return found !== undefined;
    }, text));
    const stored = (page) => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));

    test('the popup tells of the page and its draft; a pause takes the marks away and ends', LIMIT, async () => {
      const composing = await compose(started.browser, 'Facebook, post');
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      const popup = await open('popup.html');
      await says(popup, 'Checked here', 'www.facebook.com', 'Serious', DECLINED_MARK, 'Hotel Fyrvakten', 'Private account');
      await press(popup, 'Pause for an hour');
      await says(popup, 'Paused until');
      await composing.expectMarks();
      await press(popup, 'Check again');
      await composing.page.toFront();
      await composing.press('End');
      await composing.type(' ');
      await composing.expectMarks(DECLINED_MARK);
      await popup.close();
      await composing.close();
    });

    test('the account that the writer chooses stays', LIMIT, async () => {
      const first = await open('popup.html');
      const isOfficial = (page) => page.evaluate(() => document.getElementById('account-official')?.checked ?? false);
      await until('the choice', () => first.evaluate(() => document.getElementById('account-official') !== null));
      assert.equal(await isOfficial(first), false);
      await first.evaluate(() => document.getElementById('account-official').click());
      await until('the choice to be kept', async () => (await stored(first)).includes('"account":"official"'));
      await first.close();
      const second = await open('popup.html');
      await until('the kept choice', () => isOfficial(second));
      await second.close();
    });

    test('the policy page has every rule, finds them, and switches one off and on', LIMIT, async () => {
      const page = await open('policy.html');
      await says(page, 'The local union, October 2, 2026', 'What you may always say');
      // innerText leaves out what Firefox has not drawn, because it is below the window.
      await until('a clause', () => page.evaluate(() => document.getElementById('groups').textContent.includes('We never tell about guests\' payments.')));
      const shown = () => page.evaluate(() => [...document.querySelectorAll('.rule')].map(({id}) => id));
      const all = await shown();
      const search = (query) => page.evaluate((text) => {
        const field = document.getElementById('search');
        field.value = text;
        field.dispatchEvent(new InputEvent('input'));
      }, query);
      await search('payment GUEST');
      assert.ok((await shown()).includes('hospitality/guest-payment'));
      assert.ok((await shown()).length < all.length);
      await search('no rule says this');
      assert.deepEqual(await shown(), []);
      await says(page, 'No rule has these words');
      await search('');
      const mute = (rule) => page.evaluate((id) => document.getElementById(`${id}-mute`)?.textContent ?? null, rule);
      assert.equal(await mute('hospitality/guest-payment'), null, 'a serious rule can be switched off');
      await page.evaluate((id) => document.getElementById(`${id}-mute`).click(), ROOM_RULE);
      await until('the rule to be off', async () => (await mute(ROOM_RULE)) === 'Switch on again');
      await page.evaluate((id) => document.getElementById(`${id}-mute`).click(), ROOM_RULE);
      await until('the rule to be on', async () => (await mute(ROOM_RULE)) === 'Switch off for me');
      await page.close();
    });

    test('a comment from the card: kept with the post only if ticked, changed, exported, deleted with everything else', LIMIT, async () => {
      const composing = await compose(started.browser, 'X, post');
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.press('Alt+Shift+P');
      await composing.choose(await composing.cardOpen(), 'Comment on this rule');
      const page = await until('the comments page', () => started.browser.findPage('comments.html'));
      await says(page, 'About: A guest\'s payment', DECLINED);
      const write = (text) => page.evaluate((written) => { document.getElementById('body').value = written; }, text);
      await press(page, 'Save');
      await says(page, 'Write something first.');
      await write(COMMENT);
      await press(page, 'Save');
      await says(page, 'Saved on this computer.', COMMENT, 'Open as an e-mail to Human resources');
      assert.ok(!(await stored(page)).includes(DECLINED), 'the text of a post was kept without a tick');
      assert.ok(!(await page.evaluate(() => document.body.innerText)).includes(DECLINED));

      await press(page, 'Edit');
      await write(`${COMMENT} Really.`);
      await press(page, 'Save the change');
      await says(page, `${COMMENT} Really.`);
      const exported = await page.evaluate(async () => {
        const original = URL.createObjectURL;
        const text = await new Promise((resolve) => {
          URL.createObjectURL = (blob) => {
            void blob.text().then(resolve);
            return original(blob);
          };
          [...document.querySelectorAll('button')].find((one) => one.textContent === 'Export as JSON').click();
        });
        URL.createObjectURL = original;
        return JSON.parse(text);
      });
      assert.deepEqual(exported.comments.map(({rule, body, postText}) => ({rule, body, postText})),
        [{rule: 'hospitality/guest-payment', body: `${COMMENT} Really.`, postText: null}]);
      const mail = await page.evaluate(() => document.querySelector('a[href^="mailto:"]').href);
      assert.ok(mail.startsWith('mailto:policy@example.test?subject=') && !mail.includes(encodeURIComponent(DECLINED)), mail);

      const about = await open('about.html');
      await says(about, 'Official account', 'Your comments');
      await press(about, 'Delete my data');
      await press(about, 'Yes, delete');
      await says(about, 'Everything about you was deleted.', 'As the policy has it');
      const kept = await stored(about);
      assert.ok(!kept.includes(COMMENT) && !kept.includes('"writer"') && !kept.includes('"comments"'), kept.slice(0, 300));
      await says(page, 'You have not written any comments.');
      await about.close();
      await page.close();
      await composing.page.toFront();
      await composing.expectMarks(DECLINED_MARK);
      await composing.close();
    });

    test('a text that was ticked is kept with its comment', LIMIT, async () => {
      const composing = await compose(started.browser, 'X, post');
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.press('Alt+Shift+P');
      await composing.choose(await composing.cardOpen(), 'Comment on this rule');
      const page = await until('the comments page', () => started.browser.findPage('comments.html'));
      await says(page, DECLINED);
      await page.evaluate((written) => {
        document.getElementById('include').click();
        document.getElementById('body').value = written;
      }, COMMENT);
      await press(page, 'Save');
      await says(page, 'Saved on this computer.', DECLINED);
      assert.ok((await stored(page)).includes(DECLINED));
      await press(page, 'Delete');
      await says(page, 'You have not written any comments.');
      assert.ok(!(await stored(page)).includes(DECLINED));
      await page.close();
      await composing.close();
    });

    test('the options page tries a text against the rules in force', LIMIT, async () => {
      const page = await open('options.html');
      const write = (text) => page.evaluate((written) => {
        const area = document.getElementById('try-text');
        area.value = written;
        area.dispatchEvent(new InputEvent('input', {bubbles: true}));
      }, text);
      await write(DECLINED);
      await says(page, 'One finding. A post with this text would wait for the writer.', 'Clause 4.2');
      await write('What a lovely evening');
      await says(page, 'Nothing found. A post with this text would go out at once.');
      assert.ok(!(await stored(page)).includes(DECLINED));
      await page.close();
    });
  });
}
