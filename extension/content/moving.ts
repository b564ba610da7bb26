// Keeps findings at their words while the text changes around them, until the answer for the new text is there.

import type {ShownFinding, Span} from '../messages.ts';

/** One replacement: `removed` code units at `start` became `inserted` ones. */
export interface Edit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/** The smallest single replacement that makes `after` of `before`. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start
    && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return {start, removed: before.length - start - same, inserted: after.length - start - same};
}

/** Where a span lies after an edit; null where the edit touched its inside. */
export function moveSpan(span: Span, edit: Edit): Span | null {
  if (span.end <= edit.start) return span;
  const by = edit.inserted - edit.removed;
  if (span.start >= edit.start + edit.removed) return {start: span.start + by, end: span.end + by};
  return null;
}

/** The findings whose marks the edit left whole, at their new places. */
export function moveFindings(findings: readonly ShownFinding[], edit: Edit): ShownFinding[] {
  return findings.flatMap((finding) => {
    const marks = finding.marks.map((mark) => moveSpan(mark, edit));
    return marks.every((mark) => mark !== null) ? [{...finding, marks: marks as Span[]}] : [];
  });
}
