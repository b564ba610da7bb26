// Carries out a fix in an editor: replaces or removes marked words, or puts words at the end, as one step that the editor's own
// undo takes back.
//
// The DOM of an editor belongs to the editor, so its own ways in are used. A rich editor takes a paste: select, wait until the
// editor has heard of the selection, dispatch one paste event, read the text again. Where a page's own script hears no paste, and
// in plain fields, the browser inserts the text itself, which its undo knows. Which way is decided before, by what the editor is; if
// the text is then not as it should be, nothing more is done, for a second try on an editor that is slow writes twice. The
// writer is offered the words to copy.
//
// No editor takes a paste of nothing. To remove words, a letter beside them is selected too and pasted in their place.

import type {ShownFinding, Span} from '../messages.ts';
import type {Field} from './field.ts';
import {isTextField} from './field.ts';
import {segmentAt, type Reading} from './reading.ts';
import {selectedIn, selectionAround} from './selecting.ts';

/** "not-taken": the editor did something else, or nothing; `text` is what the writer may copy. "gone": the words are no longer there. */
export type Applied = {readonly outcome: 'done' | 'gone'} | {readonly outcome: 'not-taken'; readonly text: string};

export interface Target {
  /** The fields of the draft, with where the text of each begins in the whole. */
  readonly parts: readonly {readonly field: Field; readonly start: number}[];
  /** The text as it is now. */
  readonly reading: () => Reading<Node>;
  /** What changes now is the person's doing. */
  readonly personActed: () => void;
}

/** One replacement in the whole text, UTF-16 code units. */
export interface Replacement extends Span {
  readonly text: string;
}

/** An editor has this long, in milliseconds, to hear of a new selection, and then to take the text. */
const HEAR_MS = 300;
const TAKE_MS = 500;
/** Slate looks at a selection at most every 100 milliseconds. */
const SLATE_LOOKS_MS = 150;

/** What a fix does to a text; null where it cannot be done. Where words are removed, one of the spaces around them goes too. */
export function replacementOf(finding: Pick<ShownFinding, 'fix' | 'marks'>, text: string): Replacement | null {
  const {fix, marks} = finding;
  if (!fix) return null;
  if ('insert' in fix) return {start: text.length, end: text.length, text: fix.insert};
  const [mark] = marks;
  if (!mark || marks.length !== 1) return null;
  if ('replace' in fix) return {...mark, text: fix.replace};
  const {start, end} = mark;
  const isOpen = (at: number) => at < 0 || at >= text.length || /\s/.test(text[at]!);
  if (isOpen(start - 1) && text[end] === ' ') return {start, end: end + 1, text: ''};
  if (text[start - 1] === ' ' && (isOpen(end) || /[.,;:!?]/.test(text[end]!))) return {start: start - 1, end, text: ''};
  return {start, end, text: ''};
}

/** The same change with something to put in: a neighbour on the same line is taken in, a whole character of it. Null where there is
 * no neighbour, because the words are alone on their line. */
export function withNeighbour(change: Replacement, text: string): Replacement | null {
  if (change.text !== '') return change;
  const before = [...new Intl.Segmenter().segment(lineBefore(text, change.start))].at(-1)?.segment;
  if (before !== undefined) return {start: change.start - before.length, end: change.end, text: before};
  const after = [...new Intl.Segmenter().segment(lineAfter(text, change.end))][0]?.segment;
  return after === undefined ? null : {start: change.start, end: change.end + after.length, text: after};
}

const lineBefore = (text: string, at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
const lineAfter = (text: string, at: number) => text.slice(at).split('\n', 1)[0]!;

export async function applyFix(finding: ShownFinding, target: Target): Promise<Applied> {
  const before = target.reading();
  const change = replacementOf(finding, before.text);
  const part = change && [...target.parts].reverse().find(({start}) => start <= change.start);
  if (!change || !part) return {outcome: 'gone'};
  const expected = before.text.slice(0, change.start) + change.text + before.text.slice(change.end);
  const {element} = part.field;
  element.focus({preventScroll: true});
  if (isTextField(element)) {
    element.setSelectionRange(change.start - part.start, change.end - part.start);
    await editorHears(element);
    if (target.reading().text !== before.text) return {outcome: 'not-taken', text: change.text};
    target.personActed();
    browserInserts(change.text);
  } else {
    const visible = hearsPaste(element) ? withNeighbour(change, before.text) : change;
    const selected = select(element, before, visible ?? change);
    await editorHears(element);
    // An editor that put the selection back would take the text in at another place.
    if (!selected?.() || target.reading().text !== before.text) return {outcome: 'not-taken', text: change.text};
    target.personActed();
    if (visible === null) pressBackspace(element);
    else if (hearsPaste(element)) paste(element, visible.text);
    else browserInserts(visible.text);
  }
  const taken = await becomes(() => target.reading().text === expected);
  target.personActed();
  return taken ? {outcome: 'done'} : {outcome: 'not-taken', text: change.text};
}

/** Editors that take text in by their own paste handler; any other is the browser's own. */
function hearsPaste(element: Element): boolean {
  return element.matches('[data-lexical-editor], .public-DraftEditor-content, [data-slate-editor], .ProseMirror, .ql-editor');
}

/** Selects, and returns how to ask whether that is still what is selected; null where it could not be. */
function select(element: HTMLElement, reading: Reading<Node>, {start, end}: Span): (() => boolean) | null {
  const from = placeOf(reading, start, start === end ? 'end' : 'start');
  const to = placeOf(reading, end, 'end');
  const selection = selectionAround(element);
  if (!selection) return null;
  if (from && to) selection.setBaseAndExtent(...from, ...to);
  else selection.selectAllChildren(element);
  const text = selection.toString();
  return () => {
    const now = selectedIn(element);
    return now !== null && selectionAround(element)?.toString() === text;
  };
}

/** A place in the DOM for an offset: where the character after it begins, or where the one before it ends. */
function placeOf(reading: Reading<Node>, offset: number, side: 'start' | 'end'): [Node, number] | null {
  const segment = segmentAt(reading, side === 'start' ? offset : offset - 1);
  if (!segment || (side === 'end' && offset === 0)) return null;
  const {node} = segment;
  if (!segment.image) {
    const inside = Math.min(segment.length, Math.max(0, offset - segment.textStart));
    return [node, segment.nodeStart + inside];
  }
  const parent = node.parentNode;
  if (!parent) return null;
  const index = [...parent.childNodes].indexOf(node as ChildNode);
  return [parent, side === 'start' ? index : index + 1];
}

/** Waits for the event by which editors learn of a selection, and for what they do in the turn after it. */
function editorHears(element: HTMLElement): Promise<void> {
  const heard = isTextField(element) ? Promise.resolve() : new Promise<void>((resolve) => {
    const out = setTimeout(resolve, HEAR_MS);
    document.addEventListener('selectionchange', () => {
      clearTimeout(out);
      resolve();
    }, {once: true, capture: true});
  });
  return heard.then(() => new Promise((resolve) => setTimeout(resolve, element.matches('[data-slate-editor]') ? SLATE_LOOKS_MS : 0)));
}

/** Firefox hands no DataTransfer over to the page's world, but its own constructor takes the text itself. */
function paste(element: HTMLElement, text: string): void {
  const init: ClipboardEventInit & {data?: string; dataType?: string} = {bubbles: true, cancelable: true, composed: true};
  if (isFirefox()) {
    Object.assign(init, {data: text, dataType: 'text/plain'});
  } else {
    init.clipboardData = new DataTransfer();
    init.clipboardData.setData('text/plain', text);
  }
  element.dispatchEvent(new ClipboardEvent('paste', init));
}

function isFirefox(): boolean {
  return chrome.runtime.getURL('').startsWith('moz-extension:');
}

/** Deprecated, and still the only way to insert text that the browser's undo knows. */
function browserInserts(text: string): void {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

/** An editor's own command to delete what is selected. */
function pressBackspace(element: HTMLElement): void {
  if (element.matches('[data-slate-editor]')) {
    element.dispatchEvent(new InputEvent('beforeinput', {inputType: 'deleteContentBackward', bubbles: true, cancelable: true, composed: true}));
    return;
  }
  const init = {key: 'Backspace', code: 'Backspace', keyCode: 8, which: 8, bubbles: true, cancelable: true, composed: true};
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}

/** True as soon as it holds, false when it did not within TAKE_MS. */
async function becomes(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + TAKE_MS;
  for (;;) {
    if (holds()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
