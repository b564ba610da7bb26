// One rule on the policy page.

import {adviceView, clauseView, dateOf, labelOf, lookOf} from '../content/finding-view.ts';
import type {DescribedRule, MuteRuleMessage, PolicySource} from '../messages.ts';
import {ask, made, madeText, pressable, wayTo, words} from './page.ts';

const text = words.policy;

export function ruleView(rule: DescribedRule, policy: PolicySource): HTMLElement {
  const view = made('article', '', `rule ${lookOf(rule)}${rule.enabled ? '' : ' off'}`);
  view.id = rule.id;
  const heading = madeText('h3', rule.title ?? rule.message ?? rule.id);
  heading.id = `${rule.id}-title`;
  view.setAttribute('aria-labelledby', heading.id);
  view.append(made('p', labelOf(rule, words), 'level'), heading);
  if (rule.muted) view.append(made('p', text.muted, 'badge'));
  // ${text} stands for words that there are none of here.
  if (rule.message && rule.title) view.append(madeText('p', withoutMark(rule.message)));
  if (rule.advice) {
    const advice = adviceView(rule.kind, withoutMark(rule.advice), words);
    advice.dir = 'auto';
    view.append(advice);
  }
  const facts = factsOf(rule);
  if (facts.length > 0) {
    const list = made('ul', '', 'facts soft');
    list.append(...facts.map((fact) => made('li', fact)));
    view.append(list);
  }
  const clause = clauseView({kind: rule.kind, clause: rule.clause, policy}, words);
  if (clause) view.append(clause);
  if (rule.reason) {
    const reason = made('p');
    reason.append(made('b', `${text.reason}: `), madeText('span', rule.reason));
    view.append(reason);
  }
  const examples = examplesView(rule);
  if (examples) view.append(examples);
  if (rule.enabled) view.append(deedsView(rule));
  return view;
}

function withoutMark(sentence: string): string {
  return sentence.replaceAll('${text}', '…');
}

function factsOf({conditions, attachment, fix}: DescribedRule): string[] {
  const facts: string[] = [];
  const {sites, surfaces, account, roles, from, until} = conditions ?? {};
  if (sites) facts.push(text.conditions.sites(sites.join(', ')));
  if (surfaces) facts.push(text.conditions.surfaces(surfaces.map((each) => text.surfaces[each as keyof typeof text.surfaces] ?? each).join(', ')));
  if (account === 'private' || account === 'official') facts.push(text.conditions.account[account]);
  if (roles) facts.push(text.conditions.roles(roles.join(', ')));
  if (from) facts.push(text.conditions.from(dateOf(from, words.language)));
  if (until) facts.push(text.conditions.until(dateOf(until, words.language)));
  if (attachment) facts.push(text.attachment);
  if (fix && 'remove' in fix) facts.push(text.suggests.remove);
  if (fix && 'replace' in fix) facts.push(text.suggests.replace(fix.replace));
  if (fix && 'insert' in fix) facts.push(text.suggests.insert(fix.insert.trim()));
  return facts;
}

function examplesView({id, examples}: DescribedRule): HTMLElement | null {
  if (examples.flag.length + examples.pass.length === 0) return null;
  const details = made('details');
  details.id = `${id}-examples`;
  details.append(made('summary', text.examples));
  for (const [kind, name] of [['flag', text.flagged], ['pass', text.passed]] as const) {
    if (examples[kind].length === 0) continue;
    const list = made('ul', '', `examples ${kind}`);
    list.append(...examples[kind].map((example) => madeText('li', example)));
    details.append(made('h4', name), list);
  }
  return details;
}

function deedsView(rule: DescribedRule): HTMLElement {
  const row = made('div', '', 'row deeds');
  const comment = wayTo(text.comment, `comments.html?rule=${encodeURIComponent(rule.id)}`);
  comment.setAttribute('aria-describedby', `${rule.id}-title`);
  row.append(comment);
  if (rule.muted || rule.mayMute) {
    const message: MuteRuleMessage = {type: 'mute-rule', rule: rule.id, muted: !rule.muted};
    const mute = pressable(rule.muted ? text.unmute : text.mute, 'small', () => void ask<boolean>(message));
    mute.id = `${rule.id}-mute`;
    mute.setAttribute('aria-describedby', `${rule.id}-title`);
    row.append(mute);
  }
  return row;
}
