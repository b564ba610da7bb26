// Where the caret stands in a composer, and how it comes back there.

import {isTextField} from './field.ts';
import {offsetOf, segmentAt, type Reading} from './reading.ts';
import {selectedIn, selectionAround} from './selecting.ts';

interface Place {
  readonly node: Node;
  readonly offset: number;
  /** In the text, for the case that the editor has made new nodes by then; null where the place is not in a text node. */
  readonly textOffset: number | null;
}

/** In a rich editor two places, in a plain field two offsets in its value. */
export type Caret =
  | {readonly element: HTMLElement; readonly anchor: Place; readonly focus: Place}
  | {readonly element: HTMLElement; readonly start: number; readonly end: number; readonly backward: boolean};

/** The caret or selection, null where it is not wholly inside the element. */
export function caretIn(element: HTMLElement, reading: Reading<Node>): Caret | null {
  if (isTextField(element)) {
    const {selectionStart: start, selectionEnd: end, selectionDirection} = element;
    return start === null || end === null ? null : {element, start, end, backward: selectionDirection === 'backward'};
  }
  const selected = selectedIn(element);
  return selected && {
    element,
    anchor: placeAt(reading, selected.anchorNode, selected.anchorOffset),
    focus: placeAt(reading, selected.focusNode, selected.focusOffset),
  };
}

/** Where the caret is in the composer's text, UTF-16 code units; null where no text is. */
export function textOffsetOf(caret: Caret, reading: Reading<Node>, fieldStart: number): number | null {
  return 'start' in caret ? fieldStart + caret.end : offsetOf(reading, caret.focus.node, caret.focus.offset);
}

/** Gives the caret's element the focus and the caret its place. */
export function returnCaret(reading: Reading<Node>, caret: Caret): void {
  const {element} = caret;
  element.focus({preventScroll: true});
  if ('start' in caret) {
    if (isTextField(element)) element.setSelectionRange(caret.start, caret.end, caret.backward ? 'backward' : 'forward');
    return;
  }
  const selection = selectionAround(element);
  const anchor = stillThere(element, reading, caret.anchor);
  const focus = stillThere(element, reading, caret.focus);
  if (!selection || !anchor || !focus) return;
  const [anchorNode, anchorOffset] = anchor;
  const [focusNode, focusOffset] = focus;
  if (selection.anchorNode === anchorNode && selection.anchorOffset === anchorOffset
    && selection.focusNode === focusNode && selection.focusOffset === focusOffset) return;
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

function placeAt(reading: Reading<Node>, node: Node, offset: number): Place {
  return {node, offset, textOffset: offsetOf(reading, node, offset)};
}

function stillThere(element: HTMLElement, reading: Reading<Node>, place: Place): [Node, number] | null {
  const {node, offset, textOffset} = place;
  const size = node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length;
  if (element.contains(node) && offset <= size) return [node, offset];
  if (textOffset === null) return null;
  const segment = segmentAt(reading, Math.max(0, textOffset - 1));
  if (!segment || segment.image) return null;
  return [segment.node, segment.nodeStart + Math.min(segment.length, Math.max(0, textOffset - segment.textStart))];
}
