// The one engine of this browser, and the files of our own package that it needs.

import {createEngine, engineFromImage, RIGHTS_CORPUS, type Engine, type LoadResult, type RuleSet} from '../../wasm/postvett.ts';
import {forgetImage, imageKey, keepImage, readImage} from './engine-image.ts';
import type {Packs} from './storage.ts';

interface Started {
  readonly module: WebAssembly.Module;
  /** Tells this module from every other: SHA-256, hexadecimal. */
  readonly fingerprint: string;
  /** None before the first rules. */
  engine: Engine | null;
}

let starting: Promise<Started> | null = null;
let shippedPacks: Promise<Packs> | null = null;

/** The module, compiled at the first call. Rejects where it cannot be. */
function startedEngine(): Promise<Started> {
  starting ??= start();
  starting.catch(() => { starting = null; });
  return starting;
}

async function start(): Promise<Started> {
  const bytes = await (await fetchOwn('postvett.wasm')).arrayBuffer();
  const [module, digest] = await Promise.all([WebAssembly.compile(bytes), crypto.subtle.digest('SHA-256', bytes)]);
  return {module, fingerprint: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''), engine: null};
}

/** What tells this program's engine from that of another version. */
export async function engineFingerprint(): Promise<string> {
  return (await startedEngine()).fingerprint;
}

/** After an error inside the module its memory is not to be trusted: the next call starts a new one, and without its image. */
export function abandonEngine(): void {
  starting = null;
  void forgetImage();
}

/** The packs that came with this version of the program, and the rights corpus, without which no rule file is read. */
export function packsOfProgram(): Promise<Packs> {
  shippedPacks ??= readPacks();
  shippedPacks.catch(() => { shippedPacks = null; });
  return shippedPacks;
}

export async function demoCompany(): Promise<string> {
  return (await fetchOwn('rules/fyrvakten.json')).text();
}

/**
 * Compiles a rule file against these packs. `acceptedBefore`: this engine accepted the same file with the same packs. Such rules are
 * the first after a start, and come from the image that the last start left, if it left one of just these.
 */
export async function compileRules(name: string, text: string, packs: Packs, acceptedBefore: boolean): Promise<LoadResult> {
  const started = await startedEngine();
  const key = acceptedBefore && !started.engine ? await imageKey(started.fingerprint, name, text, packs) : null;
  const image = key === null ? null : await readImage();
  const made = key !== null && image ? await engineFromImage(started.module, image, key).catch(() => null) : null;
  if (made) {
    started.engine = made.engine;
    return {rules: made.rules, diagnostics: []};
  }
  const engine = started.engine ??= await createEngine(started.module);
  for (const [pack, packText] of Object.entries(packs)) engine.addPack(pack, packText);
  const loaded = engine.load(name, text, {acceptedBefore});
  if (loaded.rules && key !== null) leaveImage(engine, loaded.rules, key);
  else if (loaded.rules) void forgetImage();
  return loaded;
}

/** For the next start. Right after the load, before any text has been checked: later there is none to be had. */
function leaveImage(engine: Engine, rules: RuleSet, key: string): void {
  rules.check('');  // compiles the regexes that every check needs
  engine.image(rules, key).then(keepImage).catch(() => undefined);
}

async function readPacks(): Promise<Packs> {
  const names = await (await fetchOwn('rules/packs.json')).json() as string[];
  const texts = await Promise.all(names.map(async (name) => (await fetchOwn(`rules/packs/${name}.json`)).text()));
  const packs: Packs = Object.fromEntries(names.map((name, i) => [`postvett:${name}`, texts[i] ?? '']));
  return {...packs, [RIGHTS_CORPUS]: await (await fetchOwn('rules/rights-corpus.ndjson')).text()};
}

async function fetchOwn(path: string): Promise<Response> {
  return fetch(chrome.runtime.getURL(path));
}
