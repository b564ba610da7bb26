// Looks through shadow roots, open ones and closed ones. Sites built of custom elements keep their compose boxes in them, where neither
// selectors nor event targets reach from outside. Both browsers let an extension look into closed ones.

interface Opener { readonly openOrClosedShadowRoot?: ShadowRoot | null }

/** The shadow root of an element, whether it is open or closed; null where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const opener = element as Opener;
  if ('openOrClosedShadowRoot' in opener) return opener.openOrClosedShadowRoot ?? null;  // Firefox
  if (element instanceof HTMLElement && typeof chrome !== 'undefined' && chrome.dom) return chrome.dom.openOrClosedShadowRoot(element);
  return element.shadowRoot;
}

/** What an event at the window is really about: the element inside the innermost shadow root. */
export function innermostTarget(event: Event): Element | null {
  let target = event.target instanceof Element ? event.target : null;
  while (target) {
    const root = shadowRootOf(target);
    const inner = root && (isAtPoint(event) ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement);
    if (!inner || inner === target || inner.getRootNode() !== root) return target;
    target = inner;
  }
  return null;
}

/** The focused element inside the innermost shadow root. */
export function innermostFocus(): Element | null {
  let focused = document.activeElement;
  for (let root = focused && shadowRootOf(focused); root?.activeElement; root = shadowRootOf(focused!)) focused = root.activeElement;
  return focused;
}

/** The next element outwards: the parent, or the host of the shadow root that the element is at the top of. */
export function outwards(element: Element): Element | null {
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : element.parentElement;
}

/** The element itself or the nearest around it that `matches`, out of shadow roots too. */
export function closestAcross(element: Element, matches: (element: Element) => boolean): Element | null {
  for (let at: Element | null = element; at; at = outwards(at)) {
    if (matches(at)) return at;
  }
  return null;
}

export function containsAcross(area: Element, element: Element): boolean {
  return closestAcross(element, (around) => around === area) !== null;
}

/** Everything inside an area that a selector matches, shadow roots included, in the order of the tree. Walks the whole area. */
export function queryAcross(area: Element | ShadowRoot, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of area.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) found.push(element);
    const root = shadowRootOf(element);
    if (root) found.push(...queryAcross(root, selector));
  }
  if (area instanceof Element) {
    const root = shadowRootOf(area);
    if (root) found.push(...queryAcross(root, selector));
  }
  return found;
}

function isAtPoint(event: Event): event is MouseEvent {
  return event instanceof MouseEvent && event.type !== 'contextmenu' && (event.clientX !== 0 || event.clientY !== 0);
}
