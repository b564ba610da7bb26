// Several leaves of a rule can hit the same words; each stretch of text is underlined once.

import type {Span} from '../messages.ts';

/** The spans that cover the same text without overlapping, in order. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: {start: number; end: number}[] = [];
  for (const {start, end} of [...spans].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({start, end});
  }
  return joined;
}
