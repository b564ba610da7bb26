// Rules, the slow way: from occurrences to findings, as sections 2, 5 and 6 of the rule format say.
import {findMatch, join} from './reference-match.mjs';
import {indexAt, readText} from './reference-text.mjs';

const LEVELS = ['info', 'tip', 'caution', 'serious'];
const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** The findings of a whole file in a text, as the command line prints them, less the texts for readers. */
export function referenceCheck(file, text, context) {
  const document = readText(text);
  const findings = file.rules
    .filter((rule) => conditionsHold(rule.when ?? {}, context))
    .flatMap((rule) => checkRule(rule, document, file.lexicons).map((one) => findingOf(file, rule, one, text)));
  return ordered(protect(file, document, findings)).slice(0, 256);
}

/** The occurrences of one rule, after `unless` and `need`, overlapping ones joined. */
export function checkRule(rule, document, lexicons) {
  let found = findMatch(rule.match, document, lexicons, {isTop: true, plain: rule.kind === 'protect'});
  if (rule.unless) {
    const {match, within} = rule.unless.match === undefined ? {match: rule.unless, within: 'sentence'} : rule.unless;
    const excuses = findMatch(match, document, lexicons, {plain: true});
    found = found.filter((one) => !excuses.some((excuse) => excused(one, excuse, document, within ?? 'sentence')));
  }
  const joined = [];
  for (const one of found) {
    if (joined.length > 0 && overlaps(joined.at(-1), one)) joined.push(join([joined.pop(), one]));
    else joined.push(one);
  }
  if (rule.kind === 'require' && findMatch(rule.need, document, lexicons, {plain: true}).length > 0) return [];
  return rule.kind === 'require' || rule.kind === 'remind' ? joined.slice(0, 1) : joined;
}

function excused(occurrence, excuse, document, within) {
  if (occurrence.evidence.some((part) => overlaps(part, excuse))) return true;
  if (within === 'post') return true;
  const windows = (within === 'paragraph' ? document.paragraphs : document.sentences).map(([start, end]) => ({start, end}));
  return windows.some((window) => overlaps(window, excuse) && occurrence.evidence.some((part) => overlaps(part, window)));
}

function findingOf(file, rule, occurrence, text) {
  const wanted = (part) => {
    if (rule.mark === undefined || rule.mark === 'all') return true;
    if (rule.mark.startsWith('#')) return part.operands.includes(Number(rule.mark.slice(1)));
    return part.by === rule.mark;
  };
  const marked = occurrence.evidence.some(wanted) ? occurrence.evidence.filter(wanted) : occurrence.evidence;
  const start = Math.min(...marked.map((part) => part.start));
  const end = Math.max(...marked.map((part) => part.end));
  return {
    rule: `${file.id}/${rule.id}`,
    kind: rule.kind ?? 'check',
    topic: rule.topic ?? null,
    level: rule.kind === 'protect' || rule.kind === 'remind' ? 'info' : rule.level ?? 'caution',
    start,
    end,
    text: text.slice(start, end),
    evidence: occurrence.evidence.map((part) => ({start: part.start, end: part.end, by: part.by})),
    lowered_by: null,
  };
}

/** Section 6: a protect rule affects the findings whose mark starts in a paragraph of its evidence. */
function protect(file, document, findings) {
  const ruleOf = (finding) => file.rules.find((rule) => `${file.id}/${rule.id}` === finding.rule);
  const paragraphOf = (offset) => indexAt(document.paragraphs, offset);
  const shields = findings.filter((one) => one.kind === 'protect').map((one) => {
    const touched = one.evidence.flatMap((part) => {
      const [first, last] = [paragraphOf(part.start), paragraphOf(Math.max(part.start, part.end - 1))];
      return Array.from({length: last - first + 1}, (_, i) => first + i);
    });
    return {one, effect: ruleOf(one).effect ?? 'advise', topics: ruleOf(one).topics ?? [], touched};
  });
  return findings.flatMap((finding) => {
    if (finding.kind !== 'check' && finding.kind !== 'require') return [finding];
    const over = shields.filter((shield) => shield.topics.includes(finding.topic) && shield.touched.includes(paragraphOf(finding.start)));
    if (over.some((shield) => shield.effect === 'silence')) return [];
    const lowering = over.find((shield) => shield.effect === 'lower');
    return [lowering ? {...finding, level: 'info', lowered_by: lowering.one.rule} : finding];
  });
}

function ordered(findings) {
  return findings.sort((a, b) => a.start - b.start || LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end));
}

/** `when`: every key that is given must hold; what the context does not say holds. */
function conditionsHold(when, context) {
  const site = context.site === undefined || when.sites === undefined || when.sites.some((host) => context.site === host || context.site.endsWith(`.${host}`));
  const among = (allowed, value) => allowed === undefined || value === undefined || allowed.includes(value);
  const roles = when.roles === undefined || context.roles === undefined || when.roles.some((role) => context.roles.includes(role));
  return site && among(when.surfaces, context.surface) && among(when.account === undefined ? undefined : [when.account], context.account) && roles;
}
