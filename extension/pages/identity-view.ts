// Who the writer is here: account and roles, to choose where the policy leaves it open.

import type {Account, ReadMessagesMessage, SetIdentityMessage, WriterStatus} from '../messages.ts';
import {ask, made, words} from './page.ts';

const text = words.popup;

/** Shows the choice, and asks the background to keep what is chosen. What has the focus keeps it. */
export function identityView(place: HTMLElement, writer: WriterStatus): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : '';
  const view: HTMLElement[] = [accountView(writer)];
  if (writer.knownRoles.length > 0) view.push(rolesView(writer));
  if (!writer.mayChooseAccount || (!writer.mayChooseRoles && writer.knownRoles.length > 0)) view.push(made('p', text.byPolicy, 'soft'));
  if (writer.mayReadMessages) {
    const message: ReadMessagesMessage = {type: 'read-messages', on: !writer.readsMessages};
    view.push(option('checkbox', 'messages', 'read', text.readMessages, writer.readsMessages, () => void ask<boolean>(message)));
  }
  place.replaceChildren(...view);
  if (focused) document.getElementById(focused)?.focus();
}

function accountView(writer: WriterStatus): HTMLElement {
  if (!writer.mayChooseAccount) return made('p', text.accounts[writer.account], 'chosen');
  const group = made('div', '', 'choice');
  group.setAttribute('role', 'radiogroup');
  group.setAttribute('aria-labelledby', 'you-heading');
  for (const account of ['private', 'official'] as const) {
    group.append(option('radio', 'account', account, text.accounts[account], writer.account === account, () => choose(writer, account, writer.roles)));
  }
  return group;
}

function rolesView(writer: WriterStatus): HTMLElement {
  if (!writer.mayChooseRoles) {
    return made('p', `${text.roles}: ${writer.roles.join(', ') || text.noRoles}`, 'chosen');
  }
  const group = made('fieldset');
  group.append(made('legend', text.roles));
  for (const role of writer.knownRoles) {
    const others = writer.roles.filter((other) => other !== role);
    const isOn = writer.roles.includes(role);
    group.append(option('checkbox', 'role', role, role, isOn, () => choose(writer, writer.account, isOn ? others : [...others, role])));
  }
  return group;
}

function choose({mayChooseAccount, mayChooseRoles}: WriterStatus, account: Account, roles: readonly string[]): void {
  const message: SetIdentityMessage = {
    type: 'set-identity', account: mayChooseAccount ? account : null, roles: mayChooseRoles ? roles : null,
  };
  void ask<boolean>(message);
}

function option(type: 'radio' | 'checkbox', name: string, value: string, shown: string, checked: boolean, changed: () => void): HTMLElement {
  const label = made('label');
  const input = made('input') as HTMLInputElement;
  Object.assign(input, {type, name, value, checked, id: `${name}-${value}`});
  input.addEventListener('change', changed);
  label.append(input, made('span', shown));
  return label;
}
