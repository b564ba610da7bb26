// What our own pages share: the words, asking the background, making elements, and the way from page to page.

import {brandMark} from '../content/brand-mark.ts';
import type {MuteRuleMessage, FromOwnPages, Status, StatusChangedMessage, ToBackground} from '../messages.ts';
import {wordsFor} from '../text/words.ts';

export const words = wordsFor(navigator.languages);
document.documentElement.lang = words.language;

/** null where the background does not answer. */
export async function ask<Reply>(message: FromOwnPages | MuteRuleMessage): Promise<Reply | null> {
  try {
    return await chrome.runtime.sendMessage(message) as Reply | null;
  } catch {
    return null;
  }
}

/** null where the background does not answer. */
export async function askStatus(): Promise<Status | null> {
  return ask<Status>({type: 'status', language: words.language});
}

/** `changed` is called when the background says that something about the rules or the writer is new. */
export function watchStatus(changed: () => void): void {
  chrome.runtime.onMessage.addListener((message: StatusChangedMessage | ToBackground) => {
    if (message.type === 'status-changed') changed();
  });
}

const PAGES = ['policy', 'comments', 'about', 'options'] as const;

/** The head of a page that fills a tab: the mark, the ways to the other pages, the title. */
export function showHead(page: typeof PAGES[number], title: string): void {
  document.title = `${title} · Postvett`;
  const navigation = made('nav');
  navigation.ariaLabel = words.navigation.label;
  const links = made('ul');
  for (const each of PAGES) {
    const way = wayTo(words.navigation[each], `${each}.html`);
    if (each === page) way.ariaCurrent = 'page';
    const item = made('li');
    item.append(way);
    links.append(item);
  }
  navigation.append(links);
  const brand = made('p', '', 'brand-line');
  brand.append(brandMark(), 'Postvett');
  part('head').replaceChildren(brand, navigation);
  part('title').textContent = title;
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

/** A text of a rule file or of the writer, which finds its own direction. */
export function madeText(tag: string, text: string, className = ''): HTMLElement {
  const element = made(tag, text, className);
  element.dir = 'auto';
  return element;
}

export function pressable(text: string, className: string, pressed: () => void): HTMLButtonElement {
  const button = made('button', text, className) as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', pressed);
  return button;
}

/** A way to another of our pages. */
export function wayTo(text: string, address: string): HTMLAnchorElement {
  const way = made('a', text) as HTMLAnchorElement;
  way.href = address;
  return way;
}

export function timeOf(milliseconds: number): string {
  return new Intl.DateTimeFormat(words.language, {dateStyle: 'medium', timeStyle: 'short'}).format(milliseconds);
}

export function dayOf(milliseconds: number): string {
  return new Intl.DateTimeFormat(words.language, {dateStyle: 'long'}).format(milliseconds);
}
