// What is known of each site, as data, so that a change at Facebook is a change of data. The selectors name what a person
// who uses a screen reader meets (roles, labels) or what the site's own tests hold on to (data-testid). Class names are named
// only where a site documents them (Mastodon, for its themes) or gives nothing else.
//
// Every key of a kind is written in every file, null where a site has nothing of it: a test reads the files.

import bluesky from './bluesky.json';
import facebook from './facebook.json';
import instagram from './instagram.json';
import linkedin from './linkedin.json';
import mastodon from './mastodon.json';
import reddit from './reddit.json';
import threads from './threads.json';
import x from './x.json';

/** "message": a private message, which is not read unless the company's policy and the writer both want it. */
export type Surface = 'post' | 'comment' | 'message';
/** A key that posts: plain Enter, or Enter with Ctrl or Cmd. */
export type PostKey = 'Enter' | 'Mod+Enter';

/** A kind of compose box on a site. */
export interface ComposerKind {
  readonly surface: Surface;
  /** Matches the editable element itself: a rich editor, a <textarea> or an <input>. */
  readonly composer: string;
  /** Matches the elements in whose shadow roots composers stand, if any do. Composers outside shadow roots are not asked. */
  readonly host: string | null;
  /** Matches the part of the page that holds a composer and the buttons that post it. Where there is none around a button, the
   * nearest ancestor that holds a composer of this kind is meant. */
  readonly within: string;
  /** All composers of one `within` are posted together and are one draft: the posts of a thread, a title and its text. */
  readonly together: boolean;
  /** Matches the buttons that post. */
  readonly buttons: string;
  /** Where the selector cannot tell them apart: what a button that posts is called (its label, else its text), in any language. */
  readonly buttonNames: readonly string[] | null;
  readonly keys: readonly PostKey[];
  /** "press": the site may post as soon as the button goes down, so the press is held too while no answer is there. */
  readonly actsOn: 'click' | 'press';
  /** Matches, inside a composer, text that the writer quotes. Text quoted beside a composer is not read at all. */
  readonly quoted: string | null;
  /** Matches, in `within`, a picture or a film that goes out with the text. */
  readonly attachments: string | null;
}

export interface Site {
  readonly id: string;
  /** A host stands for its subdomains too. */
  readonly hosts: readonly string[];
  /** The first kind that matches an element is its kind. */
  readonly kinds: readonly ComposerKind[];
}

export const sites = [bluesky, facebook, instagram, linkedin, mastodon, reddit, threads, x] as readonly Site[];

/** The site of a host name, or null where it is not one that Postvett checks. */
export function siteOf(host: string, known: readonly Site[] = sites): Site | null {
  return known.find((site) => site.hosts.some((name) => host === name || host.endsWith(`.${name}`))) ?? null;
}
