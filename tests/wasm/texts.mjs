// What the wrapper's tests share: the built module, the packs that ship, and small rule files with known words.
import {readdirSync, readFileSync} from 'node:fs';
import {createEngine, RIGHTS_CORPUS} from '../../build/wasm/postvett.mjs';

const root = new URL('../../', import.meta.url);

export const moduleBytes = readFileSync(new URL('build/wasm/postvett.wasm', root));
export const demoPost = 'Affärsmannen på 412 fick sitt kort nekat tre gånger idag 😂';

export function companyText() {
  return readFileSync(new URL('rules/companies/fyrvakten.json', root), 'utf8');
}

/** Every text of rules/rights/, a line of JSON each. */
export function rightsCorpus() {
  const folder = new URL('rules/rights/', root);
  return readdirSync(folder).filter((name) => name.endsWith('.ndjson')).sort().map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
}

/** An engine that knows every pack that ships, under the name that `extends` uses. */
export async function engineWithPacks() {
  const engine = await createEngine(moduleBytes);
  const folder = new URL('rules/packs/', root);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    engine.addPack(`postvett:${file.replace(/\.json$/, '')}`, readFileSync(new URL(file, folder), 'utf8'));
  }
  engine.addPack(RIGHTS_CORPUS, rightsCorpus());
  return engine;
}

/** A rule file with one rule that finds one term. */
export function fileWithTerm(term, {id = 'company', rule = 'code-name', level = 'caution'} = {}) {
  return JSON.stringify({
    postvett: 1,
    id,
    name: {sv: `Bolaget ${id}`, en: `The company ${id}`},
    version: '1',
    rules: [{
      id: rule,
      topic: 'business-confidential',
      level,
      match: {terms: [term]},
      message: {sv: '”${text}” är inte offentligt än.', en: '"${text}" is not public yet.'},
      clause: {ref: '7', quote: {sv: 'Vi väntar.', en: 'We wait.'}},
      examples: {flag: [`We talk about ${term} today`], pass: ['We talk about the weather today']},
    }],
  });
}
