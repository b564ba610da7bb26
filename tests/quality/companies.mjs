// The company files of rules/companies/, loaded into the WebAssembly module that ships, with the packs that ship.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../.ci/steps.mjs';

/** A private account without a role, writing a post on X: what the extension says of somebody of whom it knows nothing. */
export const CONTEXT = Object.freeze({site: 'x.com', surface: 'post', account: 'private', roles: []});

/** An engine that knows the packs in rules/packs/. Needs build/wasm/. */
export async function engineWithPacks() {
  const {createEngine} = await import('../../build/wasm/postvett.mjs');
  const engine = await createEngine(readFileSync(join(root, 'build', 'wasm', 'postvett.wasm')));
  const packs = join(root, 'rules', 'packs');
  for (const file of readdirSync(packs).filter((name) => name.endsWith('.json'))) {
    engine.addPack(`postvett:${file.slice(0, -'.json'.length)}`, readFileSync(join(packs, file), 'utf8'));
  }
  return engine;
}

/** The employers that have a company file. */
export function employersWithRules() {
  return readdirSync(join(root, 'rules', 'companies')).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort();
}

/** Loads an employer's company file. Returns {rules, problem}: the rule set, or null and a sentence that says why there is none. */
export function loadCompany(engine, employer) {
  const name = `rules/companies/${employer}.json`;
  if (!existsSync(join(root, name))) return {rules: null, problem: `${name} does not exist.`};
  const {rules, diagnostics} = engine.load(name, readFileSync(join(root, name), 'utf8'));
  if (rules) return {rules, problem: null};
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  const shown = errors.slice(0, 5).map((d) => `\n  ${d.file}:${d.line}:${d.column}: error ${d.code}: ${d.message} ${d.mend}`).join('');
  const rest = errors.length > 5 ? `\n  and ${errors.length - 5} more; postvett lint ${name} lists them.` : '';
  return {rules: null, problem: `${name} does not load:${shown}${rest}`};
}
