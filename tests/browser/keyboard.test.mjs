// From a word in a post to a kept comment, the policy and a pause, without a pointer. Every stop of the Tab key can be seen.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {compose} from './composing.mjs';
import {BROWSERS, until} from './drivers/driver.mjs';
import {DECLINED, DECLINED_MARK} from './scenarios/posts.mjs';
import {withExtension} from './scenarios/run.mjs';

const LIMIT = {timeout: 60_000};
const COMMENT = 'Found by keyboard.';
/** More than any of our pages has between two things that one looks for. */
const MOST_STOPS = 60;

/** What has the focus in one of our pages: its name as a screen reader has it, and whether one sees that it has it. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
  return {
    name: label.trim(),
    isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0
      && box.top < innerHeight && box.bottom > 0,
  };
});

async function tabTo(page, name) {
  const passed = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.press('Tab');
    const now = await focused(page);
    if (!now) continue;
    passed.push(now.name);
    // Chromium scrolls to it a frame later.
    if (!now.isSeen) await until(`"${now.name}", which has the focus, to be seen to have it`, async () => (await focused(page))?.isSeen);
    if (now.name === name) return;
  }
  assert.fail(`Tab does not get to "${name}", but to: ${[...new Set(passed)].join(' | ')}`);
}

const says = (page, text) => until(`the page to say "${text}"`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

for (const browserName of BROWSERS) {
  describe(browserName, {concurrency: 1}, () => {
    let started;
    before(async () => { started = await withExtension(browserName); }, {timeout: 120_000});
    after(() => started?.close(), LIMIT);

    test('a mark, its card, a comment on the rule, and what was written, by keyboard alone', LIMIT, async () => {
      const composing = await compose(started.browser, 'X, post');
      await composing.type(DECLINED);
      await composing.expectMarks(DECLINED_MARK);
      await composing.press('Alt+Shift+P');
      await composing.cardOpen();
      await until('the focus on “Comment on this rule”', async () => {
        await composing.press('Tab');
        return (await composing.card())?.controls.some((control) => control.focused && control.text === 'Comment on this rule');
      });
      await composing.press('Enter');
      const page = await until('the comments page', () => started.browser.findPage('comments.html'));
      await says(page, 'About: A guest\'s payment');
      await page.toFront();
      if ((await focused(page))?.name !== 'Your comment') await tabTo(page, 'Your comment');
      await page.type(COMMENT);
      await tabTo(page, 'Save');
      await page.press('Enter');
      await says(page, 'Saved on this computer.');
      await says(page, COMMENT);
      await tabTo(page, 'Delete');
      await page.press('Enter');
      await until('the comment to be gone', () => page.evaluate((text) => !document.body.innerText.includes(text), COMMENT));
      await page.close();
      await composing.close();
    });

    test('the policy is searched and a rule switched off and on by keyboard alone', LIMIT, async () => {
      const page = await started.browser.openExtensionPage('policy.html');
      await until('the rules', () => page.evaluate(() => document.querySelectorAll('.rule').length > 20));
      await page.toFront();
      await tabTo(page, 'Search the rules');
      await page.type('guest room');
      await until('fewer rules', () => page.evaluate(() => document.querySelectorAll('.rule').length < 10));
      await tabTo(page, 'Switch off for me');
      await page.press('Enter');
      await until('the focus on its opposite', async () => (await focused(page))?.name === 'Switch on again');
      await page.press('Enter');
      await until('the focus back on it', async () => (await focused(page))?.name === 'Switch off for me');
      await page.close();
    });

    test('a pause begins and ends, and data are deleted, by keyboard alone', LIMIT, async () => {
      const composing = await compose(started.browser, 'Facebook, post');
      const popup = await started.browser.openExtensionPage('popup.html');
      await says(popup, 'Checked here');
      await tabTo(popup, 'Pause for an hour');
      await popup.press('Enter');
      await says(popup, 'Paused until');
      if ((await focused(popup))?.name !== 'Check again') await tabTo(popup, 'Check again');
      await popup.press('Enter');
      await says(popup, 'Checked here');
      await popup.close();
      await composing.close();
      const about = await started.browser.openExtensionPage('about.html');
      await says(about, 'Delete my data');
      await about.toFront();
      await tabTo(about, 'Delete my data');
      await about.press('Enter');
      await says(about, 'Yes, delete');
      if ((await focused(about))?.name !== 'Yes, delete') await tabTo(about, 'Yes, delete');
      await about.press('Enter');
      await says(about, 'Everything about you was deleted.');
      await about.close();
    });
  });
}
