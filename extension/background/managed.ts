// The managed policy, as the browser hands it over. Chromium answers {} where there is none, and in the first one or two
// seconds after the installation also where there is one; a change is told by storage.onChanged. Its first answer after a start
// of the browser may be seconds late, and may not come at all until it is asked a second time (seen in 156). Firefox rejects
// where there is none, and reads it once a start.

import type {Account} from '../messages.ts';

/** null everywhere: the policy does not say. */
export interface ManagedSettings {
  readonly account: Account | null;
  readonly roles: readonly string[] | null;
  readonly allowLocalRules: boolean | null;
  readonly allowIdentityChoice: boolean | null;
  readonly allowPause: boolean | null;
  readonly allowMutedRules: boolean | null;
  readonly allowMessages: boolean | null;
}

export interface ManagedPolicy {
  readonly settings: ManagedSettings;
  /** The rule file as text, null where the policy has no rules. */
  readonly rules: string | null;
}

export const unmanaged: ManagedSettings = settingsFrom({});

/** After this many milliseconds without an answer the browser is asked once more. */
const ASK_AGAIN_MS = 1_000;
const ASK_TIMES = 10;

/** null where there is no policy, or not yet. Takes seconds where the browser does. */
export async function readManagedPolicy(): Promise<ManagedPolicy | null> {
  const asked: Promise<Record<string, unknown> | null>[] = [];
  for (let time = 0; time < ASK_TIMES; time++) {
    asked.push(chrome.storage.managed.get().catch(() => null));
    const values = await Promise.race([...asked, later(ASK_AGAIN_MS)]);
    if (values !== 'later') return values && parseManagedPolicy(values);
  }
  return null;
}

function later(ms: number): Promise<'later'> {
  return new Promise((resolve) => setTimeout(resolve, ms, 'later'));
}

/** What the policy's values mean; values of a wrong kind count as not given. */
export function parseManagedPolicy(values: Readonly<Record<string, unknown>>): ManagedPolicy | null {
  if (Object.keys(values).length === 0) return null;
  const {rules} = values;
  return {
    rules: typeof rules === 'string' ? rules : isObject(rules) ? JSON.stringify(rules, null, 2) : null,
    settings: settingsFrom(values),
  };
}

/** The settings among a policy's values, or as an earlier version of the program kept them. */
export function settingsFrom(values: Readonly<Record<string, unknown>>): ManagedSettings {
  const {account, roles} = values;
  const yesOrNo = (key: string) => typeof values[key] === 'boolean' ? values[key] : null;
  return {
    account: account === 'official' || account === 'private' ? account : null,
    roles: Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : null,
    allowLocalRules: yesOrNo('allowLocalRules'),
    allowIdentityChoice: yesOrNo('allowIdentityChoice'),
    allowPause: yesOrNo('allowPause'),
    allowMutedRules: yesOrNo('allowMutedRules'),
    allowMessages: yesOrNo('allowMessages'),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
