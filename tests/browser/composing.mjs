// A person at a compose box: what a scenario does and sees, the same on every site and in every browser.
import {ADDRESSES} from './server.mjs';
import {until} from './drivers/driver.mjs';

/** Where people write. `opener` is pressed to get the composer; `submits`: the button submits a form; `ways`: the ways to post
 * that the page alone is tested with, else all. */
export const PLACES = {
  'Facebook, post': {
    address: ADDRESSES.facebook, opener: '.opener', composer: '[role="dialog"] [role="textbox"][data-lexical-editor="true"]',
    button: '[role="dialog"] [role="button"][aria-label="Post"], [role="dialog"] [role="button"][aria-label="Publicera"]',
  },
  'Facebook, comment': {
    address: ADDRESSES.facebook, composer: 'form[role="presentation"] [role="textbox"][data-lexical-editor="true"]',
    button: 'form[role="presentation"] [role="button"]',
  },
  'X, post': {
    address: ADDRESSES.x, composer: '[data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButtonInline"]',
  },
  'X, modal': {
    address: ADDRESSES.x, opener: '#new-post', composer: '[role="dialog"] [data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButton"]',
  },
  'Quill': {address: ADDRESSES.linkedin, composer: '.ql-editor', button: '.compose .push', ways: ['click']},
  'TipTap': {address: ADDRESSES.bluesky, composer: '.ProseMirror', button: '.compose .push', ways: ['click']},
  'Slate': {address: ADDRESSES.threads, composer: '[data-slate-editor]', button: '.compose .push', ways: ['click']},
  'textarea': {address: ADDRESSES.mastodon, composer: 'textarea', button: '.compose .push', ways: ['click'], submits: true},
  'shadow root': {address: ADDRESSES.reddit, composer: 'textarea', button: '.compose .push', ways: ['click']},
  'frame': {address: `${ADDRESSES.mastodon}?frame=1`, composer: 'textarea', button: '.compose .push', ways: ['click'], submits: true},
  'closed shadow root': {address: `${ADDRESSES.reddit}?shadow=closed`, composer: 'textarea', button: '.compose .push', ways: ['click']},
};

const MOVING_KEYS = /(?:^|\+)(?:Arrow\w+|Home|End)$|\+a$/;

/** Opens a place and puts the caret into its composer. */
export async function compose(browser, placeName, {language = 'en', asked = {}} = {}) {
  const place = PLACES[placeName];
  const address = new URL(place.address);
  for (const [name, value] of Object.entries({lang: language, ...asked})) address.searchParams.set(name, value);
  const page = await browser.open(address.href);
  await page.toFront();
  const composing = {page, place, placeName, ...seeing(page, place), ...doing(page, place)};
  await until('the page to be there', () => page.evaluate(() => document.querySelector('#page > *') !== null));
  if (place.opener) await composing.click(place.opener);
  await until('the composer', () => page.evaluate((selector) => window.find(selector) !== null, place.composer));
  // A page that is new may still be moving (Slate makes its field lower a moment later): who clicked beside it clicks again.
  await until('the caret in the composer', async () => {
    await composing.click(place.composer);
    return until('the caret', () => composing.hasFocus(), 500).catch(() => false);
  });
  return composing;
}

function seeing(page, place) {
  const ask = (question) => page.evaluate((bridge) => new Promise((resolve, reject) => {
    const number = Math.random();
    const overdue = setTimeout(() => reject(new Error(`the bridge did not answer "${bridge}"`)), 20_000);
    window.addEventListener('message', function hear({data}) {
      if (data?.number !== number || data.answer === undefined) return;
      window.removeEventListener('message', hear);
      clearTimeout(overdue);
      resolve(data.answer);
    });
    window.postMessage({bridge, number}, location.origin);
  }), question);
  const shown = async (kind) => (await ask('look')).find((panel) => panel.kind === kind) ?? null;
  const marks = () => page.evaluate(paintedMarks);
  const markTexts = async () => (await marks()).map((mark) => mark.text);
  return {
    ask,
    /** What is painted, as the page's own registry of highlights has it: [{name, text, rect}] in the order of the text. */
    marks,
    markTexts,
    /** Waits for exactly these texts to be painted, in the order in which they stand. */
    async expectMarks(...texts) {
      let seen;
      await until('the marks', async () => {
        seen = await markTexts();
        return seen.length === texts.length && seen.every((text, index) => text === texts[index]);
      }).catch((error) => { throw new Error(`${error.message} ${JSON.stringify(texts)}, painted: ${JSON.stringify(seen)}`); });
    },
    card: () => shown('card'),
    dialog: () => shown('hold'),
    cardOpen: () => until('the card', () => shown('card')),
    dialogOpen: () => until('the dialog', () => shown('hold')),
    nothingShown: () => until('card and dialog to be gone', async () => (await ask('look')).length === 0),
    /** The background has answered what was asked so far. */
    settle: () => ask('settle'),
    posted: () => page.evaluate(() => window.posted),
    /** Waits for so many posts in all. */
    expectPosted: (count) => until(`${count} posts`, () => page.evaluate((wanted) => (window.posted.length >= wanted ? window.posted : null), count)),
    modelText: () => page.evaluate(() => window.modelText()),
    violations: () => page.evaluate(() => window.violations),
    hasFocus: () => page.evaluate((selector) => {
      const composer = window.find(selector);
      return composer?.contains(composer.getRootNode().activeElement) ?? false;
    }, place.composer),
    /** The composer's text as a person sees it. */
    shownText: () => page.evaluate((selector) => {
      const composer = window.find(selector);
      return composer.value ?? composer.innerText;
    }, place.composer),
    /** The text before the caret; null where the selection is not in the composer. */
    textBeforeCaret: () => page.evaluate((selector) => {
      const composer = window.find(selector);
      if (composer?.value !== undefined) return composer.value.slice(0, composer.selectionStart);
      const selection = window.placeView().getSelection();
      if (!composer?.contains(selection.focusNode)) return null;
      const range = composer.ownerDocument.createRange();
      range.selectNodeContents(composer);
      range.setEnd(selection.focusNode, selection.focusOffset);
      return range.toString();
    }, place.composer),
  };
}

/** Runs in the page. Ranges of one highlight that overlap are one mark to whoever looks at it. */
function paintedMarks() {
  const comesBefore = (one, other) => {
    const isNear = one.startContainer.getRootNode() === other.startContainer.getRootNode();
    return isNear ? one.compareBoundaryPoints(Range.START_TO_START, other) : window.boxOf(one).top - window.boxOf(other).top;
  };
  const joined = [...window.placeView().CSS.highlights].flatMap(([name, highlight]) => {
    const ranges = [...highlight].map((range) => range.cloneRange()).filter((range) => !range.collapsed).sort(comesBefore);
    const marks = [];
    for (const range of ranges) {
      const last = marks.at(-1);
      const isApart = !last || last.startContainer.getRootNode() !== range.startContainer.getRootNode();
      if (isApart || last.compareBoundaryPoints(Range.START_TO_END, range) < 0) marks.push(range);
      else if (last.compareBoundaryPoints(Range.END_TO_END, range) < 0) last.setEnd(range.endContainer, range.endOffset);
    }
    return marks.map((range) => ({name, range}));
  });
  joined.sort((one, other) => comesBefore(one.range, other.range));
  return joined.map(({name, range}) => ({name, text: range.toString(), rect: window.boxOf(range)}));
}

function doing(page, place) {
  const middle = (rect) => [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const rectOf = (selector) => until(`an element ${selector}`, () => page.evaluate((wanted) => {
    const element = window.find(wanted);
    const rect = element && window.boxOf(element);
    return rect && rect.width > 0 ? rect : null;
  }, selector));
  /** The page's editor knows where the caret is: some hear of it up to 100 ms late, and a key works where they think it is. */
  async function caretHeard() {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
    // Two ways of saying the same place (in a text, beside it) are not waited for longer.
    await until('the editor to hear of the caret', () => page.evaluate(() => window.modelHeardCaret?.() ?? true), 500).catch(() => undefined);
  }

  return {
    type: (text) => page.type(text),
    /** Presses keys. Around one that moves the caret, it waits until the editor has heard of it, as a person's next key does. */
    async press(keys) {
      const moves = MOVING_KEYS.test(keys) && await this.hasFocus();
      if (moves) await caretHeard();
      await page.press(keys);
      if (moves) await caretHeard();
    },
    async click(selector) { await page.clickAt(...middle(await rectOf(selector))); },
    clickPost() { return this.click(place.button); },
    focusPostButton: () => page.evaluate((selector) => window.find(selector).focus(), place.button),
    async pointAt(mark) { await page.moveTo(...middle(mark.rect)); },
    async clickMark(mark) { await page.clickAt(...middle(mark.rect)); },
    /** Clicks a button of the card or the dialog. */
    async choose(panel, text) {
      const control = panel.controls.find((one) => one.text === text);
      if (!control) throw new Error(`no "${text}" among ${panel.controls.map((one) => one.text).join(', ')}`);
      await page.clickAt(...middle(control.rect));
    },
    /** Puts a text on the clipboard as a person does, and the caret back. */
    async copy(text) {
      await page.evaluate(([copied, selector]) => {
        const field = document.createElement('textarea');
        field.id = 'copied';
        field.value = copied;
        // A dialog keeps the focus inside.
        (window.find(selector).closest('[role="dialog"]') ?? document.body).append(field);
        field.select();
      }, [text, place.composer]);
      await page.press('Control+c');
      await page.evaluate((selector) => {
        document.getElementById('copied').remove();
        window.find(selector).focus();
      }, place.composer);
    },
    /** Takes everything out of the composer. */
    async empty() {
      await page.evaluate((selector) => window.find(selector).focus(), place.composer);
      await this.press('Control+a');
      await page.press('Backspace');
      await until('an empty composer', async () => (await page.evaluate(() => window.modelText())).trim() === '');
    },
    close: () => page.close(),
  };
}
