// Recognises on a page what the site data names: composers, the buttons that post them, and the part of the page that they share.

import type {ComposerKind, Site} from '../sites/site.ts';
import {closestAcross, outwards, queryAcross} from './roots.ts';

/** The composer that an element is or lies in, with its kind. */
export function composerAround(site: Site, element: Element): {element: HTMLElement; kind: ComposerKind} | null {
  for (const kind of site.kinds) {
    const composer = closestAcross(element, (around) => isComposer(kind, around));
    if (composer) return {element: composer as HTMLElement, kind};
  }
  return null;
}

function isComposer(kind: ComposerKind, element: Element): boolean {
  if (!element.matches(kind.composer)) return false;
  const root = element.getRootNode();
  return !(root instanceof ShadowRoot) || (kind.host !== null && root.host.matches(kind.host));
}

/** Composers and the part of the page that they share with their post buttons. */
export interface PostingArea {
  readonly kind: ComposerKind;
  readonly area: Element;
  readonly composers: readonly HTMLElement[];
}

/** The composers that a pressed element would post, with the button; null where it is no post button. */
export function postButtonAround(site: Site, element: Element): (PostingArea & {readonly button: HTMLElement}) | null {
  for (const kind of site.kinds) {
    const button = closestAcross(element, (around) => isPostButton(kind, around));
    const found = button && areaAround(kind, site, button);
    if (found) return {...found, button: button as HTMLElement};
  }
  return null;
}

export function isPostButton(kind: ComposerKind, element: Element): boolean {
  if (!element.matches(kind.buttons)) return false;
  if (kind.buttonNames === null) return true;
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  return kind.buttonNames.includes(name);
}

/** What is posted together with this composer: the posts of a thread, or itself alone. */
export function areaOfComposer(site: Site, composer: HTMLElement, kind: ComposerKind): PostingArea {
  const found = areaAround(kind, site, composer);
  const area = found?.area ?? composer.parentElement ?? composer;
  return {kind, area, composers: found && kind.together ? found.composers : [composer]};
}

/** A picture or a film goes out with the text of a composer. */
export function hasAttachment(composer: HTMLElement, {within, attachments}: ComposerKind): boolean {
  const area = attachments === null ? null : closestAcross(composer, (around) => around.matches(within));
  return area !== null && area.querySelector(attachments!) !== null;
}

function areaAround(kind: ComposerKind, site: Site, element: Element): PostingArea | null {
  const composersIn = (area: Element) =>
    (kind.host === null ? [...area.querySelectorAll<HTMLElement>(kind.composer)] : queryAcross(area, kind.composer))
      .filter((found) => composerAround(site, found)?.kind === kind);
  const whole = closestAcross(element, (around) => around.matches(kind.within));
  if (whole) {
    const composers = composersIn(whole);
    return composers.length > 0 ? {kind, area: whole, composers} : null;
  }
  for (let area = outwards(element); area; area = outwards(area)) {
    const composers = composersIn(area);
    if (composers.length > 0) return {kind, area, composers};
  }
  return null;
}
