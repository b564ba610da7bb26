// The one engine of this browser, and the files of our own package that it needs.

import {createEngine, RIGHTS_CORPUS, type Engine, type LoadResult} from '../../wasm/postvett.ts';
import type {Packs} from './storage.ts';

interface Started {
  readonly engine: Engine;
  /** Tells this module from every other: SHA-256, hexadecimal. */
  readonly fingerprint: string;
}

let starting: Promise<Started> | null = null;
let shippedPacks: Promise<Packs> | null = null;

/** The engine, started at the first call. Rejects where the module cannot be compiled. */
function startedEngine(): Promise<Started> {
  starting ??= start();
  starting.catch(() => { starting = null; });
  return starting;
}

async function start(): Promise<Started> {
  const bytes = await (await fetchOwn('postvett.wasm')).arrayBuffer();
  const [engine, digest] = await Promise.all([createEngine(bytes), crypto.subtle.digest('SHA-256', bytes)]);
  return {engine, fingerprint: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')};
}

/** What tells this program's engine from that of another version. */
export async function engineFingerprint(): Promise<string> {
  return (await startedEngine()).fingerprint;
}

/** After an error inside the module its memory is not to be trusted: the next call starts a new one. */
export function abandonEngine(): void {
  starting = null;
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

/** Compiles a rule file against these packs. `acceptedBefore`: this engine accepted the same file with the same packs. */
export async function compileRules(name: string, text: string, packs: Packs, acceptedBefore: boolean): Promise<LoadResult> {
  const {engine} = await startedEngine();
  for (const [pack, packText] of Object.entries(packs)) engine.addPack(pack, packText);
  return engine.load(name, text, {acceptedBefore});
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
