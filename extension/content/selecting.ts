// The selection, also where it stands in a shadow root, which the document's own getSelection() does not tell of.

/** Anchor and focus, in the order in which they were set. */
export interface Selected {
  readonly anchorNode: Node;
  readonly anchorOffset: number;
  readonly focusNode: Node;
  readonly focusOffset: number;
}

interface RootWithSelection { readonly getSelection?: () => Selection | null }

/** The selection where `element` stands: Chromium keeps one a shadow root, Firefox one a document that tells all to extensions. */
export function selectionAround(element: Element): Selection | null {
  const root = element.getRootNode() as RootWithSelection;
  return root.getSelection?.() ?? document.getSelection();
}

/** What is selected wholly inside an element; null where the selection is elsewhere. */
export function selectedIn(element: Element): Selected | null {
  const {anchorNode, anchorOffset = 0, focusNode, focusOffset = 0} = selectionAround(element) ?? {};
  if (!anchorNode || !focusNode || !element.contains(anchorNode) || !element.contains(focusNode)) return null;
  return {anchorNode, anchorOffset, focusNode, focusOffset};
}
