// What is known of each site, as data, so that a change at Facebook is a change of data. The selectors name what a person
// who uses a screen reader meets (roles, labels) or what the site's own tests hold on to (data-testid), never class names.

import facebook from './facebook.json';
import x from './x.json';

export type Surface = 'post' | 'comment' | 'message';
/** A key that posts: plain Enter, or Enter with Ctrl or Cmd. */
export type PostKey = 'Enter' | 'Mod+Enter';

/** A kind of compose box on a site. */
export interface ComposerKind {
  readonly surface: Surface;
  /** Matches the editable element itself. */
  readonly composer: string;
  /** Matches the part of the page that holds a composer and the buttons that post it. Where there is none around a button, the
   * nearest ancestor that holds a composer of this kind is meant. */
  readonly within: string;
  /** Matches the buttons that post. */
  readonly buttons: string;
  readonly keys: readonly PostKey[];
  /** "press": the site may post as soon as the button goes down, so the press is held too while no answer is there. */
  readonly actsOn: 'click' | 'press';
}

export interface Site {
  readonly id: string;
  /** A host stands for its subdomains too. */
  readonly hosts: readonly string[];
  /** The first kind that matches an element is its kind. */
  readonly kinds: readonly ComposerKind[];
}

export const sites = [facebook, x] as readonly Site[];

/** The site of a host name, or null where it is not one that Postvett checks. */
export function siteOf(host: string, known: readonly Site[] = sites): Site | null {
  return known.find((site) => site.hosts.some((name) => host === name || host.endsWith(`.${name}`))) ?? null;
}

/** The composer that an element is or lies in, with its kind. */
export function composerAround(site: Site, element: Element): {element: HTMLElement; kind: ComposerKind} | null {
  for (const kind of site.kinds) {
    const composer = element.closest<HTMLElement>(kind.composer);
    if (composer) return {element: composer, kind};
  }
  return null;
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
    const button = element.closest<HTMLElement>(kind.buttons);
    const found = button && areaAround(kind, site, button);
    if (found) return {...found, button};
  }
  return null;
}

/** The composers that are posted together with this one (the posts of a thread). */
export function areaOfComposer(site: Site, composer: HTMLElement, kind: ComposerKind): PostingArea {
  return areaAround(kind, site, composer) ?? {kind, area: composer.parentElement ?? composer, composers: [composer]};
}

function areaAround(kind: ComposerKind, site: Site, element: Element): PostingArea | null {
  const composersIn = (area: Element) =>
    [...area.querySelectorAll<HTMLElement>(kind.composer)].filter((found) => composerAround(site, found)?.kind === kind);
  const whole = element.closest(kind.within);
  if (whole) {
    const composers = composersIn(whole);
    return composers.length > 0 ? {kind, area: whole, composers} : null;
  }
  for (let area = element.parentElement; area; area = area.parentElement) {
    const composers = composersIn(area);
    if (composers.length > 0) return {kind, area, composers};
  }
  return null;
}
