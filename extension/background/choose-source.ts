// Which rules are to be in force: a table, apart from everything that reads or stores.

import type {RuleSource} from '../messages.ts';

/** What the browser says of the managed policy. "absent": there is none, or (Chromium, in the first seconds) not yet. */
export type ManagedSight = 'absent' | 'without-rules' | 'with-rules';

export interface Sources {
  readonly managed: ManagedSight;
  /** The policy's rules compile. Only meant where there are some. */
  readonly managedGood: boolean;
  /** A managed policy was seen at any time since the extension was installed. */
  readonly everManaged: boolean;
  /** The last good rules of a managed policy are kept. */
  readonly keptManaged: boolean;
  /** A rule file was loaded on the options page. */
  readonly file: boolean;
  readonly mayLoad: boolean;
}

/** "managed": the policy's rules of now; "kept-managed": the last good ones of the policy. */
export type Choice = 'managed' | 'kept-managed' | Exclude<RuleSource, 'managed'> | 'none';

export function chooseSource(sources: Sources): Choice {
  if (sources.managed === 'with-rules' && sources.managedGood) return 'managed';
  if (sources.keptManaged) return 'kept-managed';
  if (sources.file && sources.mayLoad) return 'file';
  const companyKnown = sources.everManaged || sources.managed !== 'absent';
  return companyKnown ? 'none' : 'demo';
}

/** May a rule file be loaded here? Where a policy was ever seen, only if it says so. */
export function mayLoadFile(allowLocalRules: boolean | null, everManaged: boolean): boolean {
  return allowLocalRules ?? !everManaged;
}
