// What is kept from start to start: rules as text with the packs that they were resolved with, and what was refused.
// Nothing that a writer typed is ever among it.

import type {Refusal} from '../messages.ts';
import type {ManagedSettings} from './managed.ts';

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
  readonly managedSettings?: ManagedSettings;
  readonly demoSince?: number;
  readonly refusals?: readonly Refusal[];
}

const KEYS: readonly (keyof Kept)[] = ['managedRules', 'ruleFile', 'managedSettings', 'demoSince', 'refusals'];

export async function readKept(): Promise<Kept> {
  return await chrome.storage.local.get([...KEYS]) as Kept;
}

/** A full disk must not keep good rules out of force: they are then in force until the browser closes. */
export async function keep(values: Partial<Kept>): Promise<void> {
  await chrome.storage.local.set(values).catch(() => undefined);
}

export async function forget(key: keyof Kept): Promise<void> {
  await chrome.storage.local.remove(key);
}

/** Content scripts have no business in here. Chromium can enforce it. */
export function closeToContentScripts(): void {
  chrome.storage.local.setAccessLevel?.({accessLevel: 'TRUSTED_CONTEXTS'}).catch(() => undefined);
}
