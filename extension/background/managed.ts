// The managed policy, as the browser hands it over. Chromium answers {} where there is none, and in the first one or two
// seconds after the installation also where there is one; a change is told by storage.onChanged. Firefox rejects where there
// is none, and reads it once a start.

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

/** null where there is no policy, or not yet. */
export async function readManagedPolicy(): Promise<ManagedPolicy | null> {
  try {
    return parseManagedPolicy(await chrome.storage.managed.get());
  } catch {
    return null;
  }
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
