// The way to the background. A message wakes it when the browser has ended it; when it ends in the middle of an answer, the
// question is asked again. After an update of the extension the old content script can reach nothing any more ("gone").

import type {CheckMessage, CheckReply, PageState, ToBackground, WakeReply} from '../messages.ts';

export type Answer = CheckReply | {readonly ok: false; readonly reason: 'unreachable' | 'gone'};

const TRIES = 3;
/** After this many milliseconds a question counts as unanswered. */
const PATIENCE = 5_000;

export async function askBackground(question: CheckMessage): Promise<Answer> {
  let out: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => { out = setTimeout(resolve, PATIENCE, null); });
  try {
    for (let i = 0; i < TRIES; i++) {
      const reply = await Promise.race([send(question), silence]);
      if (isGone()) return {ok: false, reason: 'gone'};
      if (isCheckReply(reply)) return reply;
      if (reply === null) break;
    }
    return {ok: false, reason: 'unreachable'};
  } finally {
    clearTimeout(out);
  }
}

/** null where nobody answered. */
export async function wakeBackground(site: string): Promise<WakeReply | null> {
  const reply = await send({type: 'wake', site});
  return typeof reply === 'object' && reply !== null && 'readsMessages' in reply ? reply as WakeReply : null;
}

export function tellPageState(state: PageState): void {
  void send({type: 'page-state', state});
}

/** False where the rule could not be switched off. */
export async function muteRule(rule: string): Promise<boolean> {
  return await send({type: 'mute-rule', rule, muted: true}) === true;
}

/** Opens the comments page for a rule; the text goes along in memory. */
export function commentOnRule(rule: string, text: string): void {
  void send({type: 'comment-on-rule', rule, text});
}

/** The extension was updated, reloaded or removed while this page was open. */
export function isGone(): boolean {
  try {
    return !chrome.runtime?.id;
  } catch {
    return true;
  }
}

/** undefined where nobody answered. */
async function send(message: ToBackground): Promise<unknown> {
  try {
    return await chrome.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

function isCheckReply(reply: unknown): reply is CheckReply {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && 'revision' in reply;
}
