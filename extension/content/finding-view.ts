// A finding as a reader meets it, in the card and in the dialog. Rule texts are plain text: they are never read as HTML.

import type {ShownFinding} from '../messages.ts';
import type {Words} from '../text/words.ts';

/** A heading, what, why, and what instead. `heading` gets `id`, for aria-labelledby. */
export function findingView(finding: ShownFinding, words: Words, id: string): HTMLElement {
  const view = element('section', `finding of-${finding.level}`);
  view.append(element('p', 'level', words.levels[finding.level]));
  const heading = element('h2', '', finding.title ?? words.finding.untitled);
  heading.id = id;
  view.append(heading);
  if (finding.kind !== 'protect') view.append(element('p', 'marked', shortened(finding.text)));
  if (finding.message) view.append(element('p', '', finding.message));
  const clause = clauseView(finding, words);
  if (clause) view.append(clause);
  if (finding.advice) {
    const advice = element('p', 'advice');
    advice.append(element('b', '', `${words.finding.advice}: `), finding.advice);
    view.append(advice);
  }
  return view;
}

function clauseView(finding: ShownFinding, words: Words): HTMLElement | null {
  const {clause} = finding;
  if (!clause || (!clause.ref && !clause.quote && !clause.url)) return null;
  const view = element('div', 'clause');
  const from = clause.ref ? `${words.finding.clause}, ${words.finding.clauseRef(clause.ref).toLowerCase()}` : words.finding.clause;
  view.append(element('div', 'from', from));
  if (clause.quote) view.append(element('blockquote', '', clause.quote));
  const address = clause.url && safeAddress(clause.url);
  if (address) {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = words.finding.readMore;
    view.append(link);
  }
  return view;
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

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${[...line].slice(0, 150).join('')} …` : line;
}
