// A finding as a reader meets it: in the card, in the dialog at Post, in the popup and on the options page. Rule texts are plain
// text: they are never read as HTML, and each finds its own direction, for a policy may be in a script that runs from the right.

import type {ShownFinding} from '../messages.ts';
import type {Words} from '../text/words.ts';

/** A heading, what, what instead, and why. `heading` gets `id`, for aria-labelledby. */
export function findingView(finding: ShownFinding, words: Words, id: string): HTMLElement {
  const view = element('section', `finding ${lookOf(finding)}`);
  view.append(element('p', 'level', labelOf(finding, words)));
  const heading = element('h2', '', finding.title ?? words.finding.untitled);
  heading.id = id;
  view.append(heading);
  if (finding.kind !== 'protect' && finding.text.trim() !== '') view.append(element('p', 'marked', shortened(finding.text, 160)));
  if (finding.message) view.append(element('p', 'message', finding.message));
  if (finding.advice) {
    view.append(adviceView(finding.kind, finding.advice, words));
  }
  if (finding.loweredBy) view.append(element('p', 'soft', words.finding.lowered));
  const clause = clauseView(finding, words);
  if (clause) view.append(clause);
  for (const text of view.querySelectorAll<HTMLElement>('h2, .marked, .message, .advice, blockquote')) text.dir = 'auto';
  return view;
}

/** The class that decides the colour and the line: support is no alarm, whatever its level. */
export function lookOf({kind, level}: Pick<ShownFinding, 'kind' | 'level'>): string {
  return kind === 'protect' ? 'of-protect' : kind === 'remind' ? 'of-info' : `of-${level}`;
}

export function labelOf({kind, level}: Pick<ShownFinding, 'kind' | 'level'>, words: Words): string {
  return kind === 'protect' ? words.kinds.protect : kind === 'remind' ? words.kinds.remind : words.levels[level];
}

/** What to write instead. Support and reminders take the place of nothing. */
export function adviceView(kind: ShownFinding['kind'], advice: string, words: Words): HTMLElement {
  const view = element('p', 'advice');
  if (kind === 'check' || kind === 'require') view.append(element('b', '', `${words.finding.advice}: `));
  view.append(advice);
  return view;
}

/** What the policy says, where, and who agreed on it; null where a rule names none of it. What protects speech is law, and no
 * company's policy. */
export function clauseView({kind, clause, policy}: Pick<ShownFinding, 'kind' | 'clause' | 'policy'>, words: Words): HTMLElement | null {
  if (!clause || (!clause.ref && !clause.quote && !clause.url)) return null;
  const view = element('div', 'clause');
  const isLaw = kind === 'protect';
  const name = isLaw ? words.finding.law : words.finding.clause;
  const place = clause.ref && (isLaw ? clause.ref : words.finding.clauseRef(clause.ref));
  view.append(element('div', 'from', place ? `${name} · ${place}` : name));
  if (clause.quote) view.append(element('blockquote', '', clause.quote));
  const agreed = isLaw ? null : agreement(policy, words);
  if (agreed) view.append(element('div', 'from', agreed));
  const address = clause.url && safeAddress(clause.url);
  if (address) view.append(link(words.finding.readMore, address));
  return view;
}

/** "Hotel Fyrvakten, agreed with the local union on 2 October 2026", as much of it as is known. */
export function agreement({name, agreedWith, agreedOn}: ShownFinding['policy'], words: Words): string | null {
  const by = agreedWith && agreedWith.charAt(0).toLocaleLowerCase(words.language) + agreedWith.slice(1);
  if (!name || !by) return name;
  return agreedOn ? words.finding.agreed(name, by, dateOf(agreedOn, words.language)) : words.finding.agreedUndated(name, by);
}

/** A date of a rule file ("2026-10-02") as people write it; what is no such date stays as it is. */
export function dateOf(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!year || !month || !day) return date;
  return new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

export function link(text: string, address: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  made.textContent = text;
  return made;
}

/** Only what a rule file may link to: https: and mailto:. */
export function safeAddress(address: string): string | null {
  return URL.canParse(address) && ['https:', 'mailto:'].includes(new URL(address).protocol) ? address : null;
}

export function element(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function button(text: string, className: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  if (className) made.className = className;
  made.textContent = text;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) pressed();
  });
  return made;
}

/** A text on one line, at most `most` characters and what says that there is more. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > most ? `${characters.slice(0, most - 2).join('').trimEnd()} …` : characters.join('');
}
