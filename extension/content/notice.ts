// A line of text in the corner, read aloud by screen readers, that takes no focus and goes by itself.

import {button, element} from './finding-view.ts';
import type {Layer} from './layer.ts';

const SHOWN_MS = 12_000;

export interface NoticeOptions {
  /** Stands between the text and the buttons. */
  readonly content?: HTMLElement;
  readonly buttons?: readonly {readonly text: string; readonly pressed: () => void}[];
  /** Milliseconds until it goes by itself. */
  readonly shownFor?: number;
  readonly language?: string;
}

/** Returns how to take it away before its time; `gone` is called either way. A button takes it away too. */
export function showNotice(layer: Layer, text: string, gone: () => void, options: NoticeOptions = {}): () => void {
  const {content, buttons = [], shownFor = SHOWN_MS, language} = options;
  const notice = element('div', 'notice');
  if (language) notice.lang = language;
  const spoken = element('div');
  spoken.setAttribute('role', 'status');
  notice.append(spoken);
  if (content) notice.append(content);
  if (buttons.length > 0) {
    const row = element('div', 'row');
    for (const each of buttons) {
      row.append(button(each.text, '', () => {
        each.pressed();
        end();
      }));
    }
    notice.append(row);
  }
  const take = layer.show(notice);
  // A live region is read when its text changes, so the text comes after the element.
  spoken.textContent = text;
  const out = setTimeout(end, shownFor);
  let isGone = false;
  function end(): void {
    if (isGone) return;
    isGone = true;
    clearTimeout(out);
    take();
    gone();
  }
  return end;
}

/** Says something to screen readers, once, and shows nothing. */
export function announce(layer: Layer, text: string): void {
  const region = element('div', 'spoken');
  region.setAttribute('role', 'status');
  const take = layer.show(region);
  region.textContent = text;
  setTimeout(take, SHOWN_MS);
}
