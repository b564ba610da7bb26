// Bundles the pages into build/test-pages/{facebook,x,editors}/ (index.html, page.js, style.css).
import {copyFile, mkdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder that holds the built pages, a folder a site. */
export async function buildPages() {
  const out = `${root}build/test-pages`;
  for (const site of ['facebook', 'x', 'editors']) {
    await mkdir(`${out}/${site}`, {recursive: true});
    await copyFile(`${here}${site}/index.html`, `${out}/${site}/index.html`);
    await build({
      absWorkingDir: root,
      entryPoints: {page: `${here}${site}/page.jsx`, style: `${here}${site}/page.css`},
      entryNames: '[name]',
      outdir: `${out}/${site}`,
      bundle: true,
      format: 'iife',
      target: ['chrome121', 'firefox140'],
      jsx: 'transform',
      charset: 'utf8',
      logLevel: 'warning',
      define: {global: 'globalThis', 'process.env.NODE_ENV': '"production"'},
    });
  }
  return out;
}
