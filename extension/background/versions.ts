// What changed since the last version of the rules. Of each version only a summary is kept: a rule's title, its level and
// fingerprints of what it says and does, and how many words each list has.

import {localized, type LocalizedText, type RuleInfo, type RuleSetInfo} from '../../wasm/postvett.ts';
import type {ChangedRule, PolicyChanges, RuleChange, RuleSource} from '../messages.ts';
import type {RuleTexts} from './rule-texts.ts';

interface RuleSummary {
  readonly title: LocalizedText | null;
  readonly level: RuleInfo['level'];
  readonly enabled: boolean;
  readonly words: string;
  readonly clause: string;
  readonly match: string;
  readonly fix: string;
}

export interface VersionSummary {
  /** Which policy: a version is compared with one of the same file only. */
  readonly id: string;
  readonly version: string;
  /** Tells one text of the rules and their packs from every other. */
  readonly fingerprint: string;
  readonly rules: Readonly<Record<string, RuleSummary>>;
  readonly lists: Readonly<Record<string, {readonly count: number; readonly words: string}>>;
}

export interface KeptVersions {
  readonly now: VersionSummary;
  readonly before: VersionSummary | null;
  /** When `now` came in the place of `before`, milliseconds since 1970 UTC. */
  readonly at: number;
}
export type VersionsBySource = Readonly<Partial<Record<RuleSource, KeptVersions>>>;

export function summarize(info: RuleSetInfo, texts: RuleTexts, fingerprint: string): VersionSummary {
  return {
    id: info.id,
    version: info.version,
    fingerprint,
    rules: Object.fromEntries(info.rules.map((rule) => [rule.id, summaryOf(rule, texts)])),
    lists: Object.fromEntries([...texts.lists].map(([name, words]) => [name, {count: words.length, words: shortPrint(words)}])),
  };
}

/** What is kept once `now` is in force: the version before stays the one before until another comes. */
export function withVersion(kept: KeptVersions | undefined, now: VersionSummary, at: number): KeptVersions {
  if (!kept || kept.now.id !== now.id) return {now, before: null, at};
  return kept.now.fingerprint === now.fingerprint ? kept : {now, before: kept.now, at};
}

/** null where there was no version before, or nothing in it is other. */
export function changesOf({now, before, at}: KeptVersions, language: string): PolicyChanges | null {
  if (!before) return null;
  const named = (id: string, {title, level}: RuleSummary): ChangedRule => ({id, title: localized(title, language), level});
  const added = Object.entries(now.rules).filter(([id]) => !(id in before.rules)).map(([id, rule]) => named(id, rule));
  const removed = Object.entries(before.rules).filter(([id]) => !(id in now.rules)).map(([id, rule]) => named(id, rule));
  const changed = Object.entries(now.rules).flatMap(([id, rule]) => {
    const old = before.rules[id];
    const what = old ? differences(old, rule) : [];
    return what.length > 0 ? [{...named(id, rule), what}] : [];
  });
  const lists = [...new Set([...Object.keys(before.lists), ...Object.keys(now.lists)])].sort().flatMap((name) => {
    const [old, current] = [before.lists[name], now.lists[name]];
    return old?.words === current?.words ? [] : [{name, before: old?.count ?? 0, now: current?.count ?? 0}];
  });
  if (added.length + removed.length + changed.length + lists.length === 0) return null;
  return {versionBefore: before.version, at, added, removed, changed, lists};
}

function differences(old: RuleSummary, now: RuleSummary): RuleChange[] {
  const what: RuleChange[] = [];
  if (old.enabled !== now.enabled) what.push(now.enabled ? 'on' : 'off');
  if (old.level !== now.level) what.push('level');
  for (const part of ['match', 'words', 'clause', 'fix'] as const) {
    if (old[part] !== now[part]) what.push(part);
  }
  return what;
}

function summaryOf(rule: RuleInfo, {rules}: RuleTexts): RuleSummary {
  const text = rules.get(rule.id);
  return {
    title: rule.title,
    level: rule.level,
    enabled: rule.enabled,
    words: shortPrint([rule.title, rule.message, rule.advice, rule.reason]),
    clause: shortPrint(rule.clause),
    match: shortPrint(text?.behaviour ?? null),
    fix: shortPrint(rule.fix),
  };
}

/** FNV-1a, 32 bits, hexadecimal: tells two texts apart, and is no proof against who wants them alike. */
function shortPrint(value: unknown): string {
  const text = JSON.stringify(value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
