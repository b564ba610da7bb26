// The writer's comments: written, listed, changed, deleted, and handed on by the writer alone.

import {agreement, shortened} from '../content/finding-view.ts';
import type {
  CommentSubject, DeleteCommentMessage, PolicyDescription, RuleComment, SaveCommentMessage, Status, TakeSubjectMessage,
} from '../messages.ts';
import {commentsAsJson, commentsAsText, mailAddress} from './comments-export.ts';
import {ask, askStatus, dayOf, made, madeText, part, pressable, showHead, watchStatus, words} from './page.ts';

const text = words.comments;
const form = part<HTMLFormElement>('form');
const body = part<HTMLTextAreaElement>('body');
const include = part<HTMLInputElement>('include');

/** What is being written about. */
interface Subject {
  readonly id: string | null;
  readonly rule: string | null;
  readonly ruleTitle: string | null;
  readonly postText: string | null;
}

let status: Status | null = null;
let subject: Subject = {id: null, rule: null, ruleTitle: null, postText: null};

showHead('comments', text.title);
part('intro').textContent = text.intro;
part('writing-heading').textContent = text.write;
part('body-label').textContent = text.body;
part('body-help').textContent = text.bodyHelp;
part('include-text').textContent = text.include;
part('include-help').textContent = text.includeHelp;
part('cancel').textContent = text.cancel;
part('list-heading').textContent = text.list;
part('send-heading').textContent = text.send;
part('send-help').textContent = text.sendHelp;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void save();
});
part('cancel').addEventListener('click', () => {
  writeAbout({id: null, rule: null, ruleTitle: null, postText: null}, '');
});
watchStatus(() => void refresh());
void begin();

async function begin(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const rule = asked.get('rule');
  const ticket = asked.get('ticket');
  const take: TakeSubjectMessage = {type: 'take-subject', ticket: ticket ?? ''};
  const [taken, title] = await Promise.all([ticket ? ask<CommentSubject>(take) : null, rule ? titleOf(rule) : null]);
  writeAbout({id: null, rule, ruleTitle: title, postText: taken?.text.trim() ? taken.text : null}, '');
  await refresh();
  if (rule) body.focus();
}

async function titleOf(id: string): Promise<string | null> {
  const policy = await ask<PolicyDescription>({type: 'policy', language: words.language});
  return policy?.rules.find((rule) => rule.id === id)?.title ?? null;
}

async function refresh(): Promise<void> {
  const [now, comments] = await Promise.all([askStatus(), ask<readonly RuleComment[]>({type: 'comments'})]);
  status = now;
  part('list').replaceChildren(...!comments ? [made('p', words.popup.failed, 'warn')]
    : comments.length === 0 ? [made('p', text.none, 'soft')]
    : comments.map(commentView));
  part('sending').hidden = !comments || comments.length === 0;
  if (comments && comments.length > 0) showSending(comments);
}

/** Puts a subject into the form. A post's text is shown only while it can be ticked. */
function writeAbout(next: Subject, written: string): void {
  subject = next;
  body.value = written;
  include.checked = next.id !== null && next.postText !== null;
  part('about-rule').hidden = next.rule === null;
  part('about-rule').textContent = text.about(next.ruleTitle ?? next.rule ?? text.whole);
  part('include-part').hidden = next.postText === null;
  part('post-text').textContent = next.postText ?? '';
  part('post-text').ariaLabel = text.includedText;
  part('save').textContent = next.id === null ? text.save : text.saveChange;
  part('cancel').hidden = next.id === null && next.rule === null;
}

async function save(): Promise<void> {
  if (body.value.trim() === '') {
    say(text.empty, 'warn');
    body.focus();
    return;
  }
  const inForce = status?.inForce;
  const message: SaveCommentMessage = {
    type: 'save-comment', id: subject.id, rule: subject.rule, ruleTitle: subject.ruleTitle,
    about: inForce ? [inForce.name ?? inForce.id, inForce.version].filter(Boolean).join(' ') : '',
    body: body.value, postText: include.checked ? subject.postText : null,
  };
  if (!await ask<RuleComment>(message)) return say(text.notSaved, 'warn');
  writeAbout({id: null, rule: null, ruleTitle: null, postText: null}, '');
  say(text.saved, 'good');
  await refresh();
}

function commentView(comment: RuleComment): HTMLElement {
  const view = made('article', '', 'comment');
  const heading = madeText('h3', comment.ruleTitle ?? comment.rule ?? text.whole);
  heading.id = `comment-${comment.id}`;
  view.setAttribute('aria-labelledby', heading.id);
  const when = [text.written(dayOf(comment.written))];
  if (comment.changed !== comment.written) when.push(text.edited(dayOf(comment.changed)));
  view.append(heading, made('p', [comment.about, ...when].filter(Boolean).join(' · '), 'soft'), madeText('p', comment.body, 'body'));
  if (comment.postText !== null) {
    view.append(made('p', text.includedText, 'soft'), madeText('blockquote', shortened(comment.postText, 600)));
  }
  const row = made('div', '', 'row');
  const described = (made: HTMLElement) => {
    made.setAttribute('aria-describedby', heading.id);
    return made;
  };
  row.append(
    described(pressable(text.edit, 'small', () => {
      writeAbout(comment, comment.body);
      body.focus();
    })),
    described(pressable(text.delete, 'small', () => void remove(comment))));
  view.append(row);
  return view;
}

async function remove(comment: RuleComment): Promise<void> {
  const message: DeleteCommentMessage = {type: 'delete-comment', id: comment.id};
  if (!await ask<boolean>(message)) return;
  if (subject.id === comment.id) writeAbout({id: null, rule: null, ruleTitle: null, postText: null}, '');
  say(text.deleted, '');
  await refresh();
  part('list-heading').tabIndex = -1;
  part('list-heading').focus();
}

function showSending(comments: readonly RuleComment[]): void {
  const inForce = status?.inForce;
  const policy = inForce?.name ?? inForce?.id ?? words.policy.title;
  const about = inForce && agreement(inForce, words);
  const plain = commentsAsText(comments, about ?? policy, words);
  const address = inForce?.ownerEmail ? mailAddress(inForce.ownerEmail, text.subject(policy), plain) : null;
  const row: HTMLElement[] = [];
  if (address && inForce?.ownerEmail) {
    const mail = made('a', text.email(inForce.owner ?? inForce.ownerEmail), 'like-button main') as HTMLAnchorElement;
    mail.href = address;
    row.push(mail);
  }
  row.push(
    pressable(text.exportText, '', () => download(plain, 'text/plain', 'txt')),
    pressable(text.exportJson, '', () => download(commentsAsJson(comments), 'application/json', 'json')));
  part('send').replaceChildren(...row);
  part('send-note').textContent = address ? '' : inForce?.ownerEmail ? text.tooLong : text.noOwner;
}

/** A file of the writer's own, made here; nothing is asked of a network. */
function download(content: string, type: string, ending: string): void {
  const address = URL.createObjectURL(new Blob([content], {type: `${type};charset=utf-8`}));
  const way = made('a') as HTMLAnchorElement;
  way.href = address;
  way.download = `${text.fileName}.${ending}`;
  way.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function say(sentence: string, look: '' | 'good' | 'warn'): void {
  part('outcome').className = look;
  part('outcome').textContent = sentence;
}
