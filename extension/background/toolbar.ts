// The toolbar button says in words whether a tab is checked. The badge is for one thing only: something was not checked.

import type {PageState} from '../messages.ts';
import {wordsFor} from '../text/words.ts';

const AMBER = '#b45309';

/** Shows a tab's state. The browser forgets it when the tab goes to another page. */
export async function showState(tabId: number, state: PageState): Promise<void> {
  const words = wordsFor(navigator.languages);
  const notChecked = state === 'not-checked' || state === 'unrecognised';
  await Promise.all([
    chrome.action.setBadgeText({tabId, text: notChecked ? '!' : ''}),
    chrome.action.setBadgeBackgroundColor({tabId, color: AMBER}),
    chrome.action.setTitle({tabId, title: `Postvett: ${words.toolbar[state]}`}),
  ]);
}
