// Keeps the writer's choices, and says what they amount to under the rules and the policy of now.

import {localized} from '../../wasm/postvett.ts';
import type {SetIdentityMessage, WakeReply, WriterStatus} from '../messages.ts';
import {siteOf} from '../sites/site.ts';
import {comments} from './comments.ts';
import {rulesReady, type InForce} from './rules-in-force.ts';
import {rolesIn, textsOf} from './rule-texts.ts';
import {forget, keep, readKept} from './storage.ts';
import {choicesFrom, identityOf, noChoices, pausedUntil, permissionsOf, type Permissions, type WriterChoices} from './writer.ts';

let reading: Promise<WriterChoices> | null = null;

export function writerChoices(): Promise<WriterChoices> {
  reading ??= readKept('writer').then(({writer}) => choicesFrom(writer), () => noChoices);
  return reading;
}

export async function setIdentity({account, roles}: SetIdentityMessage): Promise<boolean> {
  const may = await permissions();
  return change((choices) => ({
    ...choices,
    account: may.account ? account : choices.account,
    roles: may.roles ? roles : choices.roles,
  }));
}

/** False where the policy does not allow it. */
export async function readMessages(on: boolean): Promise<boolean> {
  if (on && !(await permissions()).messages) return false;
  return change((choices) => ({...choices, readMessages: on}));
}

/** Pauses the site of a host; 0 milliseconds end the pause. False where the policy does not allow it. */
export async function pause(host: string, milliseconds: number): Promise<boolean> {
  if (!(await permissions()).pause && milliseconds > 0) return false;
  const now = Date.now();
  return change((choices) => {
    const others = Object.entries(choices.pauses).filter(([site, until]) => site !== siteName(host) && until > now);
    return {...choices, pauses: Object.fromEntries(milliseconds > 0 ? [...others, [siteName(host), now + milliseconds]] : others)};
  });
}

/** False where it is not allowed: never for a serious rule. */
export async function muteRule(id: string, muted: boolean): Promise<boolean> {
  const {force} = await rulesReady();
  const level = force?.rules.info.rules.find((rule) => rule.id === id)?.level;
  if (muted && (!(await permissions()).mute || level === undefined || level === 'serious')) return false;
  return change((choices) => {
    const others = choices.mutedRules.filter((other) => other !== id);
    return {...choices, mutedRules: muted ? [...others, id] : others};
  });
}

/** Empties all that is kept of the writer. The rules in force stay. */
export async function deleteWriterData(): Promise<void> {
  reading = Promise.resolve(noChoices);
  await forget('writer', 'comments');
}

export async function permissions(): Promise<Permissions> {
  const {settings, managed} = await rulesReady();
  return permissionsOf(settings, managed);
}

/** What a page is told before anything in it is read. */
export async function wakeReply(host: string): Promise<WakeReply> {
  const [choices, may] = await Promise.all([writerChoices(), permissions()]);
  return {readsMessages: may.messages && choices.readMessages, pausedUntil: pausedUntil(choices, may, siteName(host), Date.now())};
}

/** A host stands under the name of its site: "www.facebook.com" is "facebook.com". */
export function siteName(host: string): string {
  return siteOf(host)?.hosts[0] ?? host;
}

export async function writerStatus(language: string): Promise<WriterStatus> {
  const {force, settings, managed} = await rulesReady();
  const [choices, known] = await Promise.all([writerChoices(), comments()]);
  const may = permissionsOf(settings, managed);
  const {account, roles} = identityOf(settings, choices, may);
  const now = Date.now();
  return {
    account,
    roles,
    isChosen: choices.account !== null || choices.roles !== null,
    mayChooseAccount: may.account,
    mayChooseRoles: may.roles,
    knownRoles: [...new Set([...force ? rolesIn(textsOf(force)) : [], ...roles])].sort(),
    mayPause: may.pause,
    pauses: Object.keys(choices.pauses).flatMap((site) => {
      const until = pausedUntil(choices, may, site, now);
      return until === null ? [] : [{site, until}];
    }),
    mayReadMessages: may.messages,
    readsMessages: may.messages && choices.readMessages,
    mayMute: may.mute,
    mutedRules: choices.mutedRules.map((rule) => ({rule, title: titleOf(force, rule, language)})),
    comments: known.length,
  };
}

function titleOf(force: InForce | null, id: string, language: string): string | null {
  return localized(force?.rules.info.rules.find((rule) => rule.id === id)?.title ?? null, language);
}

async function change(edit: (choices: WriterChoices) => WriterChoices): Promise<boolean> {
  const next = edit(await writerChoices());
  reading = Promise.resolve(next);
  return keep({writer: next});
}
