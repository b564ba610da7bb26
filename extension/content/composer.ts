// One draft that a person writes: its text, what was found in it, and the question that is under way. A draft stands in one editable
// element, or in several that are posted together (the posts of a thread): then their texts are paragraphs of one text.
//
// Every change is told (by a MutationObserver for rich editors, whose changes `input` mostly misses). The text is read anew after each,
// the marks move with their words before the browser paints, and a question goes out. Only the answer about the present text decides about
// a post; one about an earlier text is painted, moved to where its words are now, until the newer one is there.
// Only what the person does is asked about: a change counts for PERSON_MS after a trusted key, paste, drop or the like in this
// composer, and a press of Post always counts. A page that fills a composer by script, to learn a company's words, learns nothing.
// All of it is memory of this page, and is gone with it.

import {MESSAGE_VERSION, type ShownFinding} from '../messages.ts';
import type {ComposerKind} from '../sites/site.ts';
import {askBackground, type Answer} from './asking.ts';
import {caretIn, returnCaret, textOffsetOf, type Caret} from './caret.ts';
import {decide, dismissalOf, type Decision, type Draft} from './deciding.ts';
import {createField, type Field} from './field.ts';
import {editBetween, moveFindings} from './moving.ts';
import type {Mark} from './marking.ts';
import {hasAttachment} from './recognising.ts';
import {joinReadings, rangeOf, rangesByStart, type Reading} from './reading.ts';
import {createQuestions, type Asked} from './questions.ts';
import {applyFix, type Applied} from './replacing.ts';

/** A change within this many milliseconds after something the person did is the person's. */
const PERSON_MS = 1_000;

/** A finding with the places where it is painted. */
export interface PlacedFinding {
  readonly finding: ShownFinding;
  readonly ranges: readonly Range[];
}

export interface ComposerEvents {
  /** Its marks are others, or elsewhere. */
  readonly painted: (composer: Composer, marks: readonly Mark[]) => void;
  readonly textChanged: (composer: Composer) => void;
  /** The page took an element of it away. */
  readonly removed: () => void;
  /** The newest question was answered, or was not. */
  readonly answered: (composer: Composer, answer: Answer) => void;
}

export interface Composer {
  readonly id: number;
  readonly kind: ComposerKind;
  /** In the order of the document. */
  elements(): readonly HTMLElement[];
  /** Another element is posted together with these. */
  join(element: HTMLElement): void;
  /** Lets go of elements that are no longer in the document, and returns them. */
  dropRemoved(): readonly HTMLElement[];
  /** Nothing but white space is written in it. */
  isEmpty(): boolean;
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
  /** Carries out the finding's own fix. See replacing.ts. */
  apply(finding: ShownFinding): Promise<Applied>;
  rememberCaret(): void;
  returnCaret(): void;
  /** Offset of the caret in the text, UTF-16 code units; null where it is elsewhere. */
  caretOffset(): number | null;
  stop(): void;
}

let lastId = 0;

/** What every question says beside the text: the page's host, the reader's language. */
export interface Surroundings {
  readonly site: string;
  readonly language: string;
}

/** A field with where its text begins in the whole. */
interface Part {
  readonly field: Field;
  readonly start: number;
}

export function createComposer(element: HTMLElement, kind: ComposerKind, surroundings: Surroundings, events: ComposerEvents): Composer {
  const id = ++lastId;
  let fields = [fieldOf(element)];
  let parts: readonly Part[] = [];
  let reading: Reading<Node> = {text: '', segments: []};
  let placed: readonly PlacedFinding[] = [];
  let personActedAt = -Infinity;
  let revision = 0;
  let shownRevision = 0;  // of the text whose findings are painted
  let answered: Draft['answered'] = null;
  let answeredAttachment = false;
  let failedText: string | null = null;
  let allowedText: string | null = null;
  let found: readonly ShownFinding[] = [];  // of the last answer, moved along with the edits since
  let caret: Caret | null = null;
  let stopped = false;
  const dismissed = new Set<string>();
  const waiting = new Set<() => void>();
  const questions = createQuestions({
    present: () => ({text: reading.text, revision, attachment: attachmentNow()}),
    isNeeded: () => !stopped && !isAnswered(),
    send: ({text, attachment, revision: asked}) => askBackground({
      type: 'check', version: MESSAGE_VERSION, composer: id, revision: asked, site: surroundings.site, surface: kind.surface,
      text, attachment, context: {language: surroundings.language},
    }),
    answered: hear,
  });

  function fieldOf(one: HTMLElement): Field {
    return createField(one, kind.quoted, {changed: () => reread(), removed: events.removed});
  }

  function read(): void {
    const readings = fields.map((field) => field.read());
    let start = 0;
    parts = fields.map((field, index) => {
      const part = {field, start};
      start += readings[index]!.text.length + 1;
      return part;
    });
    reading = readings.length === 1 ? readings[0]! : joinReadings(readings);
  }

  function reread(): void {
    const before = reading.text;
    read();
    if (reading.text !== before) {
      revision++;
      found = moveFindings(found, editBetween(before, reading.text));
      if (isEmpty()) beginDraft();
      else if (performance.now() - personActedAt <= PERSON_MS) questions.ask();
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
    questions.forgetNext();
  }

  function paint(): void {
    const before = placed;
    const known = rangesByStart(before.flatMap(({ranges}) => ranges));
    placed = found.filter(notDismissed).flatMap((finding) => {
      const ranges = finding.marks.map((mark) => rangeOf(reading, mark, isThere, known)).filter((range) => range !== null);
      return ranges.length > 0 ? [{finding, ranges}] : [];
    });
    if (placed.length === 0 && before.length === 0) return;
    const marks = placed.flatMap(({finding, ranges}) => ranges.flatMap((range) => {
      const field = fieldAt(range);
      return field ? [{level: finding.level, range, element: field.element, root: field.root}] : [];
    }));
    for (const field of fields) field.showMarks(marks.some((mark) => mark.element === field.element));
    events.painted(composer, marks);
  }

  function isThere(node: Node): boolean {
    return fields.some((field) => field.root.contains(node));
  }

  function fieldAt(range: Range): Field | undefined {
    const node = range.startContainer;
    return fields.length === 1 ? fields[0] : fields.find((field) => field.element.contains(node) || field.root.contains(node));
  }

  function notDismissed(finding: ShownFinding): boolean {
    return !dismissed.has(dismissalOf(finding));
  }

  function isEmpty(): boolean {
    return reading.text.trim() === '';
  }

  function isAnswered(): boolean {
    if (isEmpty()) return true;
    return answered?.text === reading.text && answeredAttachment === attachmentNow();
  }

  function attachmentNow(): boolean {
    return fields.some((field) => hasAttachment(field.element, kind));
  }

  function hear({text, revision: asked, attachment}: Asked, answer: Answer): void {
    if (stopped) return;
    if (reading.text === text) {
      if (answer.ok) {
        answeredAttachment = attachment;
        answered = {text, findings: answer.findings, holds: answer.holds};
        failedText = null;
        show(answer.findings, revision);
      } else {
        failedText = text;
      }
      for (const resolve of waiting) resolve();
      events.answered(composer, answer);
    } else if (!answer.ok) {
      events.answered(composer, answer);
    } else if (asked > shownRevision) {
      show(moveFindings(answer.findings, editBetween(text, reading.text)), asked);
    }
  }

  function show(findings: readonly ShownFinding[], ofRevision: number): void {
    found = findings;
    shownRevision = ofRevision;
    paint();
  }

  function draft(): Draft {
    return {
      text: reading.text,
      allowedText,
      answered: answered && answeredAttachment === attachmentNow() ? {...answered, findings: answered.findings.filter(notDismissed)} : null,
      failedText,
    };
  }

  /** The part with the caret, and the caret. */
  function caretNow(): {part: Part; caret: Caret} | null {
    const roots = parts.filter(({field}) => (field.element.getRootNode() as Document | ShadowRoot).activeElement === field.element || parts.length === 1);
    for (const part of roots.length > 0 ? roots : parts) {
      const at = caretIn(part.field.element, reading);
      if (at) return {part, caret: at};
    }
    return null;
  }

  const composer: Composer = {
    id,
    kind,
    elements: () => fields.map((field) => field.element),
    join(another) {
      if (stopped || fields.some((field) => field.element === another)) return;
      fields = [...fields, fieldOf(another)].sort((one, other) =>
        one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
      reread();
    },
    dropRemoved() {
      const removed = fields.filter((field) => !field.element.isConnected);
      if (removed.length === 0) return [];
      for (const field of removed) field.stop();
      fields = fields.filter((field) => field.element.isConnected);
      if (fields.length > 0) reread();
      return removed.map((field) => field.element);
    },
    isEmpty,
    findings: () => placed,
    personActed() {
      personActedAt = performance.now();
    },
    ask() {
      reread();
      questions.ask();
    },
    askAgain() {
      if (!answered && failedText === null && !questions.areOpen()) return;
      answered = null;
      failedText = null;
      questions.restart();
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
    apply(finding) {
      composer.personActed();
      reread();
      return applyFix(finding, {
        parts,
        reading: () => {
          reread();
          return reading;
        },
        personActed: composer.personActed,
      });
    },
    rememberCaret() {
      caret = caretNow()?.caret ?? caret;
    },
    returnCaret() {
      if (caret?.element.isConnected) returnCaret(reading, caret);
      else fields[0]?.element.focus({preventScroll: true});
    },
    caretOffset() {
      const now = caretNow();
      return now && textOffsetOf(now.caret, reading, now.part.start);
    },
    stop() {
      stopped = true;
      for (const field of fields) field.stop();
      for (const resolve of waiting) resolve();
    },
  };
  read();
  return composer;
}
