// What the popup and the options page share: asking the background, and showing which rules are in force.

import type {Diagnostic} from '../../wasm/postvett.ts';
import type {
  LoadFileMessage, LoadFileReply, Refusal, RemoveFileMessage, RulesInForce, Status, StatusChangedMessage, StatusMessage, ToBackground,
} from '../messages.ts';
import {wordsFor} from '../text/words.ts';

export const words = wordsFor(navigator.languages);
document.documentElement.lang = words.language;

/** null where the background does not answer. */
export async function askStatus(): Promise<Status | null> {
  return ask<Status>({type: 'status', language: words.language});
}

/** null where the background does not answer. */
export async function ask<Reply = LoadFileReply>(message: StatusMessage | LoadFileMessage | RemoveFileMessage): Promise<Reply | null> {
  try {
    return await chrome.runtime.sendMessage(message) as Reply | null;
  } catch {
    return null;
  }
}

/** `changed` is called when the background says that something about the rules is new. */
export function watchStatus(changed: () => void): void {
  chrome.runtime.onMessage.addListener((message: StatusChangedMessage | ToBackground) => {
    if (message.type === 'status-changed') changed();
  });
}

export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

export function made(tag: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** The rules in force as a list of facts, or the sentence that says that there are none. */
export function rulesView(status: Status): Node[] {
  const {inForce} = status;
  if (!inForce) {
    return [made('p', status.engineFailed ? words.rules.engineFailed : words.rules.none, 'warn')];
  }
  const facts = made('dl');
  const add = (name: string, value: string | null) => {
    if (value) facts.append(made('dt', name), made('dd', value));
  };
  add(words.rules.source, words.rules.sources[inForce.source]);
  add(words.rules.version, inForce.version);
  add(words.rules.since, timeOf(inForce.since));
  add(words.rules.status, words.rules.statuses[inForce.status]);
  add(words.rules.agreed, agreement(inForce));
  add(words.rules.owner, inForce.owner);
  const view: Node[] = [made('p', inForce.name ?? inForce.id, 'name'), facts];
  const address = inForce.policyUrl;
  if (address && /^(https|mailto):/i.test(address)) {
    const link = made('a', words.rules.policy) as HTMLAnchorElement;
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    const line = made('p');
    line.append(link);
    view.push(line);
  }
  if (inForce.withdrawn) view.push(made('p', words.rules.withdrawn, 'warn'));
  if (inForce.olderPacks) view.push(made('p', words.rules.olderPacks, 'warn'));
  return view;
}

function agreement({agreedWith, agreedOn}: RulesInForce): string | null {
  return [agreedWith, agreedOn].filter(Boolean).join(', ') || null;
}

/** What was refused and why: the first `most` diagnostics of each. */
export function refusalViews(status: Status, most: number): HTMLElement[] {
  return status.refusals.map((refusal) => {
    const view = made('section', '', 'refusal');
    view.append(made('h3', headingOf(refusal)), made('p', words.rules.refusedAt(refusal.name, timeOf(refusal.at)), 'soft'));
    if (refusal.reason === 'older-packs') view.append(made('p', words.rules.olderPacks));
    else if (status.inForce) view.append(made('p', words.rules.stillInForce));
    view.append(diagnosticsView(refusal.diagnostics.slice(0, most)));
    const rest = refusal.diagnostics.length - most;
    if (rest > 0) view.append(made('p', words.rules.more(rest), 'soft'));
    return view;
  });
}

function headingOf(refusal: Refusal): string {
  return words.rules.refusedFrom[refusal.source];
}

export function diagnosticsView(diagnostics: readonly Diagnostic[]): HTMLElement {
  const list = made('ul', '', 'diagnostics');
  for (const {severity, code, file, line, column, message, mend} of diagnostics) {
    const item = made('li', '', severity);
    item.append(
      made('span', `${file}:${line}:${column}`, 'place'),
      made('span', `${words.options.severities[severity]} ${code}`, 'code'),
      made('p', message),
      made('p', mend, 'mend'),
    );
    item.querySelector('.place')?.setAttribute('title', words.options.place(line, column));
    list.append(item);
  }
  return list;
}

export function timeOf(milliseconds: number): string {
  return new Intl.DateTimeFormat(words.language, {dateStyle: 'medium', timeStyle: 'short'}).format(milliseconds);
}
