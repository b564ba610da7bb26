// A made-up DOM for what reads one: elements with children, texts, images; the layout is told by the element's name.

import type {Layout, ReadableNode} from '../../extension/content/reading.ts';

export interface MadeNode extends ReadableNode {
  readonly childNodes: readonly MadeNode[];
}

const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL']);

export const text = (data: string): MadeNode => ({nodeType: 3, nodeName: '#text', childNodes: [], data});
export const image = (alt: string): MadeNode => ({nodeType: 1, nodeName: 'IMG', childNodes: [], alt});
export const comment = (): MadeNode => ({nodeType: 8, nodeName: '#comment', childNodes: []});
export const br = (): MadeNode => node('br');

export function node(name: string, ...children: (MadeNode | string)[]): MadeNode {
  return {nodeType: 1, nodeName: name.toUpperCase(), childNodes: children.map((child) => typeof child === 'string' ? text(child) : child)};
}

export function layout(element: MadeNode): Layout {
  if (element.nodeName === 'TEMPLATE') return 'none';
  return BLOCKS.has(element.nodeName) ? 'block' : 'inline';
}
