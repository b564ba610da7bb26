// A copy of build/extension in a temporary folder with the bridge beside the product's own scripts, which stay as they are.
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder under test: build/extension, or another that POSTVETT_EXTENSION names. */
export const BUILT = process.env.POSTVETT_EXTENSION ?? fileURLToPath(new URL('../../../build/extension', import.meta.url));
const BRIDGE = fileURLToPath(new URL('bridge.js', import.meta.url));

const AXE = fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url));

/** Resolves to {folder, remove}. `replaced` names files that get another content, to see what happens when they fail; `added` names
 * scripts that run before the product's own, in the same world; `axe` puts axe-core beside the bridge. */
export async function testCopy(replaced = {}, {added = {}, axe = false} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'postvett-extension-'));
  await cp(BUILT, folder, {recursive: true});
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const {matches} = manifest.content_scripts[0];
  manifest.content_scripts[0].js.unshift(...Object.keys(added));
  manifest.content_scripts.push({matches, js: [...axe ? ['axe.js'] : [], 'bridge.js'], run_at: 'document_start'});
  if (axe) await cp(AXE, join(folder, 'axe.js'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await cp(BRIDGE, join(folder, 'bridge.js'));
  for (const [name, content] of Object.entries({...replaced, ...added})) await writeFile(join(folder, name), content);
  return {folder, remove: () => rm(folder, {recursive: true, force: true})};
}
