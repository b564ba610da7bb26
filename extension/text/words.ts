// The words of the interface, a file a language. English is the measure: a language that lacks a key does not compile.

import {en} from './en.ts';
import {sv} from './sv.ts';

export type Words = typeof en;

const byLanguage: Readonly<Record<string, Words>> = {en, sv};

/** The first of the reader's languages (as in navigator.languages) that there are words for, else English. */
export function wordsFor(languages: readonly string[]): Words {
  for (const language of languages) {
    const words = byLanguage[language.split('-')[0] ?? ''];
    if (words) return words;
  }
  return en;
}
