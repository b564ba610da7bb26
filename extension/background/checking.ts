// Answers one question of a composer, and one of the options page.

import {localized, type Context, type Finding, type RuleSetInfo} from '../../wasm/postvett.ts';
import {MESSAGE_VERSION, type CheckMessage, type CheckReply, type ShownFinding, type TryTextMessage, type TryTextReply} from '../messages.ts';
import {permissions, siteName, writerChoices} from './choosing.ts';
import {attachmentReminders} from './attachments.ts';
import {joinSpans} from './joining.ts';
import {restartAfterFailure, rulesReady} from './rules-in-force.ts';
import {identityOf, pausedUntil} from './writer.ts';

export async function checkComposer(message: CheckMessage): Promise<CheckReply> {
  const {composer, revision} = message;
  if (message.version !== MESSAGE_VERSION) return {ok: false, composer, revision, reason: 'version'};
  const nothing = {ok: true, composer, revision, findings: [], holds: false} as const;
  const [{force, settings}, choices, may] = await Promise.all([rulesReady(), writerChoices(), permissions()]);
  if (pausedUntil(choices, may, siteName(message.site), Date.now()) !== null) return {...nothing, state: 'paused'};
  if (!force) return {ok: false, composer, revision, reason: 'no-rules'};
  const {status} = force.rules.info.policy;
  if (status === 'draft') return {...nothing, state: 'draft'};
  const {language} = message.context;
  const context = {...clock(), site: message.site, surface: message.surface, ...identityOf(settings, choices, may)};
  const isKept = (finding: Finding) => finding.level === 'serious' || !may.mute || !choices.mutedRules.includes(finding.rule);
  try {
    const {findings} = force.rules.check(message.text, context, language);
    const reminders = message.attachment ? attachmentReminders(force, context, language) : [];
    const shown = [
      ...findings.filter(isKept).map((finding) => shownFinding(finding, force.rules.info, language, may.mute)),
      ...reminders.filter(isKept).filter(({rule}) => !findings.some((finding) => finding.rule === rule))
        .map((finding) => ({...shownFinding(finding, force.rules.info, language, may.mute), text: ''})),
    ];
    return {ok: true, composer, revision, findings: shown, holds: status === 'agreed', state: 'checked'};
  } catch {
    restartAfterFailure();
    return {ok: false, composer, revision, reason: 'engine'};
  }
}

/** As a page would be checked, but whatever the policy's status, and with nothing paused or switched off. */
export async function tryText({text, site, surface, account, roles, language}: TryTextMessage): Promise<TryTextReply> {
  const {force} = await rulesReady();
  if (!force) return null;
  try {
    const {findings, cut} = force.rules.check(text, {...clock(), site, surface, account, roles}, language);
    return {findings: findings.map((finding) => shownFinding(finding, force.rules.info, language, false)), cut};
  } catch {
    restartAfterFailure();
    return null;
  }
}

function clock(): Context {
  return {now: Date.now(), utcOffsetMinutes: -new Date().getTimezoneOffset()};
}

function shownFinding(finding: Finding, info: RuleSetInfo, language: string, mayMute: boolean): ShownFinding {
  const marked = joinSpans(finding.evidence.filter((evidence) => evidence.marked));
  const {rule, kind, topic, level, text, title, message, advice, clause, fix} = finding;
  const marks = marked.length > 0 ? marked : [{start: finding.start, end: finding.end}];
  // A reminder is told once a draft and underlines nothing.
  const {agreed} = info.policy;
  return {
    rule, kind, topic, level, marks: kind === 'remind' ? [] : marks, text, title, message, advice, clause,
    fix: fix && !('insert' in fix) && marks.length > 1 ? null : fix,
    policy: {name: localized(info.name, language), agreedWith: localized(agreed.with, language), agreedOn: agreed.date},
    loweredBy: finding.lowered_by,
    mayMute: mayMute && level !== 'serious',
  };
}
