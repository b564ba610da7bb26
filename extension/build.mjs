// Makes build/extension/: one folder that loads unpacked in Chromium and in Firefox.
//
//   node extension/build.mjs [OUT]
//
// POSTVETT_HOSTS adds a company's own hosts to the sites: see hosts.mjs.
// Needs build/wasm/postvett.wasm. The output is readable: not minified, no source maps, no paths of this machine.

import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build as bundle} from 'esbuild';
import {addedHosts, manifestWithHosts, withHosts} from './hosts.mjs';
import {drawIcon} from './icons.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = dirname(here);

const COPIED = {
  'managed-schema.json': 'managed-schema.json',
  '_locales': '_locales',
  'pages/pages.css': 'pages.css',
  'content/finding.css': 'finding.css',
};
/** Each is a page and its script. */
const PAGES = ['popup', 'policy', 'comments', 'about', 'options'];
const ICON_SIZES = [16, 32, 48, 128];

/**
 * Builds the folder `out` anew and returns its path. Throws where something it is made of is missing.
 * @param {{out?: string, wasm?: string, hosts?: Record<string, string[]>, plugins?: import('esbuild').Plugin[]}} [options] `hosts`: as addedHosts returns them.
 */
export async function buildExtension({
  out = join(project, 'build/extension'), wasm = join(project, 'build/wasm/postvett.wasm'), hosts = addedHosts(process.env.POSTVETT_HOSTS),
  plugins = [],
} = {}) {
  await checkSites(hosts);
  const module = await readFile(wasm).catch(() => {
    throw new Error('build/wasm/postvett.wasm is missing. Build the engine first: npm run build');
  });
  await rm(out, {recursive: true, force: true});
  await mkdir(join(out, 'icons'), {recursive: true});
  await Promise.all([
    writeFile(join(out, 'postvett.wasm'), module),
    writeManifest(join(out, 'manifest.json'), hosts),
    ...Object.entries(COPIED).map(([from, to]) => cp(join(here, from), join(out, to), {recursive: true})),
    ...PAGES.map((page) => cp(join(here, `pages/${page}.html`), join(out, `${page}.html`))),
    ...ICON_SIZES.map((size) => writeFile(join(out, `icons/${size}.png`), drawIcon(size))),
    copyRules(join(out, 'rules')),
    bundleScripts(out, [withHosts(hosts), ...plugins]),
  ]);
  return out;
}

async function checkSites(hosts) {
  const known = (await readdir(join(here, 'sites'))).filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'));
  const unknown = Object.keys(hosts).find((site) => !known.includes(site));
  if (unknown !== undefined) throw new Error(`POSTVETT_HOSTS: there is no site "${unknown}". The sites are ${known.join(', ')}.`);
}

async function writeManifest(out, hosts) {
  const manifest = JSON.parse(await readFile(join(here, 'manifest.json'), 'utf8'));
  await writeFile(out, `${JSON.stringify(manifestWithHosts(manifest, hosts), null, 2)}\n`);
}

async function copyRules(out) {
  const packs = (await readdir(join(project, 'rules/packs'))).filter((name) => name.endsWith('.json'));
  if (packs.length === 0) throw new Error('There are no packs in rules/packs.');
  const corpus = (await readdir(join(project, 'rules/rights'))).filter((name) => name.endsWith('.ndjson')).sort();
  if (corpus.length === 0) throw new Error('There is no rights corpus in rules/rights.');
  const texts = await Promise.all(corpus.map((name) => readFile(join(project, 'rules/rights', name), 'utf8')));
  await mkdir(join(out, 'packs'), {recursive: true});
  await Promise.all([
    ...packs.map((name) => cp(join(project, 'rules/packs', name), join(out, 'packs', name))),
    cp(join(project, 'rules/companies/fyrvakten.json'), join(out, 'fyrvakten.json')),
    writeFile(join(out, 'rights-corpus.ndjson'), texts.map((text) => `${text.trimEnd()}\n`).join('')),
    writeFile(join(out, 'packs.json'), `${JSON.stringify(packs.map((name) => basename(name, '.json')).sort(), null, 2)}\n`),
  ]);
}

async function bundleScripts(out, plugins) {
  const common = {
    bundle: true, outdir: out, plugins, absWorkingDir: project, target: ['chrome123', 'firefox140'], charset: 'utf8', legalComments: 'none',
    loader: {'.css': 'text'},
  };
  await Promise.all([
    bundle({
      ...common, format: 'esm',
      entryPoints: [
        {in: join(here, 'background/background.ts'), out: 'background'},
        ...PAGES.map((page) => ({in: join(here, `pages/${page}.ts`), out: page})),
      ],
    }),
    // A content script cannot be a module.
    bundle({...common, format: 'iife', entryPoints: [{in: join(here, 'content/content.ts'), out: 'content'}]}),
  ]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const out = await buildExtension(process.argv[2] ? {out: resolve(process.argv[2])} : {});
    console.log(`The extension is in ${out}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
