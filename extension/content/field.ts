// One editable element of a composer: a rich editor, a <textarea> or an <input>. A rich editor is read from its DOM, and marks
// stand in it; the text of a plain field is its value, and marks stand in a mirror over it.

import {createMirror, type Mirror, type TextField} from './mirror.ts';
import {readComposer, type Reading} from './reading.ts';

export interface Field {
  readonly element: HTMLElement;
  read(): Reading<Node>;
  /** Where the marks are painted. */
  readonly root: Document | ShadowRoot;
  /** Something of it is marked, or nothing. */
  showMarks(marked: boolean): void;
  stop(): void;
}

export interface FieldEvents {
  readonly changed: () => void;
  /** The page took it away. */
  readonly removed: () => void;
}

export function isTextField(element: Element): element is TextField {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/** `quoted` matches text inside it that the writer quotes. */
export function createField(element: HTMLElement, quoted: string | null, events: FieldEvents): Field {
  // An element that leaves the document changes its size, and nothing cheaper tells that it left.
  const leaving = new ResizeObserver(() => {
    if (!element.isConnected) events.removed();
  });
  leaving.observe(element);
  const field = isTextField(element) ? plainField(element, events.changed) : richField(element, quoted, events.changed);
  return {
    ...field,
    stop() {
      leaving.disconnect();
      field.stop();
    },
  };
}

function richField(element: HTMLElement, quoted: string | null, changed: () => void): Field {
  const observer = new MutationObserver(changed);
  observer.observe(element, {subtree: true, childList: true, characterData: true});
  return {
    element,
    read: () => readComposer(element, quoted),
    get root() {
      return element.getRootNode() as Document | ShadowRoot;
    },
    showMarks: () => undefined,
    stop: () => observer.disconnect(),
  };
}

/** A site sets a field's value without an event (React empties it so after a post): while it is marked the value is looked at once a
 * frame, else when somebody asks. */
function plainField(element: TextField, changed: () => void): Field {
  let seen = element.value;
  let mirror: Mirror | null = null;
  const stopped = new AbortController();
  element.addEventListener('input', changed, {signal: stopped.signal});

  function mirrored(): Mirror {
    mirror ??= createMirror(element, () => {
      if (element.value !== seen) changed();
    });
    return mirror;
  }

  return {
    element,
    read() {
      seen = element.value;
      const {text} = mirrored();
      mirrored().setText(seen);
      return {text: seen.replaceAll('\u00A0', ' '), segments: seen === '' ? [] : [{node: text, nodeStart: 0, textStart: 0, length: seen.length, image: false}]};
    },
    get root() {
      return mirrored().root;
    },
    showMarks: (marked) => mirrored().show(marked),
    stop() {
      stopped.abort();
      mirror?.show(false);
    },
  };
}
