// Opens the card: by a click on a mark, by a pointer that comes to rest on one, by the shortcut. A pointer that only passes
// opens nothing, and nothing is listened to beyond that where nothing is marked.

import type {Card, OpenedBy} from './card.ts';
import type {Composer} from './composer.ts';
import type {Layer} from './layer.ts';

/** A pointer rests when it has not moved for this many milliseconds. */
const REST_MS = 400;
/** A card that a resting pointer opened stays for this many milliseconds after the pointer left mark and card. */
const LEAVE_MS = 300;

export function watchPointing(
  composerOf: (event: Event) => Composer | null, card: Card, layer: Layer, signal: AbortSignal,
): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const options = {capture: true, passive: true, signal};

  window.addEventListener('pointermove', (event) => {
    if (!event.isTrusted) return;
    clearTimeout(resting);
    if (card.openedBy() === 'rest') watchLeaving(event);
    if (layer.owns(event) || event.pointerType === 'touch' || event.buttons !== 0) return;
    const composer = composerOf(event);
    if (!composer || composer.findings().length === 0 || card.openedBy() === 'keyboard') return;
    resting = setTimeout(() => openAt(composer, event.clientX, event.clientY, 'rest'), REST_MS);
  }, options);

  window.addEventListener('pointerdown', (event) => {
    clearTimeout(resting);
    if (event.isTrusted && !layer.owns(event) && card.openedBy() !== 'keyboard') card.close();
  }, options);

  window.addEventListener('click', (event) => {
    if (!event.isTrusted || layer.owns(event) || event.button !== 0) return;
    const composer = composerOf(event);
    if (composer) openAt(composer, event.clientX, event.clientY, 'click');
  }, options);

  window.addEventListener('scroll', (event) => {
    clearTimeout(resting);
    if (!layer.owns(event) && card.openedBy() !== 'keyboard') card.close();
  }, options);

  window.addEventListener('keydown', (event) => {
    clearTimeout(resting);
    if (!event.isTrusted || layer.owns(event)) return;
    if (event.key === 'Escape' && card.openedBy() !== null) {
      card.close();
      swallow(event);
    } else if (isShortcut(event)) {
      const composer = composerOf(event);
      if (!composer || composer.findings().length === 0) return;
      swallow(event);
      card.open(composer, nearestToCaret(composer), 'keyboard');
    }
  }, {capture: true, signal});

  function openAt(composer: Composer, x: number, y: number, by: OpenedBy): void {
    const index = findingAt(composer, x, y);
    if (index === null || (by === 'rest' && card.openedBy() !== null)) return;
    clearTimeout(leaving);
    leaving = undefined;
    card.open(composer, index, by);
  }

  function watchLeaving(event: PointerEvent): void {
    const composer = card.composer();
    const stays = card.near(event.clientX, event.clientY, 12)
      || (composer !== null && findingAt(composer, event.clientX, event.clientY) !== null);
    if (stays) {
      clearTimeout(leaving);
      leaving = undefined;
    } else {
      leaving ??= setTimeout(() => {
        leaving = undefined;
        if (card.openedBy() === 'rest') card.close();
      }, LEAVE_MS);
    }
  }
}

/** Alt+Shift+P, by the key's place, for Alt changes the letter on some keyboards. */
export function isShortcut(event: KeyboardEvent): boolean {
  return event.code === 'KeyP' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The finding painted at a point of the viewport; the last of several, which has the narrower mark more often than not. */
function findingAt(composer: Composer, x: number, y: number): number | null {
  const hits = composer.findings().flatMap(({ranges}, index) =>
    ranges.some((range) => [...range.getClientRects()].some(({left, right, top, bottom}) =>
      x >= left && x <= right && y >= top - 1 && y <= bottom + 2)) ? [index] : []);
  return hits.at(-1) ?? null;
}

function nearestToCaret(composer: Composer): number {
  const caret = composer.caretOffset();
  if (caret === null) return 0;
  const distances = composer.findings().map(({finding}) => Math.min(...finding.marks.map(({start, end}) =>
    caret < start ? start - caret : Math.max(0, caret - end))));
  return distances.indexOf(Math.min(...distances));
}
