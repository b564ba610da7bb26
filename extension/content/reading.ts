// Reads a rich editor into plain text, with a map back to the places in its DOM.
//
// A block is a line. A line is opened lazily, by the first content after the boundary of a block, because editors nest blocks
// (Draft.js: two a paragraph) and only the innermost has content; a block in which nothing opened a line is an empty line.
// A <br> counts only when something follows it in its block: editors end an empty or open line with one that is not text.
// Invisible characters that editors use as handles (U+200B, U+2060, U+FEFF) are no part of the text; the zero-width joiner is,
// for emoji are made with it. A no-break space is a space. An image with an alternative text (an emoji) is that text.
// Each line of a quotation begins with "> ", as quotations in plain text do: the engine knows it, and the writer did not write what
// follows. Line breaks, these signs and skipped characters have no place in a segment.
//
// The walk reads only what ReadableNode names, so that it runs on a made-up tree as well.

import type {Span} from '../messages.ts';

/** A stretch of the text that stands in one node without gaps. */
export interface Segment<N> {
  readonly node: N;
  /** Offset in the node's data, and in the text; UTF-16 code units. */
  readonly nodeStart: number;
  readonly textStart: number;
  readonly length: number;
  /** The node is an image: a place in the middle of it means its edge. */
  readonly image: boolean;
}

export interface Reading<N> {
  readonly text: string;
  /** In the order of the text. */
  readonly segments: readonly Segment<N>[];
}

export interface ReadableNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: Iterable<ReadableNode>;
  /** Text nodes only. */
  readonly data?: string;
  /** Images only. */
  readonly alt?: string;
}

export type Layout = 'block' | 'inline' | 'none';

const ELEMENT = 1;
const TEXT = 3;
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/** How an element takes part in the lines of its editor. What floats or is placed absolutely (Slate's spacers) breaks no line. */
export function layoutOf(element: Element): Layout {
  if (element.hasAttribute('data-slate-placeholder')) return 'none';
  const {display, position, float} = getComputedStyle(element);
  if (display === 'none') return 'none';
  if (/^(inline|contents|ruby)/.test(display)) return 'inline';
  if (position === 'absolute' || position === 'fixed' || float !== 'none') return 'inline';
  return 'block';
}

/** `quoted` matches the elements that hold what the writer quotes. */
export function readComposer(root: HTMLElement, quoted: string | null = null): Reading<Node> {
  return readTree<Node & ReadableNode>(root as HTMLElement & ReadableNode, (node) => layoutOf(node as unknown as Element),
    (node) => quoted !== null && (node as unknown as Element).matches(quoted));
}

/** Several readings as one text, a line break between them: the posts of a thread are paragraphs of one draft. */
export function joinReadings<N>(readings: readonly Reading<N>[]): Reading<N> {
  let text = '';
  const segments: Segment<N>[] = [];
  for (const [index, reading] of readings.entries()) {
    if (index > 0) text += '\n';
    for (const segment of reading.segments) segments.push({...segment, textStart: segment.textStart + text.length});
    text += reading.text;
  }
  return {text, segments};
}

export function readTree<N extends ReadableNode>(
  root: N, layout: (element: N) => Layout, isQuoted: (element: N) => boolean = () => false,
): Reading<N> {
  let text = '';
  const segments: Segment<N>[] = [];
  let lines = 0;
  let lineIsOpen = false;
  let breakWaits = false;
  let quotations = 0;

  function openLine(): void {
    if (lineIsOpen) return;
    if (lines > 0) text += '\n';
    if (quotations > 0) text += '> ';
    lines++;
    lineIsOpen = true;
  }

  function beforeContent(): void {
    openLine();
    if (breakWaits) text += quotations > 0 ? '\n> ' : '\n';
    breakWaits = false;
  }

  function add(node: N, nodeStart: number, content: string, image: boolean): void {
    if (content.length === 0) return;
    beforeContent();
    segments.push({node, nodeStart, textStart: text.length, length: content.length, image});
    text += content.replaceAll('\u00A0', ' ');
  }

  function readText(node: N, data: string): void {
    let from = 0;
    for (const {index} of data.matchAll(INVISIBLE)) {
      add(node, from, data.slice(from, index), false);
      from = index + 1;
    }
    add(node, from, data.slice(from), false);
  }

  function readChildren(node: N): void {
    for (const child of node.childNodes) read(child as N);
  }

  function readBlock(node: N): void {
    lineIsOpen = false;
    breakWaits = false;
    const linesBefore = lines;
    readChildren(node);
    if (lines === linesBefore) openLine();
    lineIsOpen = false;
    breakWaits = false;
  }

  function read(node: N): void {
    if (node.nodeType === TEXT) return readText(node, node.data ?? '');
    if (node.nodeType !== ELEMENT) return;
    switch (node.nodeName) {
      case 'BR':
        if (breakWaits) beforeContent();
        breakWaits = true;
        return;
      case 'IMG':
        return add(node, 0, node.alt ?? '', true);
      case 'SCRIPT':
      case 'STYLE':
        return;
    }
    const how = layout(node);
    if (how === 'none') return;
    const quotes = isQuoted(node);
    if (quotes) quotations++;
    if (how === 'block') readBlock(node);
    else readChildren(node);
    if (quotes) quotations--;
  }

  readChildren(root);
  return {text, segments};
}

/** The segment that holds the code unit at `offset`, else the next one after it; null past the last. */
export function segmentAt<N>(reading: Reading<N>, offset: number): Segment<N> | null {
  const {segments} = reading;
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle]!;
    if (segment.textStart + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[low] ?? null;
}

/**
 * The DOM range of a span of the text; null where none of it stands in a node that is still there. Of the `known` ranges the one with
 * just these ends is returned: a browser follows every range through every change of the page, so that each new one costs.
 */
export function rangeOf(reading: Reading<Node>, span: Span, isThere: (node: Node) => boolean, known: RangesByStart = noRanges): Range | null {
  const first = segmentAt(reading, span.start);
  const last = segmentAt(reading, span.end - 1);
  if (!first || !last || first.textStart >= span.end || !isThere(first.node) || !isThere(last.node)) return null;
  const start = first.nodeStart + Math.max(0, span.start - first.textStart);
  const end = last.nodeStart + Math.min(last.length, Math.max(0, span.end - last.textStart));
  const same = first.image || last.image ? undefined : known.get(start)?.find((range) =>
    range.endOffset === end && range.startContainer === first.node && range.endContainer === last.node);
  if (same) return same;
  const range = document.createRange();
  try {
    if (first.image) range.setStartBefore(first.node);
    else range.setStart(first.node, start);
    if (last.image) range.setEndAfter(last.node);
    else range.setEnd(last.node, end);
  } catch {
    return null;  // the editor took the text out of the node since it was read
  }
  return range.collapsed ? null : range;
}

/** Ranges by the offset at which they start now. */
export type RangesByStart = ReadonlyMap<number, readonly Range[]>;

const noRanges: RangesByStart = new Map();

export function rangesByStart(ranges: readonly Range[]): RangesByStart {
  const byStart = new Map<number, Range[]>();
  for (const range of ranges) {
    const others = byStart.get(range.startOffset);
    if (others) others.push(range);
    else byStart.set(range.startOffset, [range]);
  }
  return byStart;
}

/** Where in the text a place in a text node is; null for a place that is not in the text. */
export function offsetOf<N>(reading: Reading<N>, node: N, nodeOffset: number): number | null {
  const segment = reading.segments.find((each) =>
    each.node === node && nodeOffset >= each.nodeStart && nodeOffset <= each.nodeStart + each.length);
  return segment ? segment.textStart + nodeOffset - segment.nodeStart : null;
}
