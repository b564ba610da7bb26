// Where the card and the dialog stand: a closed shadow root on a host at the end of the document, far from every editor,
// there only while something is shown.
//
// Sites listen for keys and presses on the window and the document, to close their own dialogs or to post. What happens inside
// our host is none of their business: keys and presses are stopped at the window, before the site's listeners, which leaves what
// the browser itself does (Tab, Enter on a button, Escape in a modal dialog) as it is. A click must come through to our
// buttons, and ends at the host.

import {layerStyle} from './layer-style.ts';

export interface Layer {
  /** Shows an element. Resolves nothing, returns how to take it away again. */
  show(element: HTMLElement): () => void;
  owns(event: Event): boolean;
  /** Removes everything. */
  clear(): void;
}

const STOPPED_AT_WINDOW = ['keydown', 'keypress', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup',
  'touchstart', 'touchend', 'focusin', 'focusout'];
const STOPPED_AT_HOST = ['click', 'auxclick', 'dblclick', 'contextmenu', 'pointermove', 'mousemove', 'pointerover', 'mouseover',
  'pointerout', 'mouseout', 'wheel', 'copy', 'selectstart'];

export function createLayer(signal: AbortSignal): Layer {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  const shown = new Set<HTMLElement>();

  for (const type of STOPPED_AT_WINDOW) window.addEventListener(type, stopOurs, {capture: true, signal});

  /** The key that went down inside; if the dialog closes on it, its keyup would come to the page. */
  let keyInside: string | null = null;

  function stopOurs(event: Event): void {
    if (!owns(event)) {
      if (event.type === 'keyup' && (event as KeyboardEvent).code === keyInside) event.stopImmediatePropagation();
      if (event.type === 'keyup' || event.type === 'keydown') keyInside = null;
      return;
    }
    event.stopImmediatePropagation();
    if (event.type === 'keydown') {
      const {code, key, repeat} = event as KeyboardEvent;
      keyInside = code;
      // A key that is still down from the page must not press the button that has got the focus.
      if (repeat && (key === 'Enter' || key === ' ')) event.preventDefault();
      if (key === 'Tab') keepFocusIn(event as KeyboardEvent);
    }
    // A press in a card beside the text must not take the focus out of the composer.
    if (event.type === 'mousedown' && !isModal()) event.preventDefault();
  }

  /** A modal dialog lets Tab out into the browser's own buttons, and from there it need not find back. */
  function keepFocusIn(event: KeyboardEvent): void {
    const dialog = [...shown].find((element) => element.matches('dialog:modal'));
    const stops = [...dialog?.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]') ?? []];
    const at = stops.indexOf(root?.activeElement as HTMLElement);
    const next = stops[(at + (event.shiftKey ? stops.length - 1 : 1)) % stops.length];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  function owns(event: Event): boolean {
    return host !== null && event.target === host;
  }

  function isModal(): boolean {
    return [...shown].some((element) => element.matches('dialog:modal'));
  }

  function attach(): ShadowRoot {
    if (host?.isConnected && root) return root;
    host = document.createElement('div');
    host.style.cssText = 'all: initial; position: fixed; inset: 0 auto auto 0; width: 0; height: 0; z-index: 2147483647;';
    for (const type of STOPPED_AT_HOST) host.addEventListener(type, (event) => event.stopPropagation());
    root = host.attachShadow({mode: 'closed'});
    const style = document.createElement('style');
    style.textContent = layerStyle;
    root.append(style);
    document.documentElement.append(host);
    return root;
  }

  function take(element: HTMLElement): void {
    element.remove();
    shown.delete(element);
    if (shown.size > 0) return;
    host?.remove();
    host = null;
    root = null;
  }

  return {
    show(element) {
      attach().append(element);
      shown.add(element);
      return () => take(element);
    },
    owns,
    clear() {
      for (const element of [...shown]) take(element);
    },
  };
}
