// One compose box that a person writes in: its text, what was found in it, and the question that is under way.
//
// A MutationObserver tells every change (`input` events miss most changes of rich editors). The text is read anew after each,
// the marks move with their words before the browser paints, and the question goes out: one at a time, the latest text wins.
// Only what the person does is asked about: a change counts for PERSON_MS after a trusted key, paste, drop or the like in this
// composer, and a press of Post always counts. A page that fills a composer by script, to learn a company's words, learns nothing.
// All of it is memory of this page, and is gone with it.

import {MESSAGE_VERSION, type ShownFinding} from '../messages.ts';
import type {ComposerKind} from '../sites/site.ts';
import {askBackground, type Answer} from './asking.ts';
import {caretIn, returnCaret, type Caret} from './caret.ts';
import {decide, dismissalOf, type Decision, type Draft} from './deciding.ts';
import {editBetween, moveFindings} from './moving.ts';
import {isOnDark, type Mark} from './marking.ts';
import {offsetOf, rangeOf, readComposer} from './reading.ts';

/** A change within this many milliseconds after something the person did is the person's. */
const PERSON_MS = 1_000;

/** A finding with the places where it is painted. */
export interface PlacedFinding {
  readonly finding: ShownFinding;
  readonly ranges: readonly Range[];
}

export interface ComposerEvents {
  /** Its marks are others, or elsewhere. */
  readonly painted: (composer: Composer, marks: readonly Mark[], dark: boolean) => void;
  readonly textChanged: (composer: Composer) => void;
  /** The page took it away. */
  readonly removed: () => void;
  /** The newest question was answered, or was not. */
  readonly answered: (composer: Composer, answer: Answer) => void;
}

export interface Composer {
  readonly id: number;
  readonly element: HTMLElement;
  readonly kind: ComposerKind;
  /** What is marked now, in the order of the text. */
  findings(): readonly PlacedFinding[];
  /** The person did something in it: changes count for a while. */
  personActed(): void;
  /** Asks about the present text, whoever wrote it, unless its answer is there. */
  ask(): void;
  /** Asks again about a text that was asked about before: the rules are others now. */
  askAgain(): void;
  decision(): Decision;
  /** For deciding about several together. */
  draft(): Draft;
  /** Resolves when no question about the present text is open any more, or after `limit` milliseconds. */
  settled(limit: number): Promise<void>;
  /** Exactly the present text may go out. */
  allow(): void;
  dismiss(finding: ShownFinding): void;
  rememberCaret(): void;
  returnCaret(): void;
  /** Offset of the caret in the text, UTF-16 code units; null where it is elsewhere. */
  caretOffset(): number | null;
  stop(): void;
}

let lastId = 0;

/** What every question says beside the text: the page's host, and the reader's language. */
export interface Surroundings {
  readonly site: string;
  readonly language: string;
}

export function createComposer(element: HTMLElement, kind: ComposerKind, {site, language}: Surroundings, events: ComposerEvents): Composer {
  const id = ++lastId;
  let reading = readComposer(element);
  let placed: readonly PlacedFinding[] = [];
  let personActedAt = -Infinity;
  let revision = 0;
  let asking = false;
  let askNext = false;
  let answered: Draft['answered'] = null;
  let failedText: string | null = null;
  let allowedText: string | null = null;
  let found: readonly ShownFinding[] = [];  // of the last answer, moved along with the edits since
  let caret: Caret | null = null;
  let stopped = false;
  const dismissed = new Set<string>();
  const waiting = new Set<() => void>();

  const observer = new MutationObserver(reread);
  observer.observe(element, {subtree: true, childList: true, characterData: true});
  // An element that leaves the document changes its size, and nothing cheaper tells that it left.
  const leaving = new ResizeObserver(() => {
    if (!element.isConnected) events.removed();
  });
  leaving.observe(element);

  function reread(): void {
    const before = reading.text;
    reading = readComposer(element);
    if (reading.text !== before) {
      revision++;
      found = moveFindings(found, editBetween(before, reading.text));
      if (reading.text.trim() === '') beginDraft();
      else if (performance.now() - personActedAt <= PERSON_MS) ask();
      events.textChanged(composer);
    }
    paint();
  }

  function beginDraft(): void {
    dismissed.clear();
    allowedText = null;
    answered = null;
    failedText = null;
    found = [];
    caret = null;
    askNext = false;
  }

  function paint(): void {
    const before = placed;
    placed = found.filter(notDismissed).flatMap((finding) => {
      const ranges = finding.marks.map((mark) => rangeOf(reading, mark)).filter((range) => range !== null);
      return ranges.length > 0 ? [{finding, ranges}] : [];
    });
    if (placed.length === 0 && before.length === 0) return;
    const marks = placed.flatMap(({finding, ranges}) => ranges.map((range) => ({level: finding.level, range})));
    events.painted(composer, marks, isOnDark(element));
  }

  function notDismissed(finding: ShownFinding): boolean {
    return !dismissed.has(dismissalOf(finding));
  }

  function isAnswered(): boolean {
    return answered?.text === reading.text || reading.text.trim() === '';
  }

  function ask(): void {
    if (stopped || isAnswered()) return;
    if (asking) askNext = true;
    else void question();
  }

  async function question(): Promise<void> {
    asking = true;
    askNext = false;
    const {text} = reading;
    const asked = revision;
    const answer = await askBackground({
      type: 'check', version: MESSAGE_VERSION, composer: id, revision: asked, site, surface: kind.surface,
      text, attachment: false, context: {language},
    });
    asking = false;
    if (stopped) return;
    if (reading.text === text) {
      if (answer.ok) {
        answered = {text, findings: answer.findings, holds: answer.holds};
        failedText = null;
        found = answer.findings;
        paint();
      } else {
        failedText = text;
      }
      for (const resolve of waiting) resolve();
      events.answered(composer, answer);
    } else if (!answer.ok) {
      events.answered(composer, answer);
    }
    if (askNext && !stopped) ask();
  }

  function draft(): Draft {
    return {
      text: reading.text,
      allowedText,
      answered: answered && {...answered, findings: answered.findings.filter(notDismissed)},
      failedText,
    };
  }

  const composer: Composer = {
    id,
    element,
    kind,
    findings: () => placed,
    personActed() {
      personActedAt = performance.now();
    },
    ask() {
      reread();
      ask();
    },
    askAgain() {
      if (!answered && failedText === null) return;
      answered = null;
      failedText = null;
      askNext = asking;
      ask();
    },
    decision: () => decide(draft()),
    draft,
    settled(limit) {
      if (composer.decision() !== 'wait') return Promise.resolve();
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(out);
          waiting.delete(done);
          resolve();
        };
        const out = setTimeout(done, limit);
        waiting.add(done);
      });
    },
    allow() {
      allowedText = reading.text;
    },
    dismiss(finding) {
      dismissed.add(dismissalOf(finding));
      paint();
    },
    rememberCaret() {
      caret = caretIn(element, reading) ?? caret;
    },
    returnCaret() {
      returnCaret(element, reading, caret);
    },
    caretOffset() {
      const place = caretIn(element, reading)?.focus;
      return place ? offsetOf(reading, place.node, place.offset) : null;
    },
    stop() {
      stopped = true;
      observer.disconnect();
      leaving.disconnect();
      for (const resolve of waiting) resolve();
    },
  };
  return composer;
}
