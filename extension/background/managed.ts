// The managed policy, as the browser hands it over. Chromium answers {} where there is none, and in the first one or two
// seconds after the installation also where there is one; a change is told by storage.onChanged. Its first answer after a start
// of the browser may be seconds late, and may not come at all until it is asked a second time (seen in 156). Firefox rejects
// where there is none, and reads it once a start.

export interface ManagedSettings {
  readonly account: 'private' | 'official';
  readonly roles: readonly string[];
  /** null where the policy does not say. */
  readonly allowLocalRules: boolean | null;
}

export interface ManagedPolicy {
  readonly settings: ManagedSettings;
  /** The rule file as text, null where the policy has no rules. */
  readonly rules: string | null;
}

export const unmanaged: ManagedSettings = {account: 'private', roles: [], allowLocalRules: null};

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
  const {rules, account, roles, allowLocalRules} = values;
  return {
    rules: typeof rules === 'string' ? rules : isObject(rules) ? JSON.stringify(rules, null, 2) : null,
    settings: {
      account: account === 'official' ? 'official' : 'private',
      roles: Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [],
      allowLocalRules: typeof allowLocalRules === 'boolean' ? allowLocalRules : null,
    },
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
