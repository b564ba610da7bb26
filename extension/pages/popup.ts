// The toolbar popup: is this page checked, by which rules, and what was refused.

import type {AskPageStateMessage, PageState, Status} from '../messages.ts';
import {askStatus, made, part, refusalViews, rulesView, watchStatus, words} from './page.ts';

const FIRST_DIAGNOSTICS = 3;
const ASK: AskPageStateMessage = {type: 'ask-page-state'};

part('page-heading').textContent = words.popup.thisPage;
part('rules-heading').textContent = words.rules.heading;
part('refused-heading').textContent = words.rules.refused;
part('shortcut-text').textContent = words.popup.shortcut;
part('options').textContent = words.popup.options;
part('rules').replaceChildren(made('p', words.popup.loading, 'soft'));
part('options').addEventListener('click', (event) => {
  event.preventDefault();
  void chrome.runtime.openOptionsPage().then(() => window.close());
});

watchStatus(() => void show());
void show();

async function show(): Promise<void> {
  const [status, page] = await Promise.all([askStatus(), statePageOfInterest()]);
  part('page-state').textContent = words.popup.pageStates[pageSentence(status, page)];
  part('page-state').className = page === 'checked' && status?.inForce ? 'good' : '';
  if (!status) {
    part('rules').replaceChildren(made('p', words.popup.failed, 'warn'));
    return;
  }
  part('rules').replaceChildren(...rulesView(status));
  part('refused').hidden = status.refusals.length === 0;
  const link = made('a', words.rules.seeAll) as HTMLAnchorElement;
  link.href = 'options.html';
  link.target = '_blank';
  const line = made('p');
  line.append(link);
  part('refusals').replaceChildren(...refusalViews(status, FIRST_DIAGNOSTICS), line);
}

function pageSentence(status: Status | null, page: PageState | null): keyof typeof words.popup.pageStates {
  if (page === null) return 'elsewhere';
  if (page === 'checked' && status && !status.inForce) return 'noRules';
  if (page === 'checked' && status?.inForce?.status === 'draft') return 'draft';
  return page;
}

/** What the page says of itself, null where none of our scripts is in it. */
async function statePageOfInterest(): Promise<PageState | null> {
  const tab = await tabOfInterest();
  if (tab?.id === undefined) return null;
  try {
    return await chrome.tabs.sendMessage<AskPageStateMessage, PageState | undefined>(tab.id, ASK) ?? null;
  } catch {
    return null;
  }
}

/** The tab that the popup hangs on. Where the browser shows the popup as a tab of its own, the one that was looked at before. */
async function tabOfInterest(): Promise<chrome.tabs.Tab | undefined> {
  const own = await chrome.tabs.getCurrent();
  const tabs = await chrome.tabs.query({currentWindow: true});
  if (!own) return tabs.find((tab) => tab.active);
  return tabs.filter((tab) => tab.id !== own.id).sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0];
}
