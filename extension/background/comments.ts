// The writer's comments on rules. They stay on this computer until the writer exports them or opens them as an e-mail.

import type {CommentSubject, RuleComment, SaveCommentMessage} from '../messages.ts';
import {keep, readKept} from './storage.ts';

/** A comment longer than this, in UTF-16 code units, is cut. */
const MOST_UNITS = 20_000;

let queue: Promise<unknown> = Promise.resolve();

/** Newest first. */
export async function comments(): Promise<readonly RuleComment[]> {
  return (await readKept('comments')).comments ?? [];
}

/** Keeps a comment; the answer is the kept one, null where it is empty or could not be kept. */
export function saveComment({id, rule, ruleTitle, about, body, postText}: SaveCommentMessage): Promise<RuleComment | null> {
  return inTurn(async () => {
    if (body.trim() === '') return null;
    const known = await comments();
    const now = Date.now();
    const old = known.find((comment) => comment.id === id);
    const saved: RuleComment = {
      id: old?.id ?? crypto.randomUUID(), rule, ruleTitle, about,
      body: body.slice(0, MOST_UNITS), postText: postText === null ? null : postText.slice(0, MOST_UNITS),
      written: old?.written ?? now, changed: now,
    };
    const others = known.filter((comment) => comment !== old);
    return await keep({comments: [saved, ...others]}) ? saved : null;
  });
}

export function deleteComment(id: string): Promise<boolean> {
  return inTurn(async () => keep({comments: (await comments()).filter((comment) => comment.id !== id)}));
}

/** What a comments page is to be opened with, until it asks. Never stored. */
const subjects = new Map<string, CommentSubject>();

/** Opens the comments page for a rule. The post's text goes along in memory, so that the writer can tick it there. */
export async function openComments(subject: CommentSubject): Promise<void> {
  const ticket = crypto.randomUUID();
  subjects.clear();
  subjects.set(ticket, subject);
  await chrome.tabs.create({url: chrome.runtime.getURL(`comments.html?rule=${encodeURIComponent(subject.rule)}&ticket=${ticket}`)});
}

export function takeSubject(ticket: string): CommentSubject | null {
  const subject = subjects.get(ticket) ?? null;
  subjects.delete(ticket);
  return subject;
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}
