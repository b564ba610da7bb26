// The card beside a mark: what, what instead, why; to do it, to leave it, or to say what one thinks of the rule.
//
// Opened by pointer it leaves the focus in the composer. Opened by keyboard it is a modal dialog, so that neither Tab nor a
// site's own focus trap leads out of it, and Escape gives focus and caret back. Its first button does what the rule suggests.

import type {ShownFinding} from '../messages.ts';
import type {Words} from '../text/words.ts';
import {placeBeside} from './card-place.ts';
import type {Composer, PlacedFinding} from './composer.ts';
import {button, element, findingView, shortened} from './finding-view.ts';
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

/** What the card's buttons do; the card is closed before. */
export interface CardActions {
  /** Carries out the finding's fix. */
  readonly apply: (composer: Composer, finding: ShownFinding) => void;
  readonly mute: (finding: ShownFinding) => void;
  readonly comment: (composer: Composer, finding: ShownFinding) => void;
}

export function createCard(layer: Layer, words: Words, actions: CardActions): Card {
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
    dialog.replaceChildren(header(at, findings.length), findingView(shown.finding, words, 'card-title'), deeds(at, composer, shown));
    place(dialog, shown);
    if (pressed) (actionButton(dialog, pressed) ?? actionButton(dialog, 'close'))?.focus();
  }

  function header(at: number, count: number): HTMLElement {
    const row = element('div', 'top');
    if (count > 1) {
      const step = (action: string, sign: string, name: string, to: number) => {
        const made = acting(action, button(sign, 'icon', () => show(to)));
        made.ariaLabel = name;
        return made;
      };
      row.append(
        step('previous', '‹', words.card.previous, (at + count - 1) % count),
        element('span', 'soft', words.card.position(at + 1, count)),
        step('next', '›', words.card.next, (at + 1) % count));
    }
    const shut = acting('close', button('×', 'icon', close));
    shut.ariaLabel = words.card.close;
    row.append(element('span', 'grow'), shut);
    return row;
  }

  /** What can be done about the text, and said about the rule. */
  function deeds(at: number, composer: Composer, {finding}: PlacedFinding): HTMLElement {
    const row = element('div', 'row');
    const after = (action: string, text: string, className: string, done: () => void) =>
      row.append(acting(action, button(text, className, () => {
        close();
        done();
      })));
    const suggestion = suggestionOf(finding, words);
    if (suggestion) after('apply', suggestion, 'main', () => actions.apply(composer, finding));
    row.append(acting('dismiss', button(words.card.dismiss, '', () => {
      composer.dismiss(finding);
      show(at);
    })));
    after('comment', words.card.comment, 'quiet', () => actions.comment(composer, finding));
    if (finding.mayMute) after('mute', words.card.mute, 'quiet', () => actions.mute(finding));
    (row.firstElementChild as HTMLElement).autofocus = true;
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

/** What the button for a finding's fix says; null where there is none. */
export function suggestionOf({fix, text}: Pick<ShownFinding, 'fix' | 'text'>, words: Words): string | null {
  if (!fix) return null;
  if ('replace' in fix) return words.card.replace(shortened(fix.replace, 40));
  if ('insert' in fix) return words.card.insert(shortened(fix.insert, 40));
  return words.card.remove(shortened(text, 40));
}

function acting<Made extends HTMLElement>(action: string, made: Made): Made {
  made.dataset['action'] = action;
  return made;
}

function focusedAction(dialog: HTMLElement): string | undefined {
  const focused = (dialog.getRootNode() as ShadowRoot).activeElement;
  return focused && dialog.contains(focused) ? (focused as HTMLElement).dataset['action'] : undefined;
}

function actionButton(dialog: HTMLElement, action: string): HTMLElement | null {
  return dialog.querySelector(`[data-action="${action}"]`);
}

function place(dialog: HTMLElement, shown: PlacedFinding): void {
  const mark = shown.ranges[0]?.getClientRects()[0];
  if (mark) placeBeside(dialog, mark);
}
