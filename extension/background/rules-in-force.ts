// Which rules are in force, and how they come to be.
//
// At every start of the background the rules that were in force last are compiled first and answer at once; the policy is read
// after them and may replace them. A file that has errors replaces nothing. All changes go one after the other through
// one queue, so that a check never meets half a change.

import {localized, type LoadResult, type RuleSet} from '../../wasm/postvett.ts';
import type {LoadFileReply, Refusal, RuleSource, RulesInForce, Status} from '../messages.ts';
import {chooseSource, mayLoadFile, type ManagedSight} from './choose-source.ts';
import {abandonEngine, compileRules, demoCompany, engineFingerprint, packsOfProgram} from './engine.ts';
import {readManagedPolicy, settingsFrom, unmanaged, type ManagedPolicy, type ManagedSettings} from './managed.ts';
import {forget, keep, readKept, type Kept, type KeptRules, type Packs} from './storage.ts';

/** How many diagnostics of a refused file are kept. */
const KEPT_DIAGNOSTICS = 200;
const MANAGED_NAME = 'managed policy';
/** Chromium may answer {} for some seconds although there is a policy, and may not tell when it has it: when to look again, in
 * milliseconds after the start. It is looked at, too, when a composer gets the focus and when a page of ours asks for the status. */
const LOOK_AGAIN_MS = [1_000, 3_000, 8_000];

export interface InForce {
  readonly source: RuleSource;
  readonly rules: RuleSet;
  readonly text: string;
  /** The packs that it was resolved with. */
  readonly packs: Packs;
  readonly since: number;
  readonly olderPacks: boolean;
}

let inForce: InForce | null = null;
let settings: ManagedSettings = unmanaged;
let refusals: readonly Refusal[] = [];
let everManaged = false;
/** The policy as last read; null before the first reading of this start. */
let sight: ManagedSight | null = null;
/** The policy as it was last brought into force, to tell whether it is another. */
let adopted: string | null = null;
let looks = 0;
let newestLook = 0;
let engineFailed = false;

let started: Promise<void> | null = null;
let startIsOver = false;
let queue: Promise<unknown> = Promise.resolve();
let watcher: RulesWatcher = {inForce: () => undefined, rulesChanged: () => undefined, statusChanged: () => undefined};

/** Told of what changes after the start of the background. */
export interface RulesWatcher {
  /** These rules came into force, or were in force when the background started. */
  readonly inForce: (force: InForce) => void;
  /** Other rules are in force, or none. */
  readonly rulesChanged: () => void;
  /** What is said of the rules may be another: their source, what was refused. */
  readonly statusChanged: () => void;
}

export function watchRules(told: RulesWatcher): void {
  watcher = told;
}

export interface Ready {
  readonly force: InForce | null;
  readonly settings: ManagedSettings;
  /** A managed policy was seen at any time. */
  readonly managed: boolean;
}

/** Waits for the first rules of this start of the background. Never rejects. */
export async function rulesReady(): Promise<Ready> {
  started ??= start();
  await started;
  return {force: inForce, settings, managed: everManaged};
}

/** The policy may have changed: reads it again. The browser may take its time, and nothing waits for it meanwhile. */
export async function policyChanged(): Promise<void> {
  await rulesReady();
  await lookAtPolicy();
}

async function lookAtPolicy(): Promise<void> {
  const look = ++looks;
  const policy = await readManagedPolicy();
  await inTurn(async () => {
    if (look < newestLook) return;  // a later look was quicker
    newestLook = look;
    await adopt(policy);
  });
}

/** The engine broke while it checked. The rules are compiled again, by a new engine. */
export function restartAfterFailure(): void {
  abandonEngine();
  inForce = null;
  started = null;
  startIsOver = false;
  adopted = null;
}

export async function loadFile(name: string, text: string): Promise<LoadFileReply> {
  await rulesReady();
  return inTurn(async () => {
    if (!mayLoadFile(settings.allowLocalRules, everManaged) || inForce?.source === 'managed') {
      return {result: 'not-allowed', diagnostics: []};
    }
    const packs = await packsOfProgram();
    const loaded = await compile(name, text, packs);
    if (!loaded) return {result: 'failed', diagnostics: []};
    if (!loaded.rules) {
      await refuse({source: 'file', name, at: Date.now(), reason: 'errors', diagnostics: loaded.diagnostics});
      return {result: 'refused', diagnostics: loaded.diagnostics};
    }
    const kept: KeptRules = {name, text, packs, engine: await engineFingerprint(), since: Date.now()};
    await keep({ruleFile: kept});
    await acceptedFrom('file');
    bringIntoForce({source: 'file', rules: loaded.rules, text, packs, since: kept.since, olderPacks: false});
    return {result: 'in-force', diagnostics: loaded.diagnostics};
  });
}

export async function removeFile(): Promise<void> {
  await rulesReady();
  await inTurn(async () => {
    await forget('ruleFile');
    await acceptedFrom('file');
    if (inForce?.source === 'file') await follow(sight ?? 'absent', false);
  });
}

export async function statusOfRules(language: string): Promise<Omit<Status, 'writer'>> {
  await rulesReady();
  return {
    inForce: inForce && describe(inForce, language),
    refusals,
    mayLoad: mayLoadFile(settings.allowLocalRules, everManaged) && inForce?.source !== 'managed',
    managed: everManaged,
    engineFailed,
  };
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

async function start(): Promise<void> {
  const kept = await readKept().catch((): Kept => ({}));
  settings = kept.managedSettings === undefined ? unmanaged : settingsFrom(kept.managedSettings as Record<string, unknown>);
  everManaged = kept.managedSettings !== undefined;
  refusals = kept.refusals ?? [];
  await inTurn(() => follow('absent', false));
  startIsOver = true;
  // Chromium can take seconds to hand out the policy after its own start, so nobody waits for it here.
  void lookAtPolicy();
  for (const delay of LOOK_AGAIN_MS) setTimeout(() => void policyChanged(), delay);
}

/** Brings into force what is to be in force now that the policy is this. */
async function adopt(policy: ManagedPolicy | null): Promise<void> {
  const seen = JSON.stringify(policy);
  if (seen === adopted) return;
  adopted = seen;
  sight = policy === null ? 'absent' : policy.rules === null ? 'without-rules' : 'with-rules';
  if (policy) {
    settings = policy.settings;
    everManaged = true;
    await keep({managedSettings: settings});
  }
  const managedGood = policy?.rules != null && await usePolicyRules(policy.rules, (await readKept()).managedRules);
  await follow(sight, managedGood);
  if (engineFailed) adopted = null;
  watcher.statusChanged();
}

/** Brings into force what follows from what is seen of the policy and what is kept. */
async function follow(managed: ManagedSight, managedGood: boolean): Promise<void> {
  const kept = await readKept();
  const choice = chooseSource({
    managed,
    managedGood,
    everManaged,
    keptManaged: kept.managedRules !== undefined,
    file: kept.ruleFile !== undefined,
    mayLoad: mayLoadFile(settings.allowLocalRules, everManaged),
  });
  if (choice === 'managed') return;
  if (choice === 'kept-managed') {
    if (inForce?.source !== 'managed') await useKept('managed', kept.managedRules!);
  } else if (choice === 'file') {
    if (inForce?.source !== 'file') await useKept('file', kept.ruleFile!);
  } else if (choice === 'demo') {
    if (inForce?.source !== 'demo') await useDemo(kept.demoSince);
  } else {
    bringIntoForce(null);
  }
}

/** Brings the policy's rules into force; false where they have errors. */
async function usePolicyRules(text: string, kept: KeptRules | undefined): Promise<boolean> {
  if (inForce?.source === 'managed' && inForce.text === text) {
    if (!inForce.olderPacks) await acceptedFrom('managed');
    return true;
  }
  if (kept?.text === text) return useKept('managed', kept);
  const packs = await packsOfProgram();
  const loaded = await compile(MANAGED_NAME, text, packs);
  if (!loaded) return false;
  if (!loaded.rules) {
    await refuse({source: 'managed', name: MANAGED_NAME, at: Date.now(), reason: 'errors', diagnostics: loaded.diagnostics});
    return false;
  }
  const since = Date.now();
  await keep({managedRules: {name: MANAGED_NAME, text, packs, engine: await engineFingerprint(), since}});
  await acceptedFrom('managed');
  bringIntoForce({source: 'managed', rules: loaded.rules, text, packs, since, olderPacks: false});
  return true;
}

/** Brings kept rules into force: with this program's packs, else with those that they were accepted with. */
async function useKept(source: 'managed' | 'file', kept: KeptRules): Promise<boolean> {
  const current = await packsOfProgram().catch((): Packs => kept.packs);
  const engine = await engineFingerprint().catch(() => '');
  const unchanged = engine === kept.engine && samePacks(current, kept.packs);
  const loaded = await compile(kept.name, kept.text, current, unchanged);
  if (loaded?.rules) {
    if (!unchanged) {
      const renewed: KeptRules = {...kept, packs: current, engine};
      await keep(source === 'managed' ? {managedRules: renewed} : {ruleFile: renewed});
    }
    if (refusals.some((refusal) => refusal.source === source && refusal.reason === 'older-packs')) await acceptedFrom(source);
    bringIntoForce({source, rules: loaded.rules, text: kept.text, packs: current, since: kept.since, olderPacks: false});
    return true;
  }
  const older = await compile(kept.name, kept.text, kept.packs);
  if (!older?.rules) return false;
  if (loaded) {
    await refuse({source, name: kept.name, at: Date.now(), reason: 'older-packs', diagnostics: loaded.diagnostics});
  }
  bringIntoForce({source, rules: older.rules, text: kept.text, packs: kept.packs, since: kept.since, olderPacks: true});
  return true;
}

async function useDemo(since: number | undefined): Promise<void> {
  const [text, packs] = await Promise.all([demoCompany(), packsOfProgram()]).catch(() => [null, {}] as const);
  const loaded = text === null ? null : await compile('fyrvakten.json', text, packs, true);  // tested before it shipped
  if (text === null || !loaded?.rules) return bringIntoForce(null);
  const from = since ?? Date.now();
  if (since === undefined) await keep({demoSince: from});
  bringIntoForce({source: 'demo', rules: loaded.rules, text, packs, since: from, olderPacks: false});
}

/** null where the engine itself fails. */
async function compile(name: string, text: string, packs: Packs, acceptedBefore = false): Promise<LoadResult | null> {
  try {
    const loaded = await compileRules(name, text, packs, acceptedBefore);
    engineFailed = false;
    return loaded;
  } catch {
    abandonEngine();
    engineFailed = true;
    return null;
  }
}

function bringIntoForce(next: InForce | null): void {
  const before = inForce;
  inForce = next;
  try {
    before?.rules.destroy();
  } catch {
    abandonEngine();
  }
  // Regexes that every check needs are compiled at the first one: now, not when the writer waits for it.
  if (next) setTimeout(() => warmUp(next));
  if (next) watcher.inForce(next);
  if (startIsOver && before !== next) watcher.rulesChanged();
}

function warmUp(force: InForce): void {
  if (inForce !== force) return;
  try {
    force.rules.check('');
  } catch {
    // The first question will meet it too, and says so.
  }
}

async function refuse(refusal: Refusal): Promise<void> {
  const short = {...refusal, diagnostics: refusal.diagnostics.slice(0, KEPT_DIAGNOSTICS)};
  refusals = [short, ...refusals.filter((other) => other.source !== refusal.source)];
  await keep({refusals});
}

/** What was refused from this source no longer matters. */
async function acceptedFrom(source: RuleSource): Promise<void> {
  if (!refusals.some((refusal) => refusal.source === source)) return;
  refusals = refusals.filter((refusal) => refusal.source !== source);
  await keep({refusals});
}

function samePacks(one: Packs, other: Packs): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function describe(force: InForce, language: string): RulesInForce {
  const {info} = force.rules;
  return {
    source: force.source,
    id: info.id,
    name: localized(info.name, language),
    version: info.version,
    status: info.policy.status,
    owner: localized(info.policy.owner.name, language),
    ownerEmail: info.policy.owner.email,
    agreedWith: localized(info.policy.agreed.with, language),
    agreedOn: info.policy.agreed.date,
    policyUrl: info.policy.url,
    since: force.since,
    withdrawn: force.source === 'managed' && sight !== null && sight !== 'with-rules',
    olderPacks: force.olderPacks,
  };
}
