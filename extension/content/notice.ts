// A line of text in the corner, read aloud by screen readers, that takes no focus and goes by itself.

import {element} from './finding-view.ts';
import type {Layer} from './layer.ts';

const SHOWN_MS = 12_000;

/** Returns how to take it away before its time; `gone` is called either way. */
export function showNotice(layer: Layer, text: string, gone: () => void): () => void {
  const notice = element('div', 'notice');
  notice.setAttribute('role', 'status');
  const take = layer.show(notice);
  // A live region is read when its text changes, so the text comes after the element.
  notice.textContent = text;
  const out = setTimeout(end, SHOWN_MS);
  function end(): void {
    clearTimeout(out);
    take();
    gone();
  }
  return end;
}
