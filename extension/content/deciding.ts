// What happens to a post, apart from events and dialogs: a table.

import type {ShownFinding} from '../messages.ts';

/** go: the event is left alone. hold: it waits for the writer. wait: no answer for this text yet. unchecked: it goes, and the toolbar says so. */
export type Decision = 'go' | 'hold' | 'wait' | 'unchecked';

export interface Draft {
  readonly text: string;
  /** The writer chose "Post anyway" for exactly this text. */
  readonly allowedText: string | null;
  /** The last answer, with what the writer dismissed left out. */
  readonly answered: {readonly text: string; readonly findings: readonly ShownFinding[]; readonly holds: boolean} | null;
  /** The last text for which there was no answer. */
  readonly failedText: string | null;
}

export function decide(draft: Draft): Decision {
  const {text, allowedText, answered, failedText} = draft;
  if (text.trim() === '' || text === allowedText) return 'go';
  if (answered?.text === text) return answered.holds && answered.findings.some(waits) ? 'hold' : 'go';
  return failedText === text ? 'unchecked' : 'wait';
}

/** For posts that go out together (a thread). */
export function decideTogether(drafts: readonly Draft[]): Decision {
  const decisions = drafts.map(decide);
  const order: readonly Decision[] = ['wait', 'hold', 'unchecked'];
  return order.find((decision) => decisions.includes(decision)) ?? 'go';
}

/** A post waits for findings from `caution` up; notes of support never stop anybody. */
export function waits(finding: ShownFinding): boolean {
  return finding.kind !== 'protect' && finding.kind !== 'remind' && (finding.level === 'caution' || finding.level === 'serious');
}

/** What "Dismiss here" is remembered by, for the rest of the draft. */
export function dismissalOf(finding: ShownFinding): string {
  return JSON.stringify([finding.rule, finding.text]);
}
