// The background: a service worker in Chromium, an event page in Firefox. The browser ends it after half a minute without
// work and starts it again for the next message, so every listener is set at once and everything else is loaded when asked for.

import type {FromOwnPages, Status, StatusChangedMessage, ToBackground, ToPage} from '../messages.ts';
import {checkComposer, tryText} from './checking.ts';
import {deleteWriterData, muteRule, pause, readMessages, setIdentity, wakeReply, writerStatus} from './choosing.ts';
import {comments, deleteComment, openComments, saveComment, takeSubject} from './comments.ts';
import {describePolicy, rememberVersion} from './describing.ts';
import {loadFile, policyChanged, removeFile, rulesReady, statusOfRules, watchRules} from './rules-in-force.ts';
import {closeToContentScripts} from './storage.ts';
import {showState} from './toolbar.ts';

closeToContentScripts();
watchRules({
  inForce: rememberVersion,
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
      return wakeReply(message.site);
    case 'check':
      return checkComposer(message);
    case 'page-state':
      if (sender.tab?.id !== undefined) await showState(sender.tab.id, message.state);
      void tellOwnPages({type: 'status-changed'});
      return true;
    case 'mute-rule':
      return telling(muteRule(message.rule, message.muted));
    case 'comment-on-rule':
      await openComments({rule: message.rule, text: message.text});
      return true;
    default:
      // What is left tells or changes more, and is for our own pages only.
      return sender.url?.startsWith(chrome.runtime.getURL('')) ? answerOwnPage(message) : null;
  }
}

async function answerOwnPage(message: FromOwnPages): Promise<unknown> {
  switch (message.type) {
    case 'status':
      void policyChanged();  // should it be another, the page is told, and asks again
      return {...await statusOfRules(message.language), writer: await writerStatus(message.language)} satisfies Status;
    case 'load-file':
      return loadFile(message.name, message.text);
    case 'remove-file':
      await removeFile();
      return true;
    case 'policy':
      return describePolicy(message.language);
    case 'try-text':
      return tryText(message);
    case 'set-identity':
      return telling(setIdentity(message));
    case 'read-messages':
      return telling(readMessages(message.on));
    case 'pause':
      return telling(pause(message.site, message.milliseconds));
    case 'delete-my-data':
      await telling(deleteWriterData());
      return true;
    case 'comments':
      return comments();
    case 'save-comment':
      return saveComment(message);
    case 'delete-comment':
      return deleteComment(message.id);
    case 'take-subject':
      return takeSubject(message.ticket);
  }
}

/** After what the writer chose, open drafts are checked anew, and open pages of ours show it. */
async function telling<Answer>(work: Promise<Answer>): Promise<Answer> {
  const answer = await work;
  void tellAllFrames({type: 'rules-changed'});
  void tellOwnPages({type: 'status-changed'});
  return answer;
}

/** There may be nobody to hear it. */
async function tellOwnPages(message: StatusChangedMessage): Promise<void> {
  await chrome.runtime.sendMessage(message).catch(() => undefined);
}

async function tellAllFrames(message: ToPage): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => tab.id === undefined ? null : chrome.tabs.sendMessage(tab.id, message)));
}
