// What the manifest and the text files promise.

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {safeAddress} from '../../extension/content/finding-view.ts';

const manifest = JSON.parse(readFileSync('extension/manifest.json', 'utf8')) as Record<string, unknown>;
const readme = readFileSync('extension/README.md', 'utf8');

describe('the manifest', () => {
  test('lets nothing of the package be read by pages', () => assert.equal(manifest['web_accessible_resources'], undefined));
  test('asks for storage only', () => {
    assert.deepEqual(manifest['permissions'], ['storage', 'unlimitedStorage']);
    assert.equal(manifest['host_permissions'], undefined);
    assert.equal(manifest['optional_host_permissions'], undefined);
  });
  test('lets the extension reach nothing but its own package', () => {
    const {extension_pages} = manifest['content_security_policy'] as {extension_pages: string};
    const directives = Object.fromEntries(extension_pages.split(';').map((each) => each.trim().split(/ (.*)/).slice(0, 2)));
    assert.equal(directives['default-src'], "'none'");
    assert.equal(directives['connect-src'], "'self'");
    assert.equal(directives['form-action'], "'none'");
    assert.ok(!/https?:|\*|unsafe-inline|'unsafe-eval'/.test(extension_pages), extension_pages);
  });
  test('stays out of private windows', () => assert.equal(manifest['incognito'], 'not_allowed'));
  test('has the key of the id that the README names', () => {
    const hash = createHash('sha256').update(Buffer.from(manifest['key'] as string, 'base64')).digest('hex').slice(0, 32);
    const id = [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
    assert.ok(readme.includes(id), id);
  });
});

test('a rule file may link to https: and mailto: only', () => {
  assert.ok(safeAddress('https://intranet.example/4-2'));
  assert.ok(safeAddress('mailto:policy@example.test'));
  for (const address of ['javascript:alert(1)', 'http://intranet.example', 'data:text/html,x', 'intranet.example', '']) {
    assert.equal(safeAddress(address), null, address);
  }
});
