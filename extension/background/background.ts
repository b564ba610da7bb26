// The background: a service worker in Chromium, an event page in Firefox. The browser ends it after half a minute without
// work and starts it again for the next message, so every listener is set at once and everything else is loaded when asked for.

import type {StatusChangedMessage, ToBackground, ToPage} from '../messages.ts';
import {checkComposer} from './checking.ts';
import {loadFile, policyChanged, removeFile, rulesReady, statusOfRules, watchRules} from './rules-in-force.ts';
import {closeToContentScripts} from './storage.ts';
import {showState} from './toolbar.ts';

closeToContentScripts();
watchRules({
  rulesChanged: () => void tellAllFrames({type: 'rules-changed'}),
  statusChanged: () => void tellOwnPages({type: 'status-changed'}),
});

chrome.runtime.onMessage.addListener((message: ToBackground, sender, sendResponse) => {
  if (sender.id !== chrome.runtime.id) return false;
  void answer(message, sender).then(sendResponse, () => sendResponse(null));
  return true;
});

chrome.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void policyChanged();
});

// The first rules are got ready before anybody asks, and a policy is kept although no page is open.
chrome.runtime.onInstalled.addListener(() => void rulesReady());
chrome.runtime.onStartup.addListener(() => void rulesReady());

async function answer(message: ToBackground, sender: chrome.runtime.MessageSender): Promise<unknown> {
  switch (message.type) {
    case 'wake':
      await rulesReady();
      void policyChanged();
      return true;
    case 'check':
      return checkComposer(message);
    case 'page-state':
      if (sender.tab?.id !== undefined) await showState(sender.tab.id, message.state);
      return true;
  }
  // What follows changes or tells the rules, and is for our own pages only.
  if (!sender.url?.startsWith(chrome.runtime.getURL(''))) return null;
  switch (message.type) {
    case 'status':
      void policyChanged();  // should it be another, the page is told, and asks again
      return statusOfRules(message.language);
    case 'load-file':
      return loadFile(message.name, message.text);
    case 'remove-file':
      await removeFile();
      return true;
  }
}

/** There may be nobody to hear it. */
async function tellOwnPages(message: StatusChangedMessage): Promise<void> {
  await chrome.runtime.sendMessage(message).catch(() => undefined);
}

async function tellAllFrames(message: ToPage): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => tab.id === undefined ? null : chrome.tabs.sendMessage(tab.id, message)));
}
