// What build/extension promises by what it holds.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {BUILT, testCopy} from './bridge/test-copy.mjs';

const SITES = fileURLToPath(new URL('../../extension/sites', import.meta.url));
const manifest = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8'));
const files = readdirSync(BUILT, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(BUILT.length + 1));

test('the manifest asks for storage and nothing else, opens nothing to pages, and stays out of private windows', () => {
  assert.deepEqual(manifest.permissions, ['storage', 'unlimitedStorage']);
  for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'web_accessible_resources', 'externally_connectable']) {
    assert.equal(manifest[key], undefined, key);
  }
  assert.equal(manifest.incognito, 'not_allowed');
});

test('the pages of the extension can reach nothing but their own package', () => {
  const policy = Object.fromEntries(manifest.content_security_policy.extension_pages.split(';')
    .map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values.join(' ')]));
  assert.equal(policy['default-src'], "'none'");
  assert.equal(policy['script-src'], "'self' 'wasm-unsafe-eval'");
  assert.equal(policy['connect-src'], "'self'");
  assert.equal(policy['form-action'], "'none'");
  assert.equal(policy['base-uri'], "'none'");
  for (const [name, value] of Object.entries(policy)) assert.match(value, /^'(none|self)'( 'wasm-unsafe-eval')?$/, name);
});

test('content scripts run on the sites in the site data only, and have no means to reach a network', () => {
  const hosts = manifest.content_scripts.flatMap((script) => script.matches).map((match) => new URL(match.replace('*.', '')).host);
  const known = readdirSync(SITES).filter((name) => name.endsWith('.json')).flatMap((name) => JSON.parse(readFileSync(join(SITES, name), 'utf8')).hosts);
  assert.deepEqual([...new Set(hosts)].sort(), known.sort());
  for (const script of manifest.content_scripts.flatMap(({js}) => js)) {
    const source = readFileSync(join(BUILT, script), 'utf8');
    for (const means of [/\bfetch\s*\(/, /XMLHttpRequest/, /sendBeacon/, /WebSocket/, /EventSource/, /\bimport\s*\(/, /\beval\s*\(/, /new Function/, /innerHTML/]) {
      assert.doesNotMatch(source, means, `${script}: ${means}`);
    }
  }
});

test('no script of the package evaluates text or logs', () => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const source = readFileSync(join(BUILT, file), 'utf8');
    for (const means of [/\beval\s*\(/, /new Function/, /\bconsole\./, /sourceMappingURL/]) assert.doesNotMatch(source, means, `${file}: ${means}`);
  }
});

test('the package holds no bridge for tests, and a test copy differs by the bridge alone', async () => {
  const bridge = readFileSync(new URL('./bridge/bridge.js', import.meta.url), 'utf8');
  for (const file of files) {
    assert.doesNotMatch(file, /bridge/);
    assert.notEqual(readFileSync(join(BUILT, file), 'utf8'), bridge);
    assert.ok(!readFileSync(join(BUILT, file)).includes('{bridge:'), file);
  }
  const copy = await testCopy();
  try {
    const copied = readdirSync(copy.folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(copy.folder.length + 1));
    assert.deepEqual(copied.sort(), [...files, 'bridge.js'].sort());
    for (const file of files.filter((name) => name !== 'manifest.json')) {
      assert.deepEqual(readFileSync(join(copy.folder, file)), readFileSync(join(BUILT, file)), file);
    }
    const {content_scripts: [own, ...added], ...rest} = JSON.parse(readFileSync(join(copy.folder, 'manifest.json'), 'utf8'));
    assert.deepEqual({...rest, content_scripts: [own]}, manifest);
    assert.deepEqual(added.map(({js}) => js), [['bridge.js']]);
  } finally {
    await copy.remove();
  }
});
