// npm run docs: a page of every rule pack and of every company file, in Swedish and English, as build/docs/, with an index.
// What is written there is what `postvett doc` says of the file; nothing is edited by hand, so no page can grow old.
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {build, buildStepCount} from './build.mjs';
import {ensurePrerequisites} from './prerequisites.mjs';
import {execute, isProgram, main, root, stepCounter} from './steps.mjs';

const LANGUAGES = {en: 'English', sv: 'Svenska'};
const KINDS = {packs: 'Rule packs', companies: 'Example companies'};

/** Writes the pages into a folder, by an engine that is built. Resolves to their names. A page that fails throws. */
export async function writePages(folder) {
  mkdirSync(folder, {recursive: true});
  const pages = [];
  for (const kind of Object.keys(KINDS)) {
    for (const file of readdirSync(join(root, 'rules', kind)).filter((name) => name.endsWith('.json')).sort()) {
      const path = join('rules', kind, file);
      const name = basename(file, '.json');
      for (const lang of Object.keys(LANGUAGES)) {
        const page = `${kind}-${name}.${lang}.html`;
        await execute('Writing the pages', `${name}, ${lang}`, join(root, 'build', 'native', 'postvett'), ['doc', path, '--lang', lang, '-o', join(folder, page)]);
        pages.push({page, kind, name, lang, title: titleOf(path, lang)});
      }
    }
  }
  writeFileSync(join(folder, 'index.html'), indexOf(pages));
  return pages.map(({page}) => page);
}

function titleOf(path, lang) {
  const {name = ''} = JSON.parse(readFileSync(join(root, path), 'utf8'));
  return typeof name === 'string' ? name : name[lang] ?? name.en ?? '';
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function indexOf(pages) {
  const sections = Object.entries(KINDS).map(([kind, heading]) => {
    const names = [...new Set(pages.filter((page) => page.kind === kind).map(({name}) => name))];
    const items = names.map((name) => {
      const own = pages.filter((page) => page.kind === kind && page.name === name);
      const links = own.map(({page, lang}) => `<a href="${page}" lang="${lang}">${LANGUAGES[lang]}</a>`).join(' · ');
      return `<li><strong>${escaped(own[0].title || name)}</strong> (${name}): ${links}</li>`;
    });
    return `<h2>${heading}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Postvett: what the rules say</title>
<style>:root { color-scheme: light dark; } body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }</style></head>
<body><h1>What the rules say</h1>
${sections.join('\n')}
</body></html>
`;
}

if (isProgram(import.meta)) {
  await main(async () => {
    await ensurePrerequisites({yes: process.argv.includes('--yes')});
    const steps = stepCounter(buildStepCount(['native']) + 1);
    await build(steps, ['native']);
    const pages = await steps.step('Writing the pages', () => writePages(join(root, 'build', 'docs')));
    console.log(`\nWritten: build/docs/index.html and ${pages.length} pages`);
  });
}
