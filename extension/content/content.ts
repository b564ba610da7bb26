// The content script of the sites in sites/: finds compose boxes when the person goes into them, and ties together what watches,
// paints, shows and waits. On a site that the writer paused it lets go of every listener until the pause ends. It falls silent for good
// when the extension is updated under it.

import type {AskPageStateMessage, PageReport, PageState, ShownFinding, ToPage} from '../messages.ts';
import {siteOf, type ComposerKind, type Site} from '../sites/site.ts';
import {wordsFor} from '../text/words.ts';
import {isGone, tellPageState, wakeBackground, type Answer} from './asking.ts';
import {cardActions} from './card-actions.ts';
import {createCard} from './card.ts';
import type {Composer} from './composer.ts';
import {createDrafts} from './drafts.ts';
import {watchPosting} from './gate.ts';
import {createLayer} from './layer.ts';
import {watchPointing} from './pointing.ts';
import {composerAround} from './recognising.ts';
import {closestAcross, containsAcross, innermostTarget, queryAcross} from './roots.ts';
import {createTelling} from './telling.ts';

/** What shows that the person, not the page, changes a composer. */
const PERSONAL_EVENTS = ['keydown', 'beforeinput', 'input', 'paste', 'cut', 'drop', 'compositionend'];

/** What setTimeout takes, in milliseconds. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

const site = siteOf(hostOfFrame());
if (site) begin(site);

/** Watches, and lives on through pauses. */
function begin(site: Site): void {
  let watch: Watch | null = startWatching(site, {paused, gone});
  let pauseEnds: ReturnType<typeof setTimeout> | undefined;

  function paused(until: number): void {
    watch?.end();
    watch = null;
    clearTimeout(pauseEnds);
    pauseEnds = setTimeout(watchOn, Math.min(until - Date.now(), LONGEST_TIMEOUT));
  }

  /** Should the pause go on, the first question tells. */
  function watchOn(): void {
    clearTimeout(pauseEnds);
    watch ??= startWatching(site, {paused, gone});
  }

  function gone(): void {
    watch?.end();
    watch = null;
    clearTimeout(pauseEnds);
    try {
      chrome.runtime.onMessage.removeListener(answerBackground);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  }

  function answerBackground(message: ToPage, _sender: chrome.runtime.MessageSender, reply: (report: PageReport) => void): undefined {
    if (message.type !== 'rules-changed') return answerPopup(message, reply);
    watchOn();
    watch?.askAgain();
  }

  function answerPopup(_message: AskPageStateMessage, reply: (report: PageReport) => void): undefined {
    const state = watch ? watch.state() : 'paused';
    if (state !== 'none' || window === window.top) reply({state, site: hostOfFrame(), findings: watch?.findings() ?? []});
  }

  chrome.runtime.onMessage.addListener(answerBackground);
}

interface Watch {
  readonly state: () => PageState;
  /** Of all drafts of this frame. */
  readonly findings: () => readonly ShownFinding[];
  readonly askAgain: () => void;
  /** Removes every listener and everything shown. */
  readonly end: () => void;
}

function startWatching(site: Site, told: {readonly paused: (until: number) => void; readonly gone: () => void}): Watch {
  const ended = new AbortController();
  const {signal} = ended;
  const words = wordsFor(navigator.languages);
  let state: PageState = 'none';
  let readsMessages = false;

  // The layer listens first: what happens in our own card and dialog goes past the gate and the page.
  const layer = createLayer(signal);
  const card = createCard(layer, words, cardActions(layer, words));
  const telling = createTelling(layer, words, signal);
  const drafts = createDrafts(site, {site: hostOfFrame(), language: words.language}, {
    textChanged(composer) {
      telling.textChanged(composer);
      if (card.composer() === composer) card.close();
    },
    removed(composer) {
      telling.removed(composer);
      if (card.composer() === composer) card.close();
    },
    answered: heard,
  });

  function end(): void {
    if (signal.aborted) return;
    card.close();
    ended.abort();
    drafts.stop();
    layer.clear();
  }

  function heard(composer: Composer, answer: Answer): void {
    telling.answered(composer, answer);
    if (answer.ok) become(answer.state);
    else if (answer.reason === 'gone') told.gone();
    else become('not-checked');
  }

  function alive(): boolean {
    if (isGone()) told.gone();
    return !signal.aborted;
  }

  function become(next: PageState): void {
    if (next === state) return;
    state = next;
    tellPageState(next);
  }

  function reads(kind: ComposerKind): boolean {
    return kind.surface !== 'message' || readsMessages;
  }

  function composerOf(event: Event): Composer | null {
    // Nearly always the element with the focus, met before: no shadow root needs to be looked for.
    const met = event.target instanceof Element ? drafts.known(event.target) : null;
    if (met) return met;
    const target = innermostTarget(event);
    if (!target) return null;
    const known = drafts.known(target);
    if (known) return known;
    const around = composerAround(site, target);
    return around && reads(around.kind) ? drafts.of(around.element) : null;
  }

  async function wake(): Promise<void> {
    const reply = await wakeBackground(hostOfFrame());
    readsMessages = reply?.readsMessages ?? false;
    if (typeof reply?.pausedUntil !== 'number') return;
    become('paused');
    told.paused(reply.pausedUntil);
  }

  const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => {
      if (event.isTrusted && !layer.owns(event)) listener(event);
    }, {capture: true, passive: true, signal});

  listen('focusin', (event) => {
    const target = alive() ? innermostTarget(event) : null;
    const around = target && composerAround(site, target);
    if (around) {
      void wake();
      if (reads(around.kind)) drafts.of(around.element);
      if (state === 'none' || state === 'unrecognised') become(reads(around.kind) ? 'checked' : 'none');
    } else if (target && isComposeBox(target)) {
      become('unrecognised');
    }
  });

  listen('focusout', (event) => {
    const target = innermostTarget(event);
    if (target) drafts.known(target)?.rememberCaret();
  });

  for (const type of PERSONAL_EVENTS) listen(type as 'input', (event) => composerOf(event)?.personActed());

  // A press on something beside the text, such as an emoji, changes the text too.
  listen('click', (event) => {
    const target = innermostTarget(event);
    if (!target) return;
    for (const composer of drafts.all()) {
      const within = closestAcross(target, (around) => around.matches(composer.kind.within));
      if (composer.elements().some((element) => !element.contains(target) && within && containsAcross(within, element))) composer.personActed();
    }
  });

  watchPointing(composerOf, card, layer, signal);
  watchPosting({
    site, layer, words, signal, reads, alive,
    composerFor: drafts.of,
    wentUnchecked: () => become('not-checked'),
    aboutToAsk: () => card.close(),
  });

  function composerIsThere(): boolean {
    return site.kinds.some((kind) => reads(kind) && (kind.host === null
      ? document.querySelector(kind.composer) : queryAcross(document.documentElement, kind.composer)[0]));
  }

  return {
    state: () => state === 'none' && composerIsThere() ? 'checked' : state,
    findings: () => drafts.all().flatMap((composer) => composer.draft().answered?.findings ?? []),
    askAgain() {
      for (const composer of drafts.all()) composer.askAgain();
    },
    end,
  };
}

/** A frame without an address of its own (about:blank, srcdoc) is of its creator's host. */
function hostOfFrame(): string {
  return location.hostname || (URL.canParse(window.origin) ? new URL(window.origin).hostname : '');
}

/** A place to write more than a line that the site data does not know. Search fields and the like are none. */
function isComposeBox(element: Element): boolean {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
