// What must hold in every editor: the marks are where they should be, and the editor is as it was. Written once, run in each editor of
// the matrix, one after the other in the same page. A scenario begins with an empty composer that has the focus.
import assert from 'node:assert/strict';
import {until} from '../drivers/driver.mjs';

const MARK = 'kort nekat';
const TEXT = 'Hans #kort blev 👩‍👩‍👧 och så kort nekat igen 😂 idag';
/** Editors make one undo step of what follows within a second. */
const STEP_MS = 1_100;

const model = async (composing, expected) => {
  let seen;
  await until('the text', async () => (seen = await composing.modelText()) === expected)
    .catch(() => assert.equal(seen, expected));
};
/** Moves the page's clock on, by which its editor tells one step from the next; a plain field asks no clock. */
const rest = (composing) => composing.page.evaluate((ms) => {
  const now = Date.now.bind(Date);
  Date.now = () => now() + ms;
}, STEP_MS);

/** Carries out the fix of the mark nearest to the caret, by keyboard. */
async function applyFix(composing) {
  await composing.press('Alt+Shift+P');
  await until('the card', async () => !(await composing.hasFocus()));
  await composing.press('Enter');
  await until('the focus back', () => composing.hasFocus());
}

/** The editor takes keys as before: arrows, Backspace, letters. */
async function stillWorks(composing, text) {
  await composing.press('Control+End');
  await composing.type('ab');
  await composing.press('ArrowLeft');
  await composing.press('Backspace');
  await composing.type('c');
  await model(composing, `${text}cb`);
}

export const editingScenarios = [
  {
    name: 'mark',
    async run(composing) {
      await composing.type('Ett kort nekat igen');
      await composing.expectMarks(MARK);
    },
  },
  {
    name: 'emoji and #tag before the mark', core: true,
    async run(composing) {
      await composing.type(TEXT);
      await composing.expectMarks(MARK);
      await model(composing, TEXT);
    },
  },
  {
    name: 'the mark follows typing before it, and never goes meanwhile', core: true,
    async run(composing) {
      await composing.type(`x ${MARK}`);
      await composing.expectMarks(MARK);
      await composing.page.evaluate(() => {
        window.lost = 0;
        window.looking = true;
        const look = () => {
          const ranges = [...window.placeView().CSS.highlights.values()].flatMap((highlight) => [...highlight]);
          if (!ranges.some((range) => range.toString() === 'kort nekat')) window.lost++;
          if (window.looking) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await composing.press('Control+Home');
      await composing.press('ArrowRight');
      await composing.type('yz #sol ');
      await model(composing, `xyz #sol  ${MARK}`);
      await composing.expectMarks(MARK);
      const lost = await composing.page.evaluate(() => {
        window.looking = false;
        return window.lost;
      });
      assert.equal(lost, 0, `${lost} frames without the mark`);
    },
  },
  {
    name: 'replace: verified by the model, one undo step, redo, and the editor works', core: true,
    async run(composing) {
      await composing.type(TEXT);
      await composing.expectMarks(MARK);
      await rest(composing);
      await applyFix(composing);
      const after = TEXT.replace(MARK, 'lite krångel');
      await model(composing, after);
      await composing.expectMarks();
      await rest(composing);
      await composing.press('Control+z');
      await model(composing, TEXT);
      await composing.expectMarks(MARK);
      await composing.press('Control+Shift+z');
      await model(composing, after);
      await stillWorks(composing, after);
    },
  },
  {
    name: 'remove: the words and one space go',
    async run(composing) {
      await composing.type('Gästen i rum 412 #sol');
      await composing.expectMarks('rum 412');
      await rest(composing);
      await applyFix(composing);
      await model(composing, 'Gästen i #sol');
      await stillWorks(composing, 'Gästen i #sol');
    },
  },
  {
    name: 'remove all there is', core: true,
    async run(composing) {
      await composing.type('rum 412');
      await composing.expectMarks('rum 412');
      await rest(composing);
      await applyFix(composing);
      await model(composing, '');
      await stillWorks(composing, '');
    },
  },
  {
    name: 'insert at the end',
    async run(composing) {
      await composing.type('Kom och bo hos oss #sol');
      await composing.expectMarks('bo hos oss');
      await rest(composing);
      await applyFix(composing);
      await model(composing, 'Kom och bo hos oss #sol (Jag jobbar här.)');
      await stillWorks(composing, 'Kom och bo hos oss #sol (Jag jobbar här.)');
    },
  },
  {
    name: 'dismiss', inFrame: false,
    async run(composing) {
      await composing.type(`Ett ${MARK}`);
      await composing.expectMarks(MARK);
      await composing.press('Alt+Shift+P');
      await composing.choose(await composing.cardOpen(), 'Not here');
      await composing.expectMarks();
      await until('the focus back', () => composing.hasFocus());
      await composing.type('!');
      await model(composing, `Ett ${MARK}!`);
      await composing.settle();
      await composing.expectMarks();
    },
  },
  {
    name: 'second paragraph, and Enter in the middle of a mark', lines: true, core: true,
    async run(composing) {
      await composing.type('Hej');
      await composing.press('Enter');
      await composing.type(`Ett ${MARK}`);
      await composing.expectMarks(MARK);
      for (const _ of 'nekat') await composing.press('ArrowLeft');
      await composing.press('Enter');
      await composing.expectMarks();
      await composing.press('Backspace');
      await model(composing, `Hej\nEtt ${MARK}`);
      await composing.expectMarks(MARK);
    },
  },
  {
    name: 'a paste of 5,000 characters',
    async run(composing) {
      const long = `${'En lång text om ingenting alls. '.repeat(160)}Ett ${MARK}.`;
      await composing.copy(long);
      await composing.press('Control+v');
      await model(composing, long);
      await composing.expectMarks(MARK);
    },
  },
  {
    name: 'select all and delete',
    async run(composing) {
      await composing.type(`Ett ${MARK}`);
      await composing.expectMarks(MARK);
      await composing.press('Control+a');
      await composing.press('Backspace');
      await composing.expectMarks();
      await composing.type(`Ett ${MARK}`);
      await composing.expectMarks(MARK);
    },
  },
  {
    name: 'composition by an input method', browsers: ['chromium'],
    async run(composing) {
      await composing.type(`Ett ${MARK} `);
      await composing.expectMarks(MARK);
      for (const text of ['に', 'にほ', 'にほん']) await composing.page.composition(text);
      await composing.expectMarks(MARK);
      await composing.page.commit('日本');
      await model(composing, `Ett ${MARK} 日本`);
      await composing.expectMarks(MARK);
    },
  },
];
