// What is kept from start to start: rules as text with the packs that they were resolved with, what was refused, a summary of
// two versions of the rules, and of the writer what they chose and the comments that they wrote. Nothing that is typed into a page
// is ever among it, but for the text of a post that the writer ticked for a comment.

import type {Refusal, RuleComment} from '../messages.ts';
import type {VersionsBySource} from './versions.ts';

/** Pack name ("postvett:rights") to text. */
export type Packs = Readonly<Record<string, string>>;

/** A rule file that was in force, whole. */
export interface KeptRules {
  readonly name: string;
  readonly text: string;
  /** The packs' texts at the time it was last accepted. */
  readonly packs: Packs;
  /** The fingerprint of the engine that accepted it with these packs. */
  readonly engine: string;
  /** Since when it is in force, milliseconds since 1970 UTC. */
  readonly since: number;
}

export interface Kept {
  /** The last good rules of the managed policy. */
  readonly managedRules?: KeptRules;
  /** The rule file that was loaded on the options page. */
  readonly ruleFile?: KeptRules;
  /** The settings of the managed policy when it was last seen; its presence says that one was ever seen. */
  readonly managedSettings?: unknown;
  readonly demoSince?: number;
  readonly refusals?: readonly Refusal[];
  readonly versions?: VersionsBySource;
  /** The writer's choices: see writer.ts. */
  readonly writer?: unknown;
  /** Newest first. */
  readonly comments?: readonly RuleComment[];
}

const KEYS: readonly (keyof Kept)[] =
  ['managedRules', 'ruleFile', 'managedSettings', 'demoSince', 'refusals', 'versions', 'writer', 'comments'];

/** What is kept under these keys; without keys all of it, which may be megabytes. */
export async function readKept(...keys: readonly (keyof Kept)[]): Promise<Kept> {
  return await chrome.storage.local.get([...keys.length > 0 ? keys : KEYS]) as Kept;
}

/** False where the browser could not keep it. A full disk must not keep good rules out of force: they are then in force until the
 * browser closes. */
export async function keep(values: Partial<Kept>): Promise<boolean> {
  return chrome.storage.local.set(values).then(() => true, () => false);
}

export async function forget(...keys: readonly (keyof Kept)[]): Promise<void> {
  await chrome.storage.local.remove([...keys]);
}

/** Content scripts have no business in here. Chromium can enforce it. */
export function closeToContentScripts(): void {
  chrome.storage.local.setAccessLevel?.({accessLevel: 'TRUSTED_CONTEXTS'}).catch(() => undefined);
}
