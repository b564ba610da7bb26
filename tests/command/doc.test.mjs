// postvett doc: the policy as people read it.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {writePages} from '../../.ci/docs.mjs';
import {company, fileWithTerm, folderWith, postvett} from './postvett.mjs';

async function page(t, file, ...args) {
  const folder = folderWith(t, {'policy.json': file});
  const {status, stdout, stderr} = await postvett(['doc', join(folder, 'policy.json'), ...args]);
  assert.equal(status, 0, stderr);
  return stdout;
}

test('everything that people may want to know is on the page, in their language', async (t) => {
  const folder = folderWith(t, {});
  const {status, stdout, stderr} = await postvett(['doc', company, '--lang', 'sv', '-o', join(folder, 'policy.html')]);
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  const html = readFileSync(join(folder, 'policy.html'), 'utf8');
  assert.match(html, /^<!doctype html>\n<html lang="sv">/);
  for (const part of ['<h1>Hotell Fyrvakten</h1>', 'Lokala facket', '2026-10-02', 'policy@example.test', 'Vi berättar aldrig om gästers betalningar.', 'Punkt 4.2', 'href="https://intranet.example/sociala-medier#4-2"',
    'Det här får du säga', 'Det här ber vi dig tänka på', 'Byggplanerna', 'Norrsken på g, 40 nya rum i hamnmagasinet', 'NORRSKEN över hela viken inatt, gå ut', 'Alla i huset känner till namnet', 'stamgästerna', '<code>fyrvakten/norrsken</code>', 'Gästers, kunders och patienters privatliv']) {
    assert.ok(html.includes(part), part);
  }
  assert.ok(html.indexOf('id="protected"') < html.indexOf('id="think"'), 'what is protected comes first');
  const guests = html.match(/<details class="list" id="list-guest">.*?<\/details>/s)[0];
  assert.ok(guests.includes('fyrspagäster</li>') && !guests.includes('besökarna</li>'), 'a word that the company took out is not on its list');
});

test('the page needs nothing and runs nothing', async () => {
  const {stdout} = await postvett(['doc', company, '--lang', 'en']);
  assert.doesNotMatch(stdout, /<script|<link|<img|<iframe|@import|url\(|\son[a-z]+=/i);
  assert.match(stdout, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
  assert.match(stdout, /prefers-color-scheme: dark/);
  assert.match(stdout, /@media print/);
});

test('headings go down one level at a time, ids are unique, and every link inside the page arrives', async () => {
  for (const file of [company, 'rules/packs/rights.json', 'rules/packs/hospitality.json']) {
    const {stdout} = await postvett(['doc', file, '--lang', 'sv']);
    const levels = [...stdout.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    levels.reduce((before, level) => (assert.ok(level <= before + 1, `h${before} before h${level} in ${file}`), level), 0);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    const ids = [...stdout.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of stdout.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
  }
});

test('every text of the file is escaped', async (t) => {
  const evil = '<b onclick="x">&\'';
  const file = fileWithTerm('norrsken', 'caution', {name: evil, version: evil, policy: {owner: {name: evil, email: 'policy@example.test'}, agreed: {with: evil, date: '2026-10-02'}}, lexicons: {words: {terms: [`halo ${evil}`]}}});
  Object.assign(file.rules[0], {title: evil, message: `${evil} \${text}`, advice: evil, reason: evil, clause: {ref: evil, quote: evil}, examples: {flag: [`norrsken ${evil}`], pass: [evil]}, when: {roles: [evil]}});
  const html = await page(t, file);
  assert.ok(!html.includes('<b onclick'));
  assert.ok(html.split('&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;').length > 12, html);
});

test('what is special about a rule is said: conditions, what it protects, switched off with its reason, a draft', async (t) => {
  const file = fileWithTerm('norrsken', 'serious', {
    extends: ['postvett:personal-data'], policy: {status: 'draft'},
    lexicons: {codes: {terms: ['halo']}},
  });
  Object.assign(file.rules[0], {when: {sites: ['x.com', 'facebook.com'], from: '2026-11-01'}, lang: ['sv', 'en']});
  file.rules.push({id: 'kind', kind: 'protect', title: 'Kind', match: {lexicon: 'codes'}, effect: 'silence', topics: ['customer-insult'], examples: {flag: ['halo'], pass: []}});
  file.rules.push({id: 'look', kind: 'remind', title: 'Look at the picture', match: 'picture'});
  const off = JSON.parse(readFileSync('rules/packs/rights.json', 'utf8')).rules[0].id;
  file.change = {[`rights/${off}`]: {enabled: false, reason: {en: 'We have another rule for that.'}}};
  const html = await page(t, file);
  assert.ok(html.includes('Applies only on x.com, facebook.com, from 2026-11-01, to text in sv, en.'));
  assert.ok(html.includes('Then Postvett says nothing about: Ridicule of those we are here for.'));
  assert.match(html, /id="reminders"[\s\S]*Look at the picture/);
  assert.match(html, new RegExp(`id="off"[\\s\\S]*id="rule-rights\\.${off}"[\\s\\S]*We have another rule for that\\.`));
  assert.ok(html.includes('<p class="notice">Draft. A proposal.'));
  assert.ok(html.includes('<a href="#list-codes">codes</a>'));
});

test('a file with errors gives no page', async (t) => {
  const folder = folderWith(t, {'policy.json': '{'});
  const {status, stdout, stderr} = await postvett(['doc', 'policy.json', '-o', 'policy.html'], {cwd: folder});
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /policy\.json:1:2: error PV0101/);
  assert.ok(!existsSync(join(folder, 'policy.html')));
});

test('npm run docs: a page of every pack and company file in both languages, with all its rules, and an index that leads to them', async (t) => {
  const folder = folderWith(t, {});
  const pages = await writePages(folder);
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const kind of ['packs', 'companies']) {
    for (const file of readdirSync(join('rules', kind))) {
      const {id, rules} = JSON.parse(readFileSync(join('rules', kind, file), 'utf8'));
      for (const lang of ['sv', 'en']) {
        const page = `${kind}-${file.replace('.json', '')}.${lang}.html`;
        assert.ok(pages.includes(page) && index.includes(`href="${page}"`), page);
        const html = readFileSync(join(folder, page), 'utf8');
        assert.match(html, new RegExp(`<html lang="${lang}">`));
        for (const rule of rules) assert.ok(html.includes(`<code>${id}/${rule.id}</code>`), `${page}: ${rule.id}`);
      }
    }
  }
});
