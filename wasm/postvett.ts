// The checking engine for JavaScript: a service worker, an event page, Node.
//
//   const engine = await createEngine(await readFile('postvett.wasm'));
//   engine.addPack('postvett:rights', rightsText);
//   engine.addPack(RIGHTS_CORPUS, corpusText);
//   const {rules, diagnostics} = engine.load('fyrvakten.json', text);
//   if (rules) console.log(rules.check('Gästen på 412 fick kortet nekat', {site: 'x.com'}, 'sv').findings);
//
// All offsets count UTF-16 code units, as JavaScript does. Nothing here reads a file or a network: the caller hands over
// the module's bytes and the packs' texts. A RuleSet holds memory of the module until destroy().
//
// A host that is started often keeps `await engine.image(rules, key)` and begins with `engineFromImage(module, image, key)`.

import {clearFree, pack, restore, seal, unpack} from './image.ts';

export const ABI_VERSION = 2;
/** The name under which `addPack` takes the rights corpus: the files of rules/rights/, one after the other. */
export const RIGHTS_CORPUS = 'postvett:rights-corpus';

export type Level = 'info' | 'tip' | 'caution' | 'serious';
export type Kind = 'check' | 'require' | 'protect' | 'remind';
/** A text for readers: language tag to text; the tag is "" where the file gave a plain string. */
export type LocalizedText = Readonly<Record<string, string>>;

export interface Clause { readonly ref: string | null; readonly quote: string | null; readonly url: string | null }
export type Fix = { readonly replace: string } | { readonly remove: true } | { readonly insert: string };

export interface Evidence {
  readonly start: number;
  readonly end: number;
  /** What matched: "lexicon:guest", "entity:email", "terms", "regex". */
  readonly by: string;
  /** Belongs to the part that is underlined. */
  readonly marked: boolean;
}

export interface Finding {
  readonly rule: string;
  readonly kind: Kind;
  readonly topic: string | null;
  readonly level: Level;
  /** The hull of the marked evidence. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly title: string | null;
  readonly message: string | null;
  readonly advice: string | null;
  readonly clause: Clause | null;
  readonly fix: Fix | null;
  readonly lowered_by: string | null;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** There were more than 256 findings. */
  readonly cut: boolean;
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly message: string;
  readonly mend: string;
}

/** What is true outside the text. A key that is missing is unknown: conditions about it hold. */
export interface Context {
  readonly site?: string;
  readonly surface?: 'post' | 'comment' | 'message';
  readonly account?: 'private' | 'official';
  readonly roles?: readonly string[];
  readonly jurisdiction?: string;
  readonly sector?: string;
  /** The clock: milliseconds since 1970 UTC, and the reader's offset from UTC in minutes (Stockholm in winter: 60). */
  readonly now?: number;
  readonly utcOffsetMinutes?: number;
}

export interface RuleInfo {
  readonly id: string;
  readonly kind: Kind;
  readonly topic: string | null;
  readonly level: Level;
  readonly title: LocalizedText | null;
  readonly message: LocalizedText | null;
  readonly advice: LocalizedText | null;
  readonly reason: LocalizedText | null;
  readonly clause: { readonly ref: string | null; readonly quote: LocalizedText | null; readonly url: string | null } | null;
  readonly fix: { readonly action: 'replace' | 'remove' | 'insert'; readonly text: LocalizedText | null } | null;
  readonly enabled: boolean;
  readonly examples: { readonly flag: readonly string[]; readonly pass: readonly string[] };
}

export interface RuleSetInfo {
  readonly id: string;
  readonly name: LocalizedText | null;
  readonly version: string;
  readonly policy: {
    readonly url: string | null;
    readonly status: 'draft' | 'trial' | 'agreed';
    readonly owner: { readonly name: LocalizedText | null; readonly email: string | null };
    readonly agreed: { readonly with: LocalizedText | null; readonly date: string | null };
  };
  readonly packs: readonly string[];
  readonly sources: readonly string[];
  readonly rules: readonly RuleInfo[];
}

/** What one operator of a rule's match made of a text. */
export interface MatchTrace {
  /** "lexicon:guest", "all within paragraph", … */
  readonly name: string;
  readonly found: readonly Place[];
  /** What does not count, and the gate that says so ("negated" …), or "lang". */
  readonly dropped: readonly (Place & {readonly by: string})[];
  readonly operands: readonly MatchTrace[];
}
export interface Place { readonly start: number; readonly end: number; readonly text: string }

export interface RuleTrace {
  readonly rule: string;
  readonly kind: Kind;
  readonly level: Level;
  readonly outcome: 'found' | 'lowered' | 'silenced' | 'withdrawn' | 'satisfied' | 'not now' | 'no match';
  /** The key of "when" that does not hold. */
  readonly condition: string | null;
  /** The protect rule that lowered or silenced it. */
  readonly by: string | null;
  readonly marks: readonly Place[];
  readonly match: MatchTrace;
  readonly need: MatchTrace | null;
  readonly unless: MatchTrace | null;
}

export interface Explanation {
  readonly lookedAt: number;
  /** The rules of which some part occurs; those with findings first. */
  readonly rules: readonly RuleTrace[];
}

export interface RuleSet {
  readonly info: RuleSetInfo;
  /** Checks a text; texts of the findings are in `language` ("sv"), else English, else the first there is. */
  check(text: string, context?: Context, language?: string): CheckResult;
  /** Why the text has the findings that it has, and what nearly had one. */
  explain(text: string, context?: Context): Explanation;
  /** Gives the memory back. The rule set must not be used afterwards. */
  destroy(): void;
}

export interface LoadResult {
  /** null where a diagnostic is an error. */
  readonly rules: RuleSet | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Engine {
  /**
   * Makes a file known that `extends` may name: "postvett:hospitality", "./other.json"; and the rights corpus, that every rule is
   * held against at load. A second text for a name replaces the first.
   */
  addPack(name: string, text: string): void;
  /**
   * Reads and compiles a rule file; its examples must hold. `name` stands in the diagnostics. `acceptedBefore` is for a file that
   * this very module loaded without error before, with the packs of the same texts: it loads many times faster, since its
   * examples are not run again and a regex is compiled when a text first needs it. `lint` adds warnings about what is not wrong, but
   * should be looked at by whoever wrote the file.
   */
  load(name: string, text: string, options?: {readonly acceptedBefore?: boolean; readonly lint?: boolean}): LoadResult;
  /**
   * What `engineFromImage` makes this engine from again, with these rules, tens of times faster than they are loaded. `key` names
   * what the image is of (the module, the file, the packs): it is good for no other. Whoever can write an image decides what
   * the engine says, as with a rule file. No text is ever in one: throws where this engine was given one to check, but for "".
   */
  image(rules: RuleSet, key: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Bytes of the module's memory. */
  readonly memoryBytes: number;
}

/** The text for a reader of `language`: that language, its primary subtag, English, else the first there is; null for null. */
export function localized(text: LocalizedText | null, language: string): string | null {
  if (!text) return null;
  const primary = language.split('-')[0] ?? language;
  return text[language] ?? text[primary] ?? text['en'] ?? Object.values(text)[0] ?? null;
}

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  pv_abi_version(): number;
  pv_allocate(size: number): number;
  pv_release(pointer: number): void;
  pv_add_pack(name: number, nameSize: number, text: number, textSize: number): void;
  pv_load_rules(name: number, nameSize: number, text: number, textSize: number, options: number): number;
  pv_destroy_rules(rules: number): void;
  pv_describe(rules: number): void;
  pv_check(rules: number, text: number, units: number, context: number, contextSize: number): number;
  pv_explain(rules: number, text: number, units: number, context: number, contextSize: number): number;
  pv_result(): number;
  pv_result_size(): number;
}

const LEVELS: readonly Level[] = ['info', 'tip', 'caution', 'serious'];
const NO_RULE = 0xffffffff;
const FINDING_WORDS = 7;
const EVIDENCE_WORDS = 4;

/** Instantiates the module. Throws where the module is not one of this wrapper's ABI version. */
export async function createEngine(source: WebAssembly.Module | BufferSource): Promise<Engine> {
  return engineOn(await instantiate(source)).engine;
}

/**
 * The engine that an image was made of, and its rules; packs need not be added for them. null where it is not an image of this key,
 * or was damaged: then the rules are to be loaded. `key` must tell this module from every other.
 */
export async function engineFromImage(source: WebAssembly.Module | BufferSource, image: Uint8Array<ArrayBuffer>, key: string): Promise<{
  readonly engine: Engine;
  readonly rules: RuleSet;
} | null> {
  const unpacked = await unpack(image, key);
  if (!unpacked) return null;
  const wasm = await instantiate(source);
  restore(wasm.memory, unpacked);
  const {engine, ruleSet} = engineOn(wasm);
  return {engine, rules: ruleSet(unpacked.handle)};
}

async function instantiate(source: WebAssembly.Module | BufferSource): Promise<Exports> {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const wasm = (await WebAssembly.instantiate(module, imports(module))).exports as unknown as Exports;
  wasm._initialize();
  const version = wasm.pv_abi_version();
  if (version !== ABI_VERSION) throw new Error(`postvett.wasm speaks version ${version} of the interface, this wrapper version ${ABI_VERSION}`);
  return wasm;
}

function engineOn(wasm: Exports): {readonly engine: Engine; readonly ruleSet: (handle: number) => RuleSet} {
  const handles = new WeakMap<RuleSet, number>();
  let wasGivenText = false;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  /** Calls `use` with the texts as UTF-8 in the module's memory, and gives the memory back. */
  function withUtf8<T>(texts: readonly string[], use: (pointers: number[], sizes: number[]) => T): T {
    const pointers: number[] = [];
    const sizes: number[] = [];
    try {
      for (const text of texts) {
        const bytes = encoder.encode(text);
        const pointer = allocate(bytes.length);
        pointers.push(pointer);
        sizes.push(bytes.length);
        new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
      }
      return use(pointers, sizes);
    } finally {
      for (const pointer of pointers) wasm.pv_release(pointer);
    }
  }

  function allocate(size: number): number {
    const pointer = wasm.pv_allocate(size);
    if (pointer === 0) throw new Error(`the engine has no ${size} bytes of memory left`);
    return pointer;
  }

  function resultJson<T>(): T {
    const bytes = new Uint8Array(wasm.memory.buffer, wasm.pv_result(), wasm.pv_result_size());
    return JSON.parse(decoder.decode(bytes)) as T;
  }

  function ruleSet(handle: number): RuleSet {
    wasm.pv_describe(handle);
    const info = resultJson<RuleSetInfo>();
    let alive = true;
    let buffer = 0;  // for the checked text, kept from check to check
    let capacity = 0;

    /** Hands the text and the context to one of the module's functions that take them. */
    function ask(question: 'pv_check' | 'pv_explain', text: string, context: Context): void {
      if (!alive) throw new Error('this rule set was destroyed');
      wasGivenText ||= text.length > 0;
      if (text.length > capacity) {
        if (buffer) wasm.pv_release(buffer);
        buffer = 0;
        capacity = 0;
        const wanted = Math.max(1024, text.length * 2);
        buffer = allocate(wanted * 2);
        capacity = wanted;
      }
      const units = new Uint16Array(wasm.memory.buffer, buffer, text.length);
      for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
      const status = withUtf8([JSON.stringify(context)], ([pointer], [size]) =>
        wasm[question](handle, buffer, text.length, pointer!, size!));
      if (status !== 0) throw new Error(`the engine did not check the text (status ${status})`);
    }

    function check(text: string, context: Context = {}, language = 'en'): CheckResult {
      ask('pv_check', text, context);
      return readResult(text, language);
    }

    function explain(text: string, context: Context = {}): Explanation {
      ask('pv_explain', text, context);
      return resultJson<Explanation>();
    }

    function readResult(text: string, language: string): CheckResult {
      const words = new Uint32Array(wasm.memory.buffer, wasm.pv_result(), wasm.pv_result_size() / 4);
      const count = words[0]!;
      const evidenceAt = 3 + count * FINDING_WORDS;
      const findings: Finding[] = [];
      for (let i = 0; i < count; i++) {
        const [rule, level, loweredBy, start, end, first, evidenceCount] =
          words.subarray(3 + i * FINDING_WORDS, 3 + (i + 1) * FINDING_WORDS) as unknown as [number, number, number, number, number, number, number];
        const evidence: Evidence[] = [];
        for (let k = first; k < first + evidenceCount; k++) {
          const at = evidenceAt + k * EVIDENCE_WORDS;
          evidence.push({start: words[at]!, end: words[at + 1]!, by: info.sources[words[at + 2]!] ?? '', marked: words[at + 3] === 1});
        }
        const marked = text.slice(start, end);
        const texts = ruleTexts(info.rules[rule]!, language, marked);
        findings.push({
          ...texts,
          fix: texts.fix && ('insert' in texts.fix || isOnePiece(start, evidence)) ? texts.fix : null,
          level: LEVELS[level]!, start, end, text: marked, evidence,
          lowered_by: loweredBy === NO_RULE ? null : info.rules[loweredBy]!.id,
        });
      }
      return {findings, cut: (words[2]! & 1) !== 0};
    }

    const rules: RuleSet = {
      info,
      check,
      explain,
      destroy() {
        if (!alive) return;
        alive = false;
        handles.delete(rules);
        if (buffer) wasm.pv_release(buffer);
        wasm.pv_destroy_rules(handle);
      },
    };
    handles.set(rules, handle);
    return rules;
  }

  const engine: Engine = {
    addPack(name, text) {
      withUtf8([name, text], ([n, t], [nameSize, textSize]) => wasm.pv_add_pack(n!, nameSize!, t!, textSize!));
    },
    load(name, text, {acceptedBefore = false, lint = false} = {}) {
      const handle = withUtf8([name, text], ([n, t], [nameSize, textSize]) =>
        wasm.pv_load_rules(n!, nameSize!, t!, textSize!, (acceptedBefore ? 1 : 0) | (lint ? 2 : 0)));
      const diagnostics = resultJson<Diagnostic[]>();
      return {rules: handle === 0 ? null : ruleSet(handle), diagnostics};
    },
    async image(rules, key) {
      const handle = handles.get(rules);
      if (handle === undefined) throw new Error('these rules are not of this engine, or were destroyed');
      if (wasGivenText) throw new Error('this engine was given a text, which must not get into an image');
      clearFree(wasm);
      return seal(pack(wasm.memory.buffer, handle), key);
    },
    get memoryBytes() {
      return wasm.memory.buffer.byteLength;
    },
  };
  return {engine, ruleSet};
}

function ruleTexts(rule: RuleInfo, language: string, marked: string) {
  const fill = (text: LocalizedText | null) => localized(text, language)?.replaceAll('${text}', () => marked) ?? null;
  return {
    rule: rule.id,
    kind: rule.kind,
    topic: rule.topic,
    title: localized(rule.title, language),
    message: fill(rule.message),
    advice: fill(rule.advice),
    clause: rule.clause && {ref: rule.clause.ref, quote: localized(rule.clause.quote, language), url: rule.clause.url},
    fix: rule.fix && fixFor(rule.fix, language),
  };
}

/** Whether what is underlined is one piece of text without a gap: only then a replacement makes sense. */
function isOnePiece(start: number, evidence: readonly Evidence[]): boolean {
  let end = start;
  for (const part of evidence) {
    if (!part.marked) continue;
    if (part.start > end) return false;
    end = Math.max(end, part.end);
  }
  return true;
}

function fixFor(fix: NonNullable<RuleInfo['fix']>, language: string): Fix {
  if (fix.action === 'remove') return {remove: true};
  const text = localized(fix.text, language) ?? '';
  return fix.action === 'replace' ? {replace: text} : {insert: text};
}

/** The module imports what its compiler version makes it import: a note that memory grew, and an exit that must not happen. */
function imports(module: WebAssembly.Module): WebAssembly.Imports {
  const given: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const {module: from, name, kind} of WebAssembly.Module.imports(module)) {
    if (kind !== 'function') throw new Error(`postvett.wasm imports ${from}.${name}, which is not a function`);
    (given[from] ??= {})[name] = name === 'emscripten_notify_memory_growth' ? () => undefined : () => {
      throw new Error(`the engine stopped (${from}.${name})`);
    };
  }
  return given;
}
