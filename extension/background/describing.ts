// The rules in force as people read them, with what changed since the version before.

import {localized, type RuleInfo} from '../../wasm/postvett.ts';
import type {DescribedRule, PolicyDescription} from '../messages.ts';
import {permissions, writerChoices} from './choosing.ts';
import {rulesReady, type InForce} from './rules-in-force.ts';
import {textsOf} from './rule-texts.ts';
import {keep, readKept} from './storage.ts';
import {changesOf, summarize, withVersion} from './versions.ts';

/** null where no rules are in force. */
export async function describePolicy(language: string): Promise<PolicyDescription | null> {
  const {force} = await rulesReady();
  if (!force) return null;
  const [may, {mutedRules}] = await Promise.all([permissions(), writerChoices()]);
  await remembering;
  const versions = (await readKept('versions')).versions?.[force.source];
  const described = force.rules.info.rules.map((rule): DescribedRule => ({
    ...wordsOf(rule, language),
    conditions: textsOf(force).rules.get(rule.id)?.when ?? null,
    attachment: textsOf(force).rules.get(rule.id)?.attachment ?? false,
    muted: mutedRules.includes(rule.id),
    mayMute: may.mute && rule.level !== 'serious',
  }));
  return {rules: described, changes: versions ? changesOf(versions, language) : null};
}

function wordsOf(rule: RuleInfo, language: string) {
  const {id, kind, topic, level, enabled, examples, clause, fix} = rule;
  const text = fix && (localized(fix.text, language) ?? '');
  return {
    id, kind, topic, level, enabled, examples,
    title: localized(rule.title, language),
    message: localized(rule.message, language),
    advice: localized(rule.advice, language),
    reason: localized(rule.reason, language),
    clause: clause && {ref: clause.ref, url: clause.url, quote: localized(clause.quote, language)},
    fix: fix === null || text === null ? null
      : fix.action === 'remove' ? {remove: true} as const : fix.action === 'replace' ? {replace: text} : {insert: text},
  };
}

let remembering: Promise<void> = Promise.resolve();

/** Keeps a summary of these rules, and that of the version before. */
export function rememberVersion(force: InForce): void {
  remembering = remembering.then(() => remember(force)).catch(() => undefined);
}

async function remember(force: InForce): Promise<void> {
  const {info} = force.rules;
  const fingerprint = await digest(JSON.stringify([force.text, force.packs]));
  const versions = (await readKept('versions')).versions ?? {};
  const known = versions[force.source];
  if (known?.now.id === info.id && known.now.fingerprint === fingerprint) return;
  const next = withVersion(known, summarize(info, textsOf(force), fingerprint), Date.now());
  await keep({versions: {...versions, [force.source]: next}});
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
