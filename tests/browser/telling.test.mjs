// What the writer is told beside the marks, and what a policy's status means: reminders, pictures, support, fixes by one key.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {compose} from './composing.mjs';
import {BROWSERS, until} from './drivers/driver.mjs';
import {HAPPY} from './scenarios/posts.mjs';
import {withExtension} from './scenarios/run.mjs';

const LIMIT = {timeout: 60_000};
const SECRET = 'Vi öppnar klockrummet på fredag.';
const PICTURE = 'Look at faces, screens and badges.';

/** Rules of an invented house: a check with a fix, and a reminder about words and pictures. */
const house = (status) => JSON.stringify({
  postvett: 1, id: 'provhuset', name: 'The test house', version: '1', profile: {jurisdiction: 'SE', sector: 'private'}, extends: [],
  policy: {status, owner: {name: 'People', email: 'policy@example.test'}, agreed: {with: 'The union', date: '2026-10-02'}},
  rules: [
    {id: 'clock-room', topic: 'business-confidential', match: ['klockrummet'], title: 'The clock room', message: 'Not public yet.',
      fix: {replace: 'ett rum'}, examples: {flag: ['klockrummet'], pass: ['klockan']}},
    {id: 'pictures', kind: 'remind', 'x-attachment': true, match: ['ny bild'], title: 'Pictures', message: PICTURE, examples: {flag: ['ny bild'], pass: ['bilen']}},
  ],
});

for (const browserName of BROWSERS) {
  describe(browserName, {concurrency: 1}, () => {
    let started;
    before(async () => {
      started = await withExtension(browserName, {replaced: {'rules/fyrvakten.json': house('agreed')}});
    }, {timeout: 120_000});
    after(() => started?.close(), LIMIT);

    const told = (composing) => composing.ask('told');
    const reminded = (composing) => until('the reminder', async () => (await told(composing)).notices.find((text) => text.includes(PICTURE)));

    test('a reminder is told once a draft, takes no focus, underlines nothing and stops no post', LIMIT, async () => {
      const composing = await compose(started.browser, 'X, post');
      await composing.type('En ny bild');
      assert.match(await reminded(composing), /^Reminder\s+Pictures\s/);
      assert.deepEqual(await composing.marks(), []);
      assert.equal(await composing.hasFocus(), true);
      const {buttons: [okay]} = await told(composing);
      await composing.choose({controls: [okay]}, 'Okay');
      await until('the reminder to be gone', async () => (await told(composing)).notices.length === 0);
      assert.equal(await composing.hasFocus(), true);
      await composing.type(' och en ny bild till');
      await composing.settle();
      assert.deepEqual((await told(composing)).notices, []);
      await composing.clickPost();
      const [{text}] = await composing.expectPosted(1);
      assert.equal(text, 'En ny bild och en ny bild till');
      await composing.click(composing.place.composer);
      await composing.type('ny bild');
      await reminded(composing);
      await composing.close();
    });

    test('a picture is enough, whatever the text says; without one there is nothing to be reminded of', LIMIT, async () => {
      const composing = await compose(started.browser, 'X, modal');
      await composing.type(HAPPY);
      await composing.settle();
      assert.deepEqual((await told(composing)).notices, []);
      // What a picture in a post looks like on X.
      await composing.page.evaluate((selector) => {
        const picture = document.createElement('div');
        picture.dataset.testid = 'attachments';
        document.querySelector(selector).closest('[role="dialog"]').append(picture);
      }, composing.place.composer);
      await composing.type('!');
      await reminded(composing);
      await composing.close();
    });

    test('who hears the page is told once a draft that something is marked', LIMIT, async () => {
      const composing = await compose(started.browser, 'Facebook, post');
      await composing.type(SECRET);
      await composing.expectMarks('klockrummet');
      await until('the announcement', async () => (await told(composing)).spoken.includes('Postvett marked one place. Alt+Shift+P opens the note.'));
      assert.equal(await composing.hasFocus(), true);
      await composing.close();
    });

    test('shortcut and Enter carry out what the rule suggests', LIMIT, async () => {
      const composing = await compose(started.browser, 'Facebook, post');
      await composing.type(SECRET);
      await composing.expectMarks('klockrummet');
      await composing.press('Alt+Shift+P');
      const {controls} = await composing.cardOpen();
      assert.equal(controls.find(({focused}) => focused)?.text, 'Change to “ett rum”');
      await composing.press('Enter');
      await until('the new words', async () => (await composing.modelText()).trim() === 'Vi öppnar ett rum på fredag.');
      await composing.expectMarks();
      await composing.nothingShown();
      assert.equal(await composing.hasFocus(), true);
      await until('what a screen reader says', async () => (await told(composing)).spoken.includes('Done. Undo takes it back.'));
      await composing.close();
    });

    test('under trial a post is marked and never held; a draft shows nothing', LIMIT, async () => {
      const own = await started.browser.openExtensionPage('options.html');
      const load = (status) => own.evaluate(async (text) => (await chrome.runtime.sendMessage({type: 'load-file', name: 'house.json', text})).result, house(status));
      assert.equal(await load('trial'), 'in-force');
      const composing = await compose(started.browser, 'X, post');
      await composing.type(SECRET);
      await composing.expectMarks('klockrummet');
      await composing.clickPost();
      await composing.expectPosted(1);
      assert.equal(await composing.dialog(), null);
      await composing.click(composing.place.composer);
      await composing.type(SECRET);
      await composing.expectMarks('klockrummet');
      assert.equal(await load('draft'), 'in-force');
      await composing.expectMarks();
      await own.close();
      await composing.close();
    });
  });
}
