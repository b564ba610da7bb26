// What happens at Post: held with a dialog, or let go untouched.
import assert from 'node:assert/strict';
import {until} from '../drivers/driver.mjs';
import {DECLINED, DECLINED_MARK, HAPPY} from './posts.mjs';

const ALL = ['Facebook, post', 'Facebook, comment', 'X, post', 'X, modal'];
const POSTS = ['Facebook, post', 'X, post'];

/** The ways to post that every place has. */
const WAYS = {
  'a click on Post': (composing) => composing.clickPost(),
  'Enter on Post': async (composing) => { await composing.focusPostButton(); await composing.press('Enter'); },
  'Space on Post': async (composing) => { await composing.focusPostButton(); await composing.press('Space'); },
  'Ctrl+Enter': (composing) => composing.press('Control+Enter'),
};

async function write(composing, text = DECLINED) {
  await composing.type(text);
  await composing.expectMarks(DECLINED_MARK);
}

async function nothingPosted(composing) {
  await composing.settle();
  assert.deepEqual(await composing.posted(), []);
}

const heldScenarios = Object.entries(WAYS).flatMap(([way, post]) => [
  {
    name: `${way} is held; “Edit” gives focus and caret back and nothing was posted`,
    places: POSTS,
    async run({composing}) {
      await write(composing);
      for (let step = 0; step < 5; step++) await composing.press('ArrowLeft');
      const caret = await composing.textBeforeCaret();
      await post(composing);
      const dialog = await composing.dialogOpen();
      assert.equal(dialog.modal, true);
      assert.ok(dialog.label, 'the dialog has no label');
      assert.ok(dialog.text.includes(DECLINED_MARK), dialog.text);
      assert.equal(dialog.controls.find((control) => control.focused)?.text, 'Edit');
      await nothingPosted(composing);
      await composing.choose(dialog, 'Edit');
      await composing.nothingShown();
      await until('the focus in the composer', () => composing.hasFocus());
      assert.equal(await composing.textBeforeCaret(), caret);
      await nothingPosted(composing);
      await composing.type('?');
      await until('the key to arrive', async () => (await composing.modelText()) === `${caret}?${DECLINED.slice(caret.length)}`);
      await composing.expectMarks(DECLINED_MARK);
    },
  },
  {
    name: `${way} is held; “Post anyway” posts exactly once and exactly the text`,
    places: POSTS,
    async run({composing}) {
      await write(composing);
      await post(composing);
      await composing.choose(await composing.dialogOpen(), 'Post anyway');
      await composing.expectPosted(1);
      await composing.nothingShown();
      await composing.settle();
      assert.deepEqual((await composing.posted()).map((one) => one.text), [DECLINED]);
      await composing.expectMarks();
    },
  },
]);

const goingScenarios = Object.entries(WAYS).map(([way, post]) => ({
  name: `an ordinary post goes out by ${way}, untouched and without a dialog`,
  places: POSTS,
  async run({composing}) {
    await composing.type(HAPPY);
    await composing.settle();
    await post(composing);
    const posted = await composing.expectPosted(1);
    assert.deepEqual(posted.map(({text, trusted}) => ({text, trusted})), [{text: HAPPY, trusted: true}]);
    assert.equal(await composing.dialog(), null);
  },
}));

export const postScenarios = [
  ...heldScenarios,
  ...goingScenarios,
  {
    name: 'Escape in the dialog means “Edit”, and the page’s own dialog stays open',
    places: ['Facebook, post', 'X, modal'],
    async run({composing}) {
      await write(composing);
      await composing.clickPost();
      await composing.dialogOpen();
      await composing.press('Escape');
      await composing.nothingShown();
      await until('the focus in the composer', () => composing.hasFocus());
      await nothingPosted(composing);
      await composing.expectMarks(DECLINED_MARK);
    },
  },
  {
    name: 'the dialog is worked by keyboard alone',
    places: ALL,
    async run({composing}) {
      await write(composing);
      await composing.press('Control+Enter');
      await composing.dialogOpen();
      await until('the focus on “Post anyway”', async () => {
        await composing.press('Tab');
        return (await composing.dialog())?.controls.some((control) => control.focused && control.text === 'Post anyway');
      });
      await composing.press('Enter');
      await composing.expectPosted(1);
      await composing.settle();
      assert.deepEqual((await composing.posted()).map((one) => one.text), [DECLINED]);
    },
  },
  {
    name: 'a comment is held at plain Enter, and Shift+Enter is a new line',
    places: ['Facebook, comment'],
    async run({composing}) {
      await write(composing);
      await composing.press('Shift+Enter');
      await composing.type('Jaja.');
      await composing.settle();
      assert.deepEqual(await composing.posted(), []);
      await composing.press('Enter');
      await composing.choose(await composing.dialogOpen(), 'Post anyway');
      await composing.expectPosted(1);
      await composing.settle();
      assert.deepEqual((await composing.posted()).map((one) => one.text), [`${DECLINED}\nJaja.`]);
    },
  },
  {
    name: 'Post pressed before the answer came is held all the same',
    places: POSTS,
    async run({composing}) {
      await composing.type(DECLINED);
      await composing.press('Control+Enter');
      await composing.dialogOpen();
      await nothingPosted(composing);
    },
  },
  {
    name: 'a press that stays down for long is held as well',
    places: POSTS,
    async run({composing}) {
      await write(composing);
      await composing.focusPostButton();
      await composing.page.down('Space');
      await composing.settle();
      await composing.page.up('Space');
      await composing.dialogOpen();
      await nothingPosted(composing);
    },
  },
  {
    name: 'two posts after each other: each is judged by itself, none goes out twice',
    places: ['X, post', 'Facebook, comment'],
    async run({composing}) {
      await write(composing);
      await composing.press('Control+Enter');
      await composing.choose(await composing.dialogOpen(), 'Post anyway');
      await composing.expectPosted(1);
      await composing.nothingShown();
      await composing.click(composing.place.composer);
      await composing.type(HAPPY);
      await composing.settle();
      await composing.clickPost();
      await composing.expectPosted(2);
      await composing.click(composing.place.composer);
      await write(composing);
      await composing.press('Control+Enter');
      await composing.choose(await composing.dialogOpen(), 'Edit');
      await composing.settle();
      assert.deepEqual((await composing.posted()).map((one) => one.text), [DECLINED, HAPPY]);
    },
  },
  {
    name: 'a text that was held waits again after it was changed',
    places: POSTS,
    async run({composing}) {
      await write(composing);
      await composing.press('Control+Enter');
      await composing.choose(await composing.dialogOpen(), 'Edit');
      await composing.nothingShown();
      await composing.press('Control+End');
      await composing.type(' Igen.');
      await composing.expectMarks(DECLINED_MARK);
      await composing.press('Control+Enter');
      await composing.dialogOpen();
      await nothingPosted(composing);
    },
  },
  {
    name: 'in Swedish, the labels are the page’s and the post button is known',
    places: POSTS,
    language: 'sv',
    async run({composing}) {
      await write(composing);
      await composing.clickPost();
      await composing.dialogOpen();
      await nothingPosted(composing);
    },
  },
];
