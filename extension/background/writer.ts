// The writer: what they chose about themselves, within what the policy allows. Tables, apart from everything that stores.

import type {Account} from '../messages.ts';
import type {ManagedSettings} from './managed.ts';

/** What is kept of the writer's choices. null: as the policy has it. */
export interface WriterChoices {
  readonly account: Account | null;
  readonly roles: readonly string[] | null;
  /** Full ids. */
  readonly mutedRules: readonly string[];
  /** Site ("facebook.com") to when its pause ends, milliseconds since 1970 UTC. */
  readonly pauses: Readonly<Record<string, number>>;
  /** Private messages are read, too, where the policy allows it. */
  readonly readMessages: boolean;
}

export const noChoices: WriterChoices = {account: null, roles: null, mutedRules: [], pauses: {}, readMessages: false};

/** What was kept, whatever version kept it: what is missing or of a wrong kind counts as not chosen. */
export function choicesFrom(kept: unknown): WriterChoices {
  const {account, roles, mutedRules, pauses, readMessages} = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  const strings = (value: unknown) => Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : null;
  return {
    account: account === 'private' || account === 'official' ? account : null,
    roles: strings(roles),
    mutedRules: strings(mutedRules) ?? [],
    pauses: Object.fromEntries(Object.entries(typeof pauses === 'object' && pauses !== null ? pauses : {})
      .filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    readMessages: readMessages === true,
  };
}

export interface Permissions {
  readonly account: boolean;
  readonly roles: boolean;
  readonly pause: boolean;
  readonly mute: boolean;
  readonly messages: boolean;
}

/**
 * What the writer may decide. Account and roles: where the policy does not say them. A pause: unless the policy forbids it, for "Post
 * anyway" is always there and a pause ends by itself. Switching a rule off for oneself: where there is no policy, or it says so. Having private messages read: only where the
 * policy says so, and then the writer decides.
 */
export function permissionsOf(settings: ManagedSettings, managed: boolean): Permissions {
  return {
    account: settings.allowIdentityChoice ?? settings.account === null,
    roles: settings.allowIdentityChoice ?? settings.roles === null,
    pause: settings.allowPause ?? true,
    mute: settings.allowMutedRules ?? !managed,
    messages: settings.allowMessages === true,
  };
}

export interface Identity {
  readonly account: Account;
  readonly roles: readonly string[];
}

export function identityOf(settings: ManagedSettings, choices: WriterChoices, may: Permissions): Identity {
  return {
    account: (may.account ? choices.account : null) ?? settings.account ?? 'private',
    roles: (may.roles ? choices.roles : null) ?? settings.roles ?? [],
  };
}

/** When the pause of a site ends; null where it is not paused. */
export function pausedUntil(choices: WriterChoices, may: Permissions, site: string, now: number): number | null {
  const until = may.pause ? choices.pauses[site] ?? 0 : 0;
  return until > now ? until : null;
}
