// The matrix: which editors, and how the scenarios of editing.mjs are run in one, in one page that is opened anew only where a
// scenario failed. test files and `npm run matrix` both use it.
import {compose} from '../composing.mjs';
import {editingScenarios} from './editing.mjs';

/** Editor to the place that has it. */
export const EDITORS = {
  'Lexical': 'Facebook, post', 'Draft.js': 'X, post', 'Quill': 'Quill', 'TipTap': 'TipTap', 'Slate': 'Slate',
  'textarea': 'textarea', 'shadow root': 'shadow root', 'closed shadow root': 'closed shadow root', 'frame': 'frame',
};

/** null: it is run; else why it is not. */
export function whyNot({browsers, inFrame = true}, editor, browserName) {
  if (browsers && !browsers.includes(browserName)) return 'the driver cannot';
  if (!inFrame && editor === 'frame') return 'the bridge is in the top frame';
  return null;
}

/** The scenarios that an editor has in a browser; `all`: not only the core of them. */
export function scenariosOf(editor, browserName, all) {
  return editingScenarios.filter((scenario) => (all || scenario.core) && whyNot(scenario, editor, browserName) === null);
}

/** Resolves to {run(scenario), close}: runs a scenario in a page that is kept while all goes well. Rejects as the scenario does. */
export function openEditor(browser, editor) {
  let composing = null;
  return {
    async run(scenario) {
      if (composing) await composing.empty();
      else composing = await compose(browser, EDITORS[editor]);
      try {
        await scenario.run(composing);
      } catch (error) {
        const failed = composing;
        composing = null;
        await failed.close();
        throw error;
      }
    },
    close: () => composing?.close(),
  };
}
