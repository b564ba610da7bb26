// Comments as what leaves the computer when the writer says so: a text, a JSON file, an e-mail.

import type {RuleComment} from '../messages.ts';
import type {Words} from '../text/words.ts';

/** Mail programs and Windows cut addresses at about 2,000 characters. */
const MOST_ADDRESS = 1_900;

/** Line breaks of mail and Windows (CR LF), which every editor takes. */
export function commentsAsText(comments: readonly RuleComment[], about: string, words: Words): string {
  const day = (time: number) => new Intl.DateTimeFormat(words.language, {dateStyle: 'long'}).format(time);
  const parts = comments.map(({rule, ruleTitle, body, postText, written}) => [
    `${ruleTitle ?? rule ?? words.comments.whole}${rule ? ` (${rule})` : ''}`,
    words.comments.written(day(written)),
    '',
    body.trim(),
    ...postText === null ? [] : ['', `${words.comments.includedText}:`, ...postText.trim().split('\n').map((line) => `> ${line}`)],
  ].join('\n'));
  return [about, ...parts].join('\n\n').concat('\n').replace(/\r?\n/g, '\r\n');
}

export function commentsAsJson(comments: readonly RuleComment[]): string {
  const told = comments.map(({rule, ruleTitle, about, body, postText, written, changed}) => ({
    rule, ruleTitle, about, body, postText, written: new Date(written).toISOString(), changed: new Date(changed).toISOString(),
  }));
  return `${JSON.stringify({comments: told}, null, 2)}\n`;
}

/** A mailto: address; null where it would be cut, or the recipient is no plain address. */
export function mailAddress(recipient: string, subject: string, body: string): string | null {
  if (!/^[^\s@?&,;:<>"]+@[^\s@?&,;:<>"]+$/.test(recipient)) return null;
  const address = `mailto:${encodeURIComponent(recipient).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return address.length > MOST_ADDRESS ? null : address;
}
