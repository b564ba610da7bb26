// Trying a text on the options page: the same engine and the same view as in a page.

import {findingView} from '../content/finding-view.ts';
import {waits} from '../content/deciding.ts';
import type {Account, ShownFinding, TryTextMessage, TryTextReply} from '../messages.ts';
import {sites, type Surface} from '../sites/site.ts';
import {ask, made, madeText, part, words} from './page.ts';

const text = words.options;
/** The writer has paused typing for so many milliseconds. */
const PAUSE_MS = 200;

let latest = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

export function showTrying(): void {
  part('try-heading').textContent = text.tryHeading;
  part('try-help').textContent = text.tryHelp;
  const area = made('textarea') as HTMLTextAreaElement;
  Object.assign(area, {id: 'try-text', rows: 4, placeholder: text.tryPlaceholder});
  area.setAttribute('aria-describedby', 'try-help');
  const roles = made('input') as HTMLInputElement;
  roles.id = 'try-roles';
  part('try').append(
    labelled(text.tryText, area, 'whole'),
    labelled(text.site, choice('try-site', sites.flatMap(({hosts}) => hosts.slice(0, 1)).map((host) => [host, host]))),
    labelled(text.surface, choice('try-surface', Object.entries(text.surfaces))),
    labelled(text.account, choice('try-account', Object.entries(words.popup.accounts))),
    labelled(text.roles, roles));
  part('try').addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void check(), PAUSE_MS);
  });
}

async function check(): Promise<void> {
  const number = ++latest;
  const written = part<HTMLTextAreaElement>('try-text').value;
  const message: TryTextMessage = {
    type: 'try-text', text: written, language: words.language,
    site: valueOf('try-site'), surface: valueOf('try-surface') as Surface, account: valueOf('try-account') as Account,
    roles: valueOf('try-roles').split(',').map((role) => role.trim()).filter(Boolean),
  };
  const reply = written.trim() === '' ? 'nothing' : await ask<NonNullable<TryTextReply>>(message);
  if (number !== latest) return;
  if (reply === 'nothing') return show('', '', []);
  if (!reply) return show(text.tryFailed, 'warn', []);
  const {findings} = reply;
  show(`${text.outcome(findings.length)} ${findings.some(waits) ? text.waits : text.goes}`, '', [markedText(written, findings), ...findings.map((finding, at) => findingView(finding, words, `try-finding-${at}`))]);
}

function show(sentence: string, look: string, findings: readonly HTMLElement[]): void {
  part('try-outcome').className = look;
  part('try-outcome').textContent = sentence;
  part('try-findings').replaceChildren(...findings);
}

/** The text with what is marked in it; where marks overlap, the one that begins first. */
function markedText(written: string, findings: readonly ShownFinding[]): HTMLElement {
  const view = madeText('p', '', 'tried');
  let at = 0;
  const marks = findings.flatMap(({marks, level, kind}) => marks.map((mark) => ({...mark, look: kind === 'protect' ? 'protect' : level})));
  for (const {start, end, look} of marks.sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    view.append(written.slice(at, start), made('mark', written.slice(start, end), `of-${look}`));
    at = end;
  }
  view.append(written.slice(at));
  return view;
}

function labelled(name: string, control: HTMLElement, className = ''): HTMLElement {
  const label = made('label', '', className);
  label.append(made('span', name), control);
  return label;
}

function choice(id: string, options: readonly (readonly [string, string])[]): HTMLElement {
  const select = made('select');
  select.id = id;
  for (const [value, name] of options) {
    const option = made('option', name) as HTMLOptionElement;
    option.value = value;
    select.append(option);
  }
  return select;
}

function valueOf(id: string): string {
  return part<HTMLInputElement | HTMLSelectElement>(id).value;
}
