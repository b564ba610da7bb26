// The policy as people read it: every rule in force, by topic, with its clause, its examples and what changed. Searched as one types.

import type {DescribedRule, PolicyDescription, PolicyMessage, Status} from '../messages.ts';
import {ask, askStatus, made, part, showHead, watchStatus, wayTo, words} from './page.ts';
import {changesView} from './policy-changes.ts';
import {groupsOf, matches, type RuleGroup} from './policy-groups.ts';
import {ruleView} from './rule-view.ts';
import {rulesView} from './rules-view.ts';

/** A group shows so many rules, and as many more each time that the reader asks. */
const RULES_AT_ONCE = 60;
const text = words.policy;

let shown: {status: Status; policy: PolicyDescription} | null = null;
/** How many rules of a group are shown, by the group's id. */
const opened = new Map<string, number>();

showHead('policy', text.title);
part('search-label').textContent = text.search;
part('rules').replaceChildren(made('p', words.popup.loading, 'soft'));
part('whole').append(wayTo(text.commentAll, 'comments.html'));

part('search').addEventListener('input', showRules);
watchStatus(() => void refresh());
void refresh().then(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView());

async function refresh(): Promise<void> {
  const message: PolicyMessage = {type: 'policy', language: words.language};
  const [status, policy] = await Promise.all([askStatus(), ask<PolicyDescription>(message)]);
  part('rules').replaceChildren(...status ? rulesView(status) : [made('p', words.popup.failed, 'warn')]);
  shown = status && policy && {status, policy};
  const changes = shown?.policy.changes ?? null;
  part('changes').replaceChildren(...shown ? changesView(changes) : []);
  part('changes').className = changes ? 'panel' : '';
  showRules();
}

function showRules(): void {
  const query = part<HTMLInputElement>('search').value;
  const rules = shown?.policy.rules ?? [];
  const found = rules.filter((rule) => matches(rule, query, words));
  const groups = groupsOf(found, words);
  part('found').textContent = rules.length === 0 ? '' : found.length === 0 ? text.nothingFound : text.found(found.length, rules.length);
  part('contents').replaceChildren(...contentsView(groups));
  keepFocus(() => part('groups').replaceChildren(...groups.map(groupView)));
}

function contentsView(groups: readonly RuleGroup[]): HTMLElement[] {
  if (groups.length < 2) return [];
  const heading = made('h2', text.contents);
  heading.id = 'contents-heading';
  const list = made('ul');
  for (const group of groups) {
    const item = made('li');
    item.append(wayTo(group.title, `#${group.id}`), made('span', ` ${group.rules.length}`, 'soft'));
    list.append(item);
  }
  return [heading, list];
}

function groupView(group: RuleGroup): HTMLElement {
  const section = made('section', '', 'group');
  section.id = group.id;
  section.setAttribute('aria-labelledby', `${group.id}-heading`);
  const heading = made('h2', group.title);
  heading.id = `${group.id}-heading`;
  section.append(heading);
  if (group.help) section.append(made('p', group.help, 'soft'));
  const most = opened.get(group.id) ?? RULES_AT_ONCE;
  section.append(...group.rules.slice(0, most).map(view));
  const rest = group.rules.length - most;
  if (rest > 0) {
    const more = made('button', text.more(Math.min(rest, RULES_AT_ONCE)));
    more.id = `${group.id}-more`;
    more.addEventListener('click', () => {
      opened.set(group.id, most + RULES_AT_ONCE);
      showRules();
    });
    section.append(more);
  }
  return section;
}

function view(rule: DescribedRule): HTMLElement {
  const inForce = shown!.status.inForce;
  return ruleView(rule, {name: inForce?.name ?? null, agreedWith: inForce?.agreedWith ?? null, agreedOn: inForce?.agreedOn ?? null});
}

/** Draws anew without taking the focus from the button that caused it, nor closing examples that are open. */
function keepFocus(draw: () => void): void {
  const focused = document.activeElement?.id ?? '';
  const open = new Set([...document.querySelectorAll('#groups details[open]')].map(({id}) => id));
  draw();
  for (const details of document.querySelectorAll<HTMLDetailsElement>('#groups details')) details.open = open.has(details.id);
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({preventScroll: true});
}
