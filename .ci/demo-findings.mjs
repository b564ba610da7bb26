// What the engine says of a post under the demo company's rules, in lines for the screen.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {createEngine, RIGHTS_CORPUS} from '../build/wasm/postvett.mjs';
import {plainError, root} from './steps.mjs';

export async function checkDemoPost(text, language) {
  const engine = await createEngine(readFileSync(join(root, 'build', 'wasm', 'postvett.wasm')));
  const packs = join(root, 'rules', 'packs');
  for (const file of readdirSync(packs).filter((name) => name.endsWith('.json'))) {
    engine.addPack(`postvett:${file.slice(0, -'.json'.length)}`, readFileSync(join(packs, file), 'utf8'));
  }
  const rights = join(root, 'rules', 'rights');
  const corpus = readdirSync(rights).filter((name) => name.endsWith('.ndjson')).map((name) => readFileSync(join(rights, name), 'utf8'));
  engine.addPack(RIGHTS_CORPUS, corpus.join('\n'));
  const company = join('rules', 'companies', 'fyrvakten.json');
  const {rules, diagnostics} = engine.load(company, readFileSync(join(root, company), 'utf8'));
  if (!rules) throw plainError(`${company} does not load: ${diagnostics.find((d) => d.severity === 'error')?.message}`);
  const context = {site: 'www.facebook.com', surface: 'post', account: 'private', roles: []};
  const {findings} = rules.check(text, context, language);
  rules.destroy();
  return findings.flatMap((finding) => [
    `${finding.start}-${finding.end}  “${finding.text}”`,
    `  rule     ${finding.rule} (${finding.level})`,
    ...(finding.message ? [`  why      ${finding.message}`] : []),
    ...(finding.clause ? [`  clause   ${[finding.clause.ref, finding.clause.quote].filter(Boolean).join(': ')}`] : []),
    ...(finding.advice ? [`  instead  ${finding.advice}`] : []),
    '',
  ]);
}
