// The dialog in which a held post waits for the writer. Modal and in the top layer, so that it stands over a site's own
// dialogs and no focus trap leads out of it. "Edit" is the default, and what Escape means.
//
// It is an alert dialog: a screen reader says its title and how many things there are as it opens, once, and then the button that has
// the focus. The findings are sections with headings to move through.

import type {ShownFinding} from '../messages.ts';
import type {Words} from '../text/words.ts';
import {brandMark} from './brand-mark.ts';
import {waits} from './deciding.ts';
import {button, element, findingView} from './finding-view.ts';
import type {Layer} from './layer.ts';

export type Choice = 'edit' | 'post';

/** Shows the findings and resolves with what the writer chose, once the dialog is closed. A dialog that is taken away is "edit". */
export function askWriter(layer: Layer, words: Words, findings: readonly ShownFinding[], signal: AbortSignal): Promise<Choice> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'hold';
    dialog.lang = words.language;
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'hold-title');
    dialog.setAttribute('aria-describedby', 'hold-intro');
    let choice: Choice = 'edit';
    const choose = (chosen: Choice) => {
      choice = chosen;
      dialog.close();
    };

    const waiting = findings.filter(waits);
    const header = element('div', 'head');
    const title = element('h1', '', words.hold.title);
    title.id = 'hold-title';
    const intro = element('p', '', words.hold.intro(waiting.length));
    intro.id = 'hold-intro';
    header.append(brandMark(), title, intro);

    const list = element('div', 'list');
    // A list that scrolls must be reachable by key, too.
    list.tabIndex = 0;
    list.setAttribute('role', 'region');
    list.setAttribute('aria-labelledby', 'hold-title');
    waiting.forEach((finding, i) => list.append(findingView(finding, words, `hold-finding-${i}`)));
    const notes = findings.filter((finding) => finding.kind === 'protect' || finding.kind === 'remind');
    if (notes.length > 0) list.append(element('p', 'soft', words.hold.notes));
    notes.forEach((finding, i) => list.append(findingView(finding, words, `hold-note-${i}`)));

    const edit = button(words.hold.edit, 'main', () => choose('edit'));
    edit.autofocus = true;
    const row = element('div', 'row');
    row.append(edit, button(words.hold.post, '', () => choose('post')));
    const footer = element('div', 'foot');
    footer.append(row, element('p', 'soft', words.hold.local));

    dialog.append(header, list, footer);
    const take = layer.show(dialog);
    const removed = new MutationObserver(() => {
      if (!dialog.isConnected) done();
    });
    function done(): void {
      removed.disconnect();
      take();
      resolve(choice);
    }
    dialog.addEventListener('close', done, {once: true});
    signal.addEventListener('abort', () => dialog.close(), {once: true});
    // A page that empties itself takes our host along, and then no close event comes.
    removed.observe(document.documentElement, {childList: true});
    dialog.showModal();
  });
}
