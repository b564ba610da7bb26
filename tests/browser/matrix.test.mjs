// The core of the matrix editor x scenario x browser, and drafts of several elements, under the test company's rules.
// POSTVETT_MATRIX=all runs all of the matrix.
import {after, before, describe, test} from 'node:test';
import {compose} from './composing.mjs';
import {BROWSERS} from './drivers/driver.mjs';
import {TEST_COMPANY} from './scenarios/company.mjs';
import {draftScenarios} from './scenarios/drafts.mjs';
import {EDITORS, openEditor, scenariosOf} from './scenarios/matrix.mjs';
import {withExtension} from './scenarios/run.mjs';

const ALL = process.env.POSTVETT_MATRIX === 'all';

for (const browserName of BROWSERS) {
  describe(`the matrix in ${browserName}`, {concurrency: 1}, () => {
    let started;
    before(async () => { started = await withExtension(browserName, {replaced: TEST_COMPANY}); }, {timeout: 60_000});
    after(() => started?.close(), {timeout: 60_000});
    for (const editor of Object.keys(EDITORS)) {
      describe(editor, {concurrency: 1}, () => {
        let opened;
        before(() => { opened = openEditor(started.browser, editor); });
        after(() => opened?.close());
        for (const scenario of scenariosOf(editor, browserName, ALL)) {
          test(scenario.name, {timeout: 60_000}, () => opened.run(scenario));
        }
      });
    }
    for (const {name, places, asked, run} of draftScenarios) {
      for (const place of places) {
        test(`${place}: ${name}`, {timeout: 60_000}, async () => {
          const composing = await compose(started.browser, place, {asked});
          try {
            await run({composing, browser: started.browser});
          } finally {
            await composing.close();
          }
        });
      }
    }
  });
}
