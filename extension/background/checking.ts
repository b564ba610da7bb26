// Answers one question of a composer.

import type {Finding} from '../../wasm/postvett.ts';
import {MESSAGE_VERSION, type CheckMessage, type CheckReply, type ShownFinding} from '../messages.ts';
import {joinSpans} from './joining.ts';
import {restartAfterFailure, rulesReady} from './rules-in-force.ts';

export async function checkComposer(message: CheckMessage): Promise<CheckReply> {
  const {composer, revision} = message;
  if (message.version !== MESSAGE_VERSION) return {ok: false, composer, revision, reason: 'version'};
  const {rules, settings} = await rulesReady();
  if (!rules) return {ok: false, composer, revision, reason: 'no-rules'};
  const {status} = rules.info.policy;
  if (status === 'draft') return {ok: true, composer, revision, findings: [], holds: false};
  try {
    const {findings} = rules.check(message.text, {
      site: message.site,
      surface: message.surface,
      account: settings.account,
      roles: settings.roles,
      now: Date.now(),
      utcOffsetMinutes: -new Date().getTimezoneOffset(),
    }, message.context.language);
    return {ok: true, composer, revision, findings: findings.map(shown), holds: status === 'agreed'};
  } catch {
    restartAfterFailure();
    return {ok: false, composer, revision, reason: 'engine'};
  }
}

function shown(finding: Finding): ShownFinding {
  const marked = joinSpans(finding.evidence.filter((evidence) => evidence.marked));
  const {rule, kind, level, text, title, message, advice, clause} = finding;
  const marks = marked.length > 0 ? marked : [{start: finding.start, end: finding.end}];
  return {rule, kind, level, marks, text, title, message, advice, clause};
}
