// The card beside a mark: what, why, what instead, dismiss.
//
// Opened by pointer it leaves the focus in the composer. Opened by keyboard it is a modal dialog, so that neither Tab nor a
// site's own focus trap leads out of it, and Escape gives focus and caret back.

import type {Words} from '../text/words.ts';
import type {Composer, PlacedFinding} from './composer.ts';
import {button, element, findingView} from './finding-view.ts';
import type {Layer} from './layer.ts';

export type OpenedBy = 'keyboard' | 'click' | 'rest';

export interface Card {
  open(composer: Composer, index: number, by: OpenedBy): void;
  close(): void;
  /** How it was opened, null while it is closed. */
  openedBy(): OpenedBy | null;
  composer(): Composer | null;
  /** Whether a point of the viewport is on the card or within `margin` pixels of it. */
  near(x: number, y: number, margin: number): boolean;
}

const GAP = 8;
/** A card lower than this, in pixels, shows too little; it then may cover a line beside the mark. */
const LEAST_HEIGHT = 140;

export function createCard(layer: Layer, words: Words): Card {
  let open: {composer: Composer; by: OpenedBy; dialog: HTMLDialogElement; take: () => void} | null = null;

  function close(): void {
    if (!open) return;
    const {composer, by, dialog, take} = open;
    open = null;
    dialog.close();
    take();
    if (by === 'keyboard') composer.returnCaret();
  }

  function show(index: number): void {
    if (!open) return;
    const {composer, dialog} = open;
    const findings = composer.findings();
    const shown = findings[Math.min(index, findings.length - 1)];
    if (!shown) return close();
    const at = findings.indexOf(shown);
    const pressed = focusedAction(dialog);
    dialog.replaceChildren(findingView(shown.finding, words, 'card-title'), controls(at, findings.length, composer, shown));
    place(dialog, shown);
    if (pressed) (actionButton(dialog, pressed) ?? actionButton(dialog, 'close'))?.focus();
  }

  function controls(at: number, count: number, composer: Composer, shown: PlacedFinding): HTMLElement {
    const row = element('div', 'row');
    const add = (action: string, text: string, className: string, pressed: () => void) => {
      const made = button(text, className, pressed);
      made.dataset['action'] = action;
      row.append(made);
      return made;
    };
    const dismiss = add('dismiss', words.card.dismiss, '', () => {
      composer.dismiss(shown.finding);
      show(at);
    });
    dismiss.autofocus = true;
    if (count > 1) {
      add('previous', '‹', '', () => show((at + count - 1) % count)).ariaLabel = words.card.previous;
      add('next', '›', '', () => show((at + 1) % count)).ariaLabel = words.card.next;
      row.append(element('span', 'soft', words.card.position(at + 1, count)));
    }
    row.append(element('span', 'grow'));
    add('close', words.card.close, '', close);
    return row;
  }

  return {
    open(composer, index, by) {
      close();
      const dialog = document.createElement('dialog');
      dialog.className = 'card';
      dialog.lang = words.language;
      dialog.setAttribute('aria-label', words.card.label);
      dialog.setAttribute('aria-describedby', 'card-title');
      dialog.setAttribute('aria-keyshortcuts', 'Alt+Shift+P');
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        close();
      });
      composer.rememberCaret();
      open = {composer, by, dialog, take: layer.show(dialog)};
      // A dialog that opens beside the text must not take the focus, which show() would: the attribute opens it as well.
      if (by !== 'keyboard') dialog.setAttribute('open', '');
      show(index);
      if (by !== 'keyboard' || !open) return;
      dialog.showModal();
      const shown = composer.findings()[index];
      if (shown) place(dialog, shown);
    },
    close,
    openedBy: () => open?.by ?? null,
    composer: () => open?.composer ?? null,
    near(x, y, margin) {
      if (!open) return false;
      const {left, right, top, bottom} = open.dialog.getBoundingClientRect();
      return x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;
    },
  };
}

function focusedAction(dialog: HTMLElement): string | undefined {
  const focused = (dialog.getRootNode() as ShadowRoot).activeElement;
  return focused && dialog.contains(focused) ? (focused as HTMLElement).dataset['action'] : undefined;
}

function actionButton(dialog: HTMLElement, action: string): HTMLElement | null {
  return dialog.querySelector(`[data-action="${action}"]`);
}

/** Below the mark where there is room, else above it, else on the roomier side and scrolling: never over the mark itself. */
function place(dialog: HTMLElement, shown: PlacedFinding): void {
  const mark = shown.ranges[0]?.getClientRects()[0];
  if (!mark) return;
  dialog.style.maxHeight = '';
  const {width, height: wanted} = dialog.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  const roomBelow = clientHeight - GAP - (mark.bottom + GAP);
  const roomAbove = mark.top - GAP - GAP;
  const isBelow = wanted <= roomBelow || (wanted > roomAbove && roomBelow >= roomAbove);
  const height = Math.min(wanted, Math.max(LEAST_HEIGHT, isBelow ? roomBelow : roomAbove));
  dialog.style.maxHeight = `${height}px`;
  const top = Math.max(GAP, Math.min(isBelow ? mark.bottom + GAP : mark.top - GAP - height, clientHeight - GAP - height));
  const left = Math.max(GAP, Math.min(mark.left, clientWidth - width - GAP));
  dialog.style.top = `${top}px`;
  dialog.style.left = `${left}px`;
}
