// What changed since the last version of the rules.

import type {ChangedRule, PolicyChanges} from '../messages.ts';
import {dayOf, made, madeText, wayTo, words} from './page.ts';

const text = words.policy;

export function changesView(changes: PolicyChanges | null): HTMLElement[] {
  if (!changes) return [made('p', text.unchanged, 'soft')];
  const heading = made('h2', text.changes(changes.versionBefore, dayOf(changes.at)));
  heading.id = 'changes-heading';
  const linked = ({id, title}: ChangedRule) => wayTo(title ?? id, `#${encodeURIComponent(id)}`);
  return [
    heading,
    ...listView(text.added, changes.added.map((rule) => [linked(rule)])),
    ...listView(text.changed, changes.changed.map((rule) => [linked(rule), made('span', `: ${rule.what.map((each) => text.what[each]).join(', ')}`)])),
    ...listView(text.removed, changes.removed.map(({id, title}) => [madeText('span', title ?? id)])),
    ...listView(text.lists, changes.lists.map(({name, before, now}) => [made('span', text.list(name, before, now))])),
  ];
}

function listView(title: string, items: readonly HTMLElement[][]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = made('ul');
  for (const parts of items) {
    const item = made('li');
    item.append(...parts);
    list.append(item);
  }
  return [made('h3', title), list];
}
