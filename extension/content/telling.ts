// What the writer is told beside the marks, once a draft each: reminders, and, for those who hear the page, that something is
// marked. A reminder stands in the corner, takes no focus, and stops no post.

import type {ShownFinding} from '../messages.ts';
import type {Words} from '../text/words.ts';
import type {Answer} from './asking.ts';
import type {Composer} from './composer.ts';
import {findingView} from './finding-view.ts';
import type {Layer} from './layer.ts';
import {announce, showNotice} from './notice.ts';

/** A reminder that nobody closes goes after this many milliseconds; the popup still has it. */
const REMINDER_MS = 30_000;
/** What is marked is announced when the writer has stopped for this many milliseconds, so that it does not talk into the typing. */
const PAUSE_MS = 1_500;

export interface Telling {
  answered(composer: Composer, answer: Answer): void;
  textChanged(composer: Composer): void;
  removed(composer: Composer): void;
}

/** What a draft was told already: rule ids, and MARKED. */
const MARKED = 'marked';

export function createTelling(layer: Layer, words: Words, signal: AbortSignal): Telling {
  const told = new WeakMap<Composer, Set<string>>();
  const pauses = new Map<Composer, {over: number; timer: ReturnType<typeof setTimeout>}>();
  let takeReminder: (() => void) | null = null;
  signal.addEventListener('abort', () => {
    for (const {timer} of pauses.values()) clearTimeout(timer);
    takeReminder?.();
  });

  function isFirst(composer: Composer, what: string): boolean {
    const known = told.get(composer) ?? new Set<string>();
    told.set(composer, known);
    if (known.has(what)) return false;
    known.add(what);
    return true;
  }

  function remind(finding: ShownFinding): void {
    takeReminder?.();
    const view = findingView(finding, words, 'reminder-title');
    const spoken = [words.kinds.remind, finding.title, finding.message].filter((text) => text !== null).join('. ');
    takeReminder = showNotice(layer, '', () => { takeReminder = null; }, {
      content: view, buttons: [{text: words.card.okay, pressed: () => undefined}], shownFor: REMINDER_MS, language: words.language,
    });
    announce(layer, spoken);
  }

  /** Called at every keystroke: puts the time off, and leaves the timer, which then waits for the rest. */
  function awaitPause(composer: Composer): void {
    const pause = pauses.get(composer);
    if (pause) pause.over = performance.now() + PAUSE_MS;
    else pauses.set(composer, {over: performance.now() + PAUSE_MS, timer: setTimeout(lookWhetherOver, PAUSE_MS, composer)});
  }

  function lookWhetherOver(composer: Composer): void {
    const pause = pauses.get(composer);
    if (!pause) return;
    const rest = pause.over - performance.now();
    if (rest > 0) {
      pause.timer = setTimeout(lookWhetherOver, rest, composer);
      return;
    }
    pauses.delete(composer);
    const count = composer.findings().length;
    if (count > 0 && isFirst(composer, MARKED)) announce(layer, words.card.marked(count));
  }

  return {
    answered(composer, answer) {
      if (!answer.ok) return;
      const reminder = answer.findings.find((finding) => finding.kind === 'remind' && !told.get(composer)?.has(finding.rule));
      if (reminder && isFirst(composer, reminder.rule)) remind(reminder);
      if (composer.findings().length > 0 && !told.get(composer)?.has(MARKED)) awaitPause(composer);
    },
    textChanged(composer) {
      if (composer.isEmpty()) told.delete(composer);
      else if (pauses.has(composer)) awaitPause(composer);
    },
    removed(composer) {
      clearTimeout(pauses.get(composer)?.timer);
      pauses.delete(composer);
      takeReminder?.();
    },
  };
}
