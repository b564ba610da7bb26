// What the program does and does not do, how to check that, what is kept of the writer, and how to empty it.

import {sites} from '../sites/site.ts';
import type {Status} from '../messages.ts';
import {ask, askStatus, made, part, pressable, showHead, timeOf, watchStatus, words} from './page.ts';

const text = words.about;

showHead('about', text.title);
part('lead').textContent = text.lead;
part('sections').replaceChildren(...text.sections.map(({heading, points}) => {
  const section = made('section');
  const list = made('ul');
  list.append(...points.map((point) => made('li', point)));
  section.append(made('h2', heading), list);
  return section;
}));
part('sites-heading').textContent = text.sites;
part('sites').replaceChildren(...sites.flatMap(({hosts}) => hosts).map((host) => made('li', host)));
part('data-heading').textContent = text.data;
part('data-intro').textContent = text.dataIntro;
part('rules-stay').textContent = text.rulesStay;
offer();

watchStatus(() => void refresh());
void refresh();

async function refresh(): Promise<void> {
  const status = await askStatus();
  if (status) showData(status);
  else part('outcome').textContent = words.popup.failed;
}

function showData({writer}: Status): void {
  const facts = made('div');
  const add = (name: string, values: readonly string[], none: string) => {
    const value = made('dd', values.join(', ') || none);
    value.dir = 'auto';
    facts.append(made('dt', name), value);
  };
  const {account, roles, isChosen} = writer;
  add(text.choices, isChosen ? [words.popup.accounts[account], ...roles] : [], text.chosenNone);
  if (writer.readsMessages) add(words.popup.readMessages, [], text.switchedOn);
  add(text.pauses, writer.pauses.map(({site, until}) => `${site} (${words.popup.pausedUntil(timeOf(until))})`), text.nothing);
  add(text.mutedRules, writer.mutedRules.map(({rule, title}) => title ?? rule), text.nothing);
  add(text.comments, writer.comments > 0 ? [String(writer.comments)] : [], text.nothing);
  part('data-facts').replaceChildren(...facts.children);
}

function offer(): void {
  part('deleting').replaceChildren(pressable(text.delete, '', confirm));
}

/** Asks once more, in the page: a browser's own question can be switched off. */
function confirm(): void {
  const question = made('p', text.confirm, 'question');
  question.id = 'question';
  const yes = pressable(text.confirmYes, 'main', () => void empty());
  const no = pressable(text.confirmNo, '', () => {
    offer();
    (part('deleting').firstElementChild as HTMLElement).focus();
  });
  yes.setAttribute('aria-describedby', 'question');
  part('deleting').replaceChildren(question, no, yes);
  no.focus();
}

async function empty(): Promise<void> {
  const done = await ask<true>({type: 'delete-my-data'});
  offer();
  part('outcome').className = done ? 'good' : 'warn';
  part('outcome').textContent = done ? text.deleted : text.deleteFailed;
  (part('deleting').firstElementChild as HTMLElement).focus();
  await refresh();
}
