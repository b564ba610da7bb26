// The content script of facebook.com, x.com and twitter.com: finds compose boxes when the person goes into them, and ties
// together what watches, paints, shows and waits. It falls silent for good when the extension is updated under it.

import type {AskPageStateMessage, PageReport, PageState, RulesChangedMessage, ToPage} from '../messages.ts';
import {composerAround, siteOf, type Site} from '../sites/site.ts';
import {wordsFor} from '../text/words.ts';
import {isGone, tellPageState, wakeBackground} from './asking.ts';
import {createCard} from './card.ts';
import {createComposer, type Composer} from './composer.ts';
import {watchPosting} from './gate.ts';
import {createLayer} from './layer.ts';
import {createMarking} from './marking.ts';
import {cardActions} from './card-actions.ts';
import {watchPointing} from './pointing.ts';
import {createTelling} from './telling.ts';

/** What shows that the person, not the page, changes a composer. */
const PERSONAL_EVENTS = ['keydown', 'beforeinput', 'input', 'paste', 'cut', 'drop', 'compositionend'];

const site = siteOf(hostOfFrame());
if (site) watch(site);

function watch(site: Site): void {
  const end = new AbortController();
  const {signal} = end;
  const words = wordsFor(navigator.languages);
  const composers = new Map<HTMLElement, Composer>();
  const marking = createMarking();
  let state: PageState = 'none';

  // The layer listens first: what happens in our own card and dialog goes past the gate and the page.
  const layer = createLayer(signal);
  const card = createCard(layer, words, cardActions(layer, words));
  const telling = createTelling(layer, words, signal);

  function fallSilent(): void {
    if (signal.aborted) return;
    card.close();
    end.abort();
    for (const composer of composers.values()) composer.stop();
    composers.clear();
    marking.clearAll();
    layer.clear();
    try {
      chrome.runtime.onMessage.removeListener(answerBackground);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  }

  function alive(): boolean {
    if (isGone()) fallSilent();
    return !signal.aborted;
  }

  function composerFor(element: HTMLElement): Composer {
    const known = composers.get(element);
    if (known) return known;
    dropRemoved();
    const kind = composerAround(site, element)!.kind;
    const made = createComposer(element, kind, {site: hostOfFrame(), language: words.language}, {
      painted: (composer, marks, dark) => marking.mark(composer.id, marks, dark),
      textChanged: (composer) => {
        telling.textChanged(composer);
        if (card.composer() === composer) card.close();
      },
      removed: dropRemoved,
      answered: (composer, answer) => {
        telling.answered(composer, answer);
        if (answer.ok) become(answer.state);
        else if (answer.reason === 'gone') fallSilent();
        else become('not-checked');
      },
    });
    composers.set(element, made);
    return made;
  }

  function dropRemoved(): void {
    for (const [element, composer] of composers) {
      if (element.isConnected) continue;
      composer.stop();
      telling.removed(composer);
      if (card.composer() === composer) card.close();
      marking.mark(composer.id, [], false);
      composers.delete(element);
    }
  }

  function become(next: PageState): void {
    if (next === state) return;
    state = next;
    tellPageState(next);
  }

  function composerOf(target: EventTarget | null): Composer | null {
    const around = target instanceof Element ? composerAround(site, target) : null;
    return around && composerFor(around.element);
  }

  window.addEventListener('focusin', (event) => {
    if (!event.isTrusted || layer.owns(event) || !alive()) return;
    const composer = composerOf(event.target);
    if (composer) {
      wakeBackground();
      if (state === 'none' || state === 'unrecognised') become('checked');
    } else if (event.target instanceof Element && isComposeBox(event.target)) {
      become('unrecognised');
    }
  }, {capture: true, signal});

  window.addEventListener('focusout', (event) => {
    if (event.target instanceof HTMLElement) composers.get(event.target)?.rememberCaret();
  }, {capture: true, signal});

  for (const type of PERSONAL_EVENTS) {
    window.addEventListener(type, (event) => {
      if (event.isTrusted && !layer.owns(event)) composerOf(event.target)?.personActed();
    }, {capture: true, passive: true, signal});
  }

  // A press on something beside the text, such as an emoji, changes the text too.
  window.addEventListener('click', (event) => {
    if (!event.isTrusted || layer.owns(event) || !(event.target instanceof Element)) return;
    const {target} = event;
    for (const composer of composers.values()) {
      if (!composer.element.contains(target) && target.closest(composer.kind.within)?.contains(composer.element)) composer.personActed();
    }
  }, {capture: true, passive: true, signal});

  watchPointing(composerOf, card, layer, signal);
  watchPosting({
    site, layer, words, signal, composerFor, alive,
    wentUnchecked: () => become('not-checked'),
    aboutToAsk: () => card.close(),
  });

  function answerBackground(message: ToPage, _sender: chrome.runtime.MessageSender, reply: (report: PageReport) => void): undefined {
    if (message.type === 'rules-changed') rulesChanged(message);
    else answerPopup(message, reply);
  }

  function rulesChanged(_message: RulesChangedMessage): void {
    for (const composer of composers.values()) composer.askAgain();
  }

  function answerPopup(_message: AskPageStateMessage, reply: (report: PageReport) => void): void {
    const known = state !== 'none' ? state : site.kinds.some((kind) => document.querySelector(kind.composer)) ? 'checked' : 'none';
    const findings = [...composers.values()].flatMap((composer) => composer.draft().answered?.findings ?? []);
    if (known !== 'none' || window === window.top) reply({state: known, site: hostOfFrame(), findings});
  }

  chrome.runtime.onMessage.addListener(answerBackground);
}

/** A frame without an address of its own (about:blank, srcdoc) is of its creator's host. */
function hostOfFrame(): string {
  return location.hostname || (URL.canParse(window.origin) ? new URL(window.origin).hostname : '');
}

/** A place to write more than a line that the site data does not know. Search fields and the like are none. */
function isComposeBox(element: Element): boolean {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
