// Prints the matrix editor x scenario x browser with its results: npm run matrix [-- chromium|firefox] [-- EDITOR...]
// How far it is goes to standard error. Exit code 0 only where nothing failed.
import {BROWSERS} from './drivers/driver.mjs';
import {TEST_COMPANY} from './scenarios/company.mjs';
import {editingScenarios} from './scenarios/editing.mjs';
import {EDITORS, openEditor, whyNot} from './scenarios/matrix.mjs';
import {withExtension} from './scenarios/run.mjs';

const asked = process.argv.slice(2);
const among = (all) => all.filter((one) => !all.some((other) => asked.includes(other)) || asked.includes(one));
const editors = among(Object.keys(EDITORS));
const failures = [];

for (const browserName of among(BROWSERS)) {
  const results = new Map(editingScenarios.map(({name}) => [name, []]));
  const {browser, close} = await withExtension(browserName, {replaced: TEST_COMPANY});
  for (const editor of editors) {
    const opened = openEditor(browser, editor);
    for (const scenario of editingScenarios) {
      const reason = whyNot(scenario, editor, browserName);
      const result = reason ? '-' : await opened.run(scenario).then(() => 'ok', (error) => {
        failures.push(`${browserName}, ${editor}, ${scenario.name}: ${error.message}`);
        return 'FAIL';
      });
      results.get(scenario.name).push(result);
      console.error(`${browserName}, ${editor}: ${result} ${scenario.name}`);
    }
    await opened.close();
  }
  console.log(`\n| ${browserName} ${browser.version.replace(/^\D*/, '')} | ${editors.join(' | ')} |\n|---|${editors.map(() => '---|').join('')}`);
  for (const [name, cells] of results) console.log(`| ${name} | ${cells.join(' | ')} |`);
  await close();
}
for (const failure of failures) console.log(`\n${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
