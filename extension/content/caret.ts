// Where the caret stands in a composer, and how it comes back there.

import {offsetOf, segmentAt, type Reading} from './reading.ts';

interface Place {
  readonly node: Node;
  readonly offset: number;
  /** In the text, for the case that the editor has made new nodes by then; null where the place is not in a text node. */
  readonly textOffset: number | null;
}

export interface Caret {
  readonly anchor: Place;
  readonly focus: Place;
}

/** The caret or selection, null where it is not wholly inside the composer. */
export function caretIn(composer: HTMLElement, reading: Reading<Node>): Caret | null {
  const {anchorNode, anchorOffset, focusNode, focusOffset} = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return null;
  if (!composer.contains(anchorNode) || !composer.contains(focusNode)) return null;
  return {anchor: placeAt(reading, anchorNode, anchorOffset), focus: placeAt(reading, focusNode, focusOffset)};
}

/** Gives the composer the focus and the caret its place. */
export function returnCaret(composer: HTMLElement, reading: Reading<Node>, caret: Caret | null): void {
  composer.focus({preventScroll: true});
  const selection = document.getSelection();
  const anchor = caret && stillThere(composer, reading, caret.anchor);
  const focus = caret && stillThere(composer, reading, caret.focus);
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

function stillThere(composer: HTMLElement, reading: Reading<Node>, place: Place): [Node, number] | null {
  const {node, offset, textOffset} = place;
  const size = node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length;
  if (composer.contains(node) && offset <= size) return [node, offset];
  if (textOffset === null) return null;
  const segment = segmentAt(reading, Math.max(0, textOffset - 1));
  if (!segment || segment.image) return null;
  return [segment.node, segment.nodeStart + Math.min(segment.length, Math.max(0, textOffset - segment.textStart))];
}
