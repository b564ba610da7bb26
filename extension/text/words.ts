// The words of the interface. A language is a file like en.ts, named below, and a folder in _locales with the store's two texts.
// English is the measure: a language that lacks a key does not compile.

import {en} from './en.ts';
import {sv} from './sv.ts';

export type Words = typeof en;

export const languages: Readonly<Record<string, Words>> = {en, sv};

/** The first of the reader's languages (as in navigator.languages) that there are words for, else English. */
export function wordsFor(wanted: readonly string[]): Words {
  for (const language of wanted) {
    const words = languages[language.split('-')[0] ?? ''];
    if (words) return words;
  }
  return en;
}
