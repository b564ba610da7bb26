// Waits at Post.
//
// The listeners stand on the window, in the capture phase, from document_start on, so that they come before the site's own. A post
// button pressed by pointer or key, a key that posts, and the submission of a form are one question: may this text go?
//
// - The answer for exactly this text is there and has nothing from caution up: the event is not touched at all.
// - It has something: every event of the action is stopped, and a dialog asks the writer.
// - There is no answer yet: the action is held for at most WAIT_MS and then repeated. Where a site acts on the click, the
//   press before it goes through meanwhile, and nearly always the answer is there before the click.
// - There is none to be had: the post goes out, and the toolbar says that it was not checked.
//
// The pointer part of an action (down to up) is let through or stopped as a whole; the click is decided for itself with the
// newest answer. Stopping a press leaves its own pointerdown unprevented, for a prevented one would swallow the mousedown that must
// be prevented to leave the focus in the composer. Only trusted events are looked at: what a page does by script is its own doing.

import type {Words} from '../text/words.ts';
import type {ComposerKind, PostKey, Site} from '../sites/site.ts';
import type {Composer} from './composer.ts';
import {decideTogether, type Decision} from './deciding.ts';
import {askWriter, type Choice} from './hold-dialog.ts';
import type {Layer} from './layer.ts';
import {showNotice} from './notice.ts';
import {areaOfComposer, composerAround, isPostButton, postButtonAround, type PostingArea} from './recognising.ts';
import {repeatAction, type Action} from './repeating.ts';
import {innermostFocus, innermostTarget, queryAcross} from './roots.ts';

/** A post without an answer waits this many milliseconds, no longer. */
const WAIT_MS = 300;

export interface GateSetting {
  readonly site: Site;
  readonly layer: Layer;
  readonly words: Words;
  readonly signal: AbortSignal;
  /** The composer of an element, made where it is new. */
  readonly composerFor: (element: HTMLElement) => Composer;
  /** Composers of this kind are read at all: private messages are not, as a rule. */
  readonly reads: (kind: ComposerKind) => boolean;
  /** False where the extension is gone: everything goes. */
  readonly alive: () => boolean;
  /** A post goes out without having been checked. */
  readonly wentUnchecked: () => void;
  /** The writer is asked: anything else of ours must go out of the way. */
  readonly aboutToAsk: () => void;
}

const POINTER_EVENTS = ['mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend'];

export function watchPosting(setting: GateSetting): void {
  const {site, layer, words, signal} = setting;
  /** The pointer part of this action is being stopped. */
  let pressHeld = false;
  /** The key whose events are being stopped until it comes up. */
  let heldKey: string | null = null;
  /** A post is held: waiting for an answer, for the writer, or for the site to take it. */
  let busy = false;
  let takeNotice: (() => void) | null = null;

  const listen = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => {
      if (event.isTrusted && setting.alive()) heard(event);
    }, {capture: true, signal});

  listen('pointerdown', (event) => {
    pressHeld = false;
    if (layer.owns(event) || event.button !== 0) return;
    const area = buttonUnder(event);
    if (!area) return;
    const composers = composersOf(area);
    composers.forEach((composer) => composer.ask());
    const decision = decideTogether(composers.map((composer) => composer.draft()));
    pressHeld = busy || decision === 'hold' || (decision === 'wait' && area.kind.actsOn === 'press');
    if (pressHeld) event.stopImmediatePropagation();
  });

  for (const type of POINTER_EVENTS) {
    listen(type as 'mousedown', (event) => {
      if (!pressHeld || layer.owns(event)) return;
      event.stopImmediatePropagation();
      if (event.type.startsWith('mouse')) event.preventDefault();
    });
  }

  listen('click', (event) => {
    const wasHeld = pressHeld;
    pressHeld = false;
    if (layer.owns(event)) return;
    const area = buttonUnder(event);
    if (!area) return wasHeld ? stop(event) : undefined;
    const {button} = area;
    consider(event, area, {kind: 'click', button, find: () => buttonIn(area)});
  });

  listen('keydown', (event) => {
    if (event.repeat && event.code === heldKey) return stop(event);
    heldKey = null;
    if (layer.owns(event) || event.isComposing || event.keyCode === 229) return;
    const held = considerKey(event);
    if (held) heldKey = event.code;
  });
  for (const type of ['keypress', 'keyup'] as const) {
    listen(type, (event) => {
      if (event.code !== heldKey) return;
      stop(event);
      if (type === 'keyup') heldKey = null;
    });
  }

  listen('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    for (const kind of site.kinds) {
      const composer = form.querySelector<HTMLElement>(kind.composer);
      if (!composer || composerAround(site, composer)?.kind !== kind) continue;
      consider(event, areaOfComposer(site, composer, kind), {kind: 'submit', form, submitter: (event as SubmitEvent).submitter});
      return;
    }
  });

  function considerKey(event: KeyboardEvent): boolean {
    if (event.key !== 'Enter' && event.key !== ' ') return false;  // every other key is a letter's way, and must cost nothing
    const target = innermostTarget(event);
    if (!target) return false;
    const area = postButtonAround(site, target);
    if (area) {
      return consider(event, area, {kind: 'click', button: area.button, find: () => buttonIn(area)});
    }
    const around = composerAround(site, target);
    if (!around || !around.kind.keys.includes(postKeyOf(event) ?? 'none' as PostKey)) return false;
    return consider(event, areaOfComposer(site, around.element, around.kind), {kind: 'key', target: target as HTMLElement, event});
  }

  /** Decides about one event that would post; true where it was stopped. */
  function consider(event: Event, area: PostingArea, action: Action): boolean {
    takeNotice?.();
    if (!setting.reads(area.kind)) return false;
    if (busy) {
      stop(event);
      return true;
    }
    const composers = composersOf(area);
    composers.forEach((composer) => composer.ask());
    const decision = decideTogether(composers.map((composer) => composer.draft()));
    if (decision === 'unchecked') setting.wentUnchecked();
    if (decision === 'go' || decision === 'unchecked') return false;
    stop(event);
    busy = true;
    composers.forEach((composer) => composer.rememberCaret());
    const focused = innermostFocus();
    const origin = composers.find((composer) => composer.elements().some((element) => element.contains(focused))) ?? composers[0];
    void hold(composers, origin, decision)
      .then(async (choice) => {
        if (choice === 'edit') return;
        composers.forEach((composer) => composer.allow());
        await editorToRest();
        const taken = await repeatAction(action, area.area);
        if (!taken && !signal.aborted) takeNotice = showNotice(layer, words.hold.pressAgain, () => { takeNotice = null; });
      })
      .finally(() => { busy = false; });
    return true;
  }

  /** Waits for the answer, and for the writer where there is something to say. What fails here is no reason to keep a post. */
  async function hold(composers: readonly Composer[], origin: Composer | undefined, first: Decision): Promise<Choice> {
    let choice: Choice = 'post';
    try {
      let decision = first;
      if (decision === 'wait') {
        await Promise.all(composers.map((composer) => composer.settled(WAIT_MS)));
        decision = decideTogether(composers.map((composer) => composer.draft()));
      }
      if (decision === 'hold' && !signal.aborted) {
        setting.aboutToAsk();
        const findings = composers.flatMap((composer) => composer.draft().answered?.findings ?? []);
        choice = await askWriter(layer, words, findings, signal);
      } else if (decision !== 'go') {
        setting.wentUnchecked();
      }
    } catch {
      setting.wentUnchecked();
    }
    origin?.returnCaret();
    return choice;
  }

  function composersOf(area: PostingArea): Composer[] {
    return [...new Set(area.composers.map((element) => setting.composerFor(element)))];
  }

  function buttonUnder(event: Event): ReturnType<typeof postButtonAround> {
    const target = innermostTarget(event);
    const found = target && postButtonAround(site, target);
    return found && setting.reads(found.kind) && !found.button.matches(':disabled, [aria-disabled="true"]') ? found : null;
  }
}

function buttonIn(area: PostingArea): HTMLElement | null {
  return queryAcross(area.area, area.kind.buttons).find((button) => isPostButton(area.kind, button)) ?? null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Editors take in a new focus and selection a moment after the event; what is done within that moment they may undo (Draft.js
 * in Firefox). A frame is enough; a hidden page draws none. */
function editorToRest(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** The posting key that an event is, if any. Shift+Enter is a new line everywhere. */
export function postKeyOf(event: KeyboardEvent): PostKey | null {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return null;
  return event.ctrlKey || event.metaKey ? 'Mod+Enter' : 'Enter';
}
