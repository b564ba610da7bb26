// Everything that content scripts, pages and the background say to each other. The only file that both sides import.

import type {Diagnostic, Fix, Kind, Level} from '../wasm/postvett.ts';
import type {Surface} from './sites/site.ts';

/** Grows when a message changes its meaning: a content script of an older version is not answered as if it were of this one. */
export const MESSAGE_VERSION = 2;

/** A part of a text in UTF-16 code units, half-open. */
export interface Span { readonly start: number; readonly end: number }

/** A finding as a reader sees it. Texts are in the reader's language. */
export interface ShownFinding {
  readonly rule: string;
  readonly kind: Kind;
  readonly topic: string | null;
  readonly level: Level;
  /** What is underlined: at least one span, and none for a reminder. */
  readonly marks: readonly Span[];
  /** The text from the first mark's start to the last one's end; empty for a reminder about an attachment. */
  readonly text: string;
  readonly title: string | null;
  readonly message: string | null;
  readonly advice: string | null;
  readonly clause: {readonly ref: string | null; readonly quote: string | null; readonly url: string | null} | null;
  /** What the writer is offered to do about it. "replace" and "remove" are there only where the mark is one span. */
  readonly fix: Fix | null;
  /** Whose policy the rule is of, and who agreed on it. */
  readonly policy: PolicySource;
  /** The rule of protected speech that made a note of it. */
  readonly loweredBy: string | null;
  /** The writer may switch the rule off for themselves. */
  readonly mayMute: boolean;
}

export interface PolicySource {
  readonly name: string | null;
  readonly agreedWith: string | null;
  /** As the rule file has it: "2026-10-02". */
  readonly agreedOn: string | null;
}

/** A composer got the focus: the background had better be awake. */
export interface WakeMessage { readonly type: 'wake'; readonly site: string }
export interface WakeReply {
  /** Private messages may be read: the company's policy and the writer both want it. */
  readonly readsMessages: boolean;
  /** Until when the writer has paused the site, milliseconds since 1970 UTC; null where it is not paused. */
  readonly pausedUntil: number | null;
}

export interface CheckMessage {
  readonly type: 'check';
  readonly version: number;
  /** Which composer of the frame, and which state of its text: both come back unchanged. */
  readonly composer: number;
  readonly revision: number;
  /** Host name of the page. */
  readonly site: string;
  readonly surface: Surface;
  readonly text: string;
  /** A picture or a film belongs to the post. It is never read. */
  readonly attachment: boolean;
  /** Language tag for the findings' texts. The clock, account and roles are the background's to say. */
  readonly context: {readonly language: string};
}

export type CheckReply =
  | {readonly ok: true; readonly composer: number; readonly revision: number; readonly findings: readonly ShownFinding[];
     /** The policy is agreed: a post with findings from caution up waits. */
     readonly holds: boolean;
     /** "paused": the writer has paused this site; "draft": the policy is a draft. Nothing was checked then. */
     readonly state: 'checked' | 'paused' | 'draft'}
  | {readonly ok: false; readonly composer: number; readonly revision: number; readonly reason: 'no-rules' | 'engine' | 'version'};

/** What a frame can say of itself. */
export type PageState =
  | 'none'          // a site that is checked, but no compose box was met
  | 'checked'       // a compose box is known and its text was checked, or will be as soon as something is written
  | 'paused'        // the writer has paused the site
  | 'draft'         // the policy is a draft: nothing is shown in pages
  | 'unrecognised'  // the person writes in a compose box that the site data does not know
  | 'not-checked';  // the text, or a post that went out, was not checked

export interface PageStateMessage { readonly type: 'page-state'; readonly state: PageState }

/** From the background to every frame: the rules are others now. */
export interface RulesChangedMessage { readonly type: 'rules-changed' }
/** From the background to its own pages: what is said of the rules may be another. */
export interface StatusChangedMessage { readonly type: 'status-changed' }
/** From the popup to the frames of a tab, answered with a PageReport by those that have something to say, and by the top frame. */
export interface AskPageStateMessage { readonly type: 'ask-page-state' }
export interface PageReport {
  readonly state: PageState;
  /** Host name of the page. */
  readonly site: string;
  /** What is marked, or would be reminded of, in the drafts of this frame. */
  readonly findings: readonly ShownFinding[];
}

/** The writer switches a rule off for themselves, or on again. */
export interface MuteRuleMessage { readonly type: 'mute-rule'; readonly rule: string; readonly muted: boolean }
/** The writer wants to comment on a rule: the comments page opens. The text is handed to that page once and kept nowhere. */
export interface CommentOnRuleMessage { readonly type: 'comment-on-rule'; readonly rule: string; readonly text: string }

/** Where rules come from. "managed": the organisation's policy; "file": loaded on the options page; "demo": built in. */
export type RuleSource = 'managed' | 'file' | 'demo';

export interface RulesInForce {
  readonly source: RuleSource;
  readonly id: string;
  readonly name: string | null;
  readonly version: string;
  readonly status: 'draft' | 'trial' | 'agreed';
  readonly owner: string | null;
  readonly ownerEmail: string | null;
  readonly agreedWith: string | null;
  readonly agreedOn: string | null;
  readonly policyUrl: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
  /** These came from a managed policy that is no longer there. */
  readonly withdrawn: boolean;
  /** This program's packs would have made the rules fail, so the packs that they were first resolved with are used. */
  readonly olderPacks: boolean;
}

export interface Refusal {
  readonly source: RuleSource;
  readonly name: string;
  readonly at: number;
  readonly reason: 'errors' | 'unreadable' | 'older-packs';
  /** At most 200. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface StatusMessage { readonly type: 'status'; readonly language: string }
export interface Status {
  readonly inForce: RulesInForce | null;
  readonly refusals: readonly Refusal[];
  /** May a rule file be loaded on the options page? */
  readonly mayLoad: boolean;
  readonly managed: boolean;
  /** The engine itself could not be started. */
  readonly engineFailed: boolean;
  readonly writer: WriterStatus;
}

export type Account = 'private' | 'official';

/** What is known of the writer, and what the policy lets them change. */
export interface WriterStatus {
  readonly account: Account;
  readonly roles: readonly string[];
  /** The writer chose one of the two. */
  readonly isChosen: boolean;
  readonly mayChooseAccount: boolean;
  readonly mayChooseRoles: boolean;
  /** The roles that the rules in force ask about, with the writer's own. */
  readonly knownRoles: readonly string[];
  readonly mayPause: boolean;
  /** Site ("facebook.com") and until when, milliseconds since 1970 UTC. */
  readonly pauses: readonly {readonly site: string; readonly until: number}[];
  readonly mayReadMessages: boolean;
  readonly readsMessages: boolean;
  readonly mayMute: boolean;
  readonly mutedRules: readonly {readonly rule: string; readonly title: string | null}[];
  readonly comments: number;
}

/** null: as the policy has it. */
export interface SetIdentityMessage { readonly type: 'set-identity'; readonly account: Account | null; readonly roles: readonly string[] | null }
/** Private messages are read, too, or not. */
export interface ReadMessagesMessage { readonly type: 'read-messages'; readonly on: boolean }
/** Pauses a page's site for so many milliseconds; 0 ends the pause. */
export interface PauseMessage { readonly type: 'pause'; readonly site: string; readonly milliseconds: number }
/** Empties all that is kept of the writer: choices, pauses, rules switched off, comments. */
export interface DeleteMyDataMessage { readonly type: 'delete-my-data' }

/** What a writer has to say about a rule, or about the policy as a whole. Kept on this computer. */
export interface RuleComment {
  readonly id: string;
  readonly rule: string | null;
  readonly ruleTitle: string | null;
  /** Name and version of the policy it was written about. */
  readonly about: string;
  readonly body: string;
  /** The text of the post, where the writer ticked it. */
  readonly postText: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly written: number;
  readonly changed: number;
}
export interface CommentsMessage { readonly type: 'comments' }
/** Without an id it is a new one. */
export interface SaveCommentMessage {
  readonly type: 'save-comment';
  readonly id: string | null;
  readonly rule: string | null;
  readonly ruleTitle: string | null;
  readonly about: string;
  readonly body: string;
  readonly postText: string | null;
}
export interface DeleteCommentMessage { readonly type: 'delete-comment'; readonly id: string }
/** The comments page asks for what it was opened with; answered once, null afterwards. */
export interface TakeSubjectMessage { readonly type: 'take-subject'; readonly ticket: string }
export interface CommentSubject { readonly rule: string; readonly text: string }

export interface PolicyMessage { readonly type: 'policy'; readonly language: string }
/** The rules in force as people read them; texts are in the reader's language. */
export interface PolicyDescription {
  readonly rules: readonly DescribedRule[];
  readonly changes: PolicyChanges | null;
}
export interface DescribedRule {
  readonly id: string;
  readonly kind: Kind;
  readonly topic: string | null;
  readonly level: Level;
  readonly enabled: boolean;
  readonly title: string | null;
  readonly message: string | null;
  readonly advice: string | null;
  readonly reason: string | null;
  readonly clause: ShownFinding['clause'];
  readonly fix: Fix | null;
  readonly examples: {readonly flag: readonly string[]; readonly pass: readonly string[]};
  readonly conditions: RuleConditions | null;
  /** It also asks to look at pictures. */
  readonly attachment: boolean;
  readonly muted: boolean;
  readonly mayMute: boolean;
}
/** `when`, as the rule file has it. */
export interface RuleConditions {
  readonly sites?: readonly string[];
  readonly surfaces?: readonly string[];
  readonly account?: string;
  readonly roles?: readonly string[];
  readonly from?: string;
  readonly until?: string;
}
/** What is other than in the version before. */
export interface PolicyChanges {
  readonly versionBefore: string;
  /** When the version before gave way, milliseconds since 1970 UTC. */
  readonly at: number;
  readonly added: readonly ChangedRule[];
  readonly removed: readonly ChangedRule[];
  readonly changed: readonly (ChangedRule & {readonly what: readonly RuleChange[]})[];
  /** Word lists with other words; how many before and now. */
  readonly lists: readonly {readonly name: string; readonly before: number; readonly now: number}[];
}
export interface ChangedRule { readonly id: string; readonly title: string | null; readonly level: Level }
export type RuleChange = 'level' | 'on' | 'off' | 'words' | 'clause' | 'match' | 'fix';

/** Checks a text on the options page, against the rules in force, drafts included. */
export interface TryTextMessage {
  readonly type: 'try-text';
  readonly text: string;
  readonly site: string;
  readonly surface: Surface;
  readonly account: Account;
  readonly roles: readonly string[];
  readonly language: string;
}
/** null where there are no rules or the engine failed. */
export type TryTextReply = {readonly findings: readonly ShownFinding[]; readonly cut: boolean} | null;

export interface LoadFileMessage { readonly type: 'load-file'; readonly name: string; readonly text: string }
export interface LoadFileReply {
  readonly result: 'in-force' | 'refused' | 'not-allowed' | 'failed';
  readonly diagnostics: readonly Diagnostic[];
}
export interface RemoveFileMessage { readonly type: 'remove-file' }

/** From content scripts and pages. */
export type ToBackground = WakeMessage | CheckMessage | PageStateMessage | MuteRuleMessage | CommentOnRuleMessage | FromOwnPages;
/** From our own pages only. */
export type FromOwnPages = StatusMessage | LoadFileMessage | RemoveFileMessage | SetIdentityMessage | ReadMessagesMessage | PauseMessage | DeleteMyDataMessage
  | CommentsMessage | SaveCommentMessage | DeleteCommentMessage | TakeSubjectMessage | PolicyMessage | TryTextMessage;
export type ToPage = RulesChangedMessage | AskPageStateMessage;
