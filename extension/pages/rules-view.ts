// Which rules are in force and what was refused, as the popup and the options page show it.

import type {Diagnostic} from '../../wasm/postvett.ts';
import {dateOf, link, safeAddress} from '../content/finding-view.ts';
import type {RulesInForce, Status} from '../messages.ts';
import {made, madeText, timeOf, words} from './page.ts';

/** The rules in force as a list of facts, or the sentence that says that there are none. "short": what a writer wants to know. */
export function rulesView(status: Status, length: 'short' | 'whole' = 'whole'): Node[] {
  const {inForce} = status;
  if (!inForce) return [made('p', status.engineFailed ? words.rules.engineFailed : words.rules.none, 'warn')];
  const facts = made('dl');
  const add = (name: string, value: string | null) => {
    if (value) facts.append(made('dt', name), madeText('dd', value));
  };
  add(words.rules.agreed, agreement(inForce));
  add(words.rules.since, timeOf(inForce.since));
  add(words.rules.version, inForce.version);
  if (length === 'whole' || inForce.status !== 'agreed') add(words.rules.status, words.rules.statuses[inForce.status]);
  if (length === 'whole') add(words.rules.owner, inForce.owner);
  add(words.rules.source, words.rules.sources[inForce.source]);
  const view: Node[] = [madeText('p', inForce.name ?? inForce.id, 'name'), facts];
  if (inForce.source === 'demo') view.splice(1, 0, made('p', words.rules.demo, 'soft'));
  const address = inForce.policyUrl && safeAddress(inForce.policyUrl);
  if (address) {
    const line = made('p');
    line.append(link(words.rules.policy, address));
    view.push(line);
  }
  if (inForce.withdrawn) view.push(made('p', words.rules.withdrawn, 'warn'));
  if (inForce.olderPacks) view.push(made('p', words.rules.olderPacks, 'warn'));
  return view;
}

function agreement({agreedWith, agreedOn}: RulesInForce): string | null {
  return [agreedWith, agreedOn && dateOf(agreedOn, words.language)].filter(Boolean).join(', ') || null;
}

/** What was refused and why: the first `most` diagnostics of each. */
export function refusalViews(status: Status, most: number): HTMLElement[] {
  return status.refusals.map((refusal) => {
    const view = made('section', '', 'refusal');
    view.append(made('h3', words.rules.refusedFrom[refusal.source]), made('p', words.rules.refusedAt(refusal.name, timeOf(refusal.at)), 'soft'));
    if (refusal.reason === 'older-packs') view.append(made('p', words.rules.olderPacks));
    else if (status.inForce) view.append(made('p', words.rules.stillInForce));
    view.append(diagnosticsView(refusal.diagnostics.slice(0, most)));
    const rest = refusal.diagnostics.length - most;
    if (rest > 0) view.append(made('p', words.rules.more(rest), 'soft'));
    return view;
  });
}

export function diagnosticsView(diagnostics: readonly Diagnostic[]): HTMLElement {
  const list = made('ul', '', 'diagnostics');
  for (const {severity, code, file, line, column, message, mend} of diagnostics) {
    const item = made('li', '', severity);
    const place = made('span', `${file}:${line}:${column}`, 'place');
    place.title = words.options.place(line, column);
    item.append(place, made('span', `${words.options.severities[severity]} ${code}`, 'code'), made('p', message), made('p', mend, 'mend'));
    list.append(item);
  }
  return list;
}
