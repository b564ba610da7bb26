// Everything that content scripts, pages and the background say to each other. The only file that both sides import.

import type {Diagnostic, Kind, Level} from '../wasm/postvett.ts';
import type {Surface} from './sites/site.ts';

/** Grows when a message changes its meaning: a content script of an older version is not answered as if it were of this one. */
export const MESSAGE_VERSION = 1;

/** A part of a text in UTF-16 code units, half-open. */
export interface Span { readonly start: number; readonly end: number }

/** A finding as a reader sees it. Texts are in the reader's language. */
export interface ShownFinding {
  readonly rule: string;
  readonly kind: Kind;
  readonly level: Level;
  /** What is underlined, at least one span. */
  readonly marks: readonly Span[];
  /** The text from the first mark's start to the last one's end. */
  readonly text: string;
  readonly title: string | null;
  readonly message: string | null;
  readonly advice: string | null;
  readonly clause: {readonly ref: string | null; readonly quote: string | null; readonly url: string | null} | null;
}

/** A composer got the focus: the background had better be awake. */
export interface WakeMessage { readonly type: 'wake' }

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
  /** Language tag for the findings' texts. The clock, account and roles are the background's to say. */
  readonly context: {readonly language: string};
}

export type CheckReply =
  | {readonly ok: true; readonly composer: number; readonly revision: number; readonly findings: readonly ShownFinding[];
     /** The policy is agreed: a post with findings from caution up waits. */
     readonly holds: boolean}
  | {readonly ok: false; readonly composer: number; readonly revision: number; readonly reason: 'no-rules' | 'engine' | 'version'};

/** What a frame can say of itself. */
export type PageState =
  | 'none'          // a site that is checked, but no compose box was met
  | 'checked'       // a compose box is known and its text was checked, or will be as soon as something is written
  | 'unrecognised'  // the person writes in a compose box that the site data does not know
  | 'not-checked';  // the text, or a post that went out, was not checked

export interface PageStateMessage { readonly type: 'page-state'; readonly state: PageState }

/** From the background to every frame: the rules are others now. */
export interface RulesChangedMessage { readonly type: 'rules-changed' }
/** From the background to its own pages: what is said of the rules may be another. */
export interface StatusChangedMessage { readonly type: 'status-changed' }
/** From the popup to the frames of a tab, answered with a PageState by those that have something to say, and by the top frame. */
export interface AskPageStateMessage { readonly type: 'ask-page-state' }

/** Where rules come from. "managed": the organisation's policy; "file": loaded on the options page; "demo": built in. */
export type RuleSource = 'managed' | 'file' | 'demo';

export interface RulesInForce {
  readonly source: RuleSource;
  readonly id: string;
  readonly name: string | null;
  readonly version: string;
  readonly status: 'draft' | 'trial' | 'agreed';
  readonly owner: string | null;
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
}

export interface LoadFileMessage { readonly type: 'load-file'; readonly name: string; readonly text: string }
export interface LoadFileReply {
  readonly result: 'in-force' | 'refused' | 'not-allowed' | 'failed';
  readonly diagnostics: readonly Diagnostic[];
}
export interface RemoveFileMessage { readonly type: 'remove-file' }

export type ToBackground = WakeMessage | CheckMessage | PageStateMessage | StatusMessage | LoadFileMessage | RemoveFileMessage;
export type ToPage = RulesChangedMessage | AskPageStateMessage;
