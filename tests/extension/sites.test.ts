import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {siteOf, sites} from '../../extension/sites/site.ts';

const manifest = JSON.parse(readFileSync('extension/manifest.json', 'utf8')) as {content_scripts: {matches: string[]}[]};

describe('site data', () => {
  test('every file is a site, and is named as its site', () => {
    const files = readdirSync('extension/sites').filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));
    assert.deepEqual(sites.map(({id}) => id).sort(), files.sort());
  });
  test('no site reads a private message as something else: its messages come first', () => {
    for (const {id, kinds} of sites) {
      const last = kinds.map(({surface}) => surface).lastIndexOf('message');
      assert.ok(kinds.slice(0, last + 1).every(({surface}) => surface === 'message'), id);
    }
  });
  for (const site of sites) {
    test(`${site.id} says all that is needed of every compose box`, () => {
      assert.ok(site.hosts.length > 0);
      for (const kind of site.kinds) {
        assert.ok(['post', 'comment', 'message'].includes(kind.surface), kind.surface);
        assert.ok(['click', 'press'].includes(kind.actsOn), kind.actsOn);
        assert.ok(kind.keys.every((key) => ['Enter', 'Mod+Enter'].includes(key)));
        for (const selector of [kind.composer, kind.within, kind.buttons]) assert.match(selector, /\S/);
        for (const selector of [kind.host, kind.quoted, kind.attachments]) assert.ok(selector === null || /\S/.test(selector));
        assert.ok(kind.buttonNames === null || kind.buttonNames.length > 0);
        assert.equal(typeof kind.together, 'boolean');
        assert.deepEqual(Object.keys(kind).sort(), [
          'actsOn', 'attachments', 'buttonNames', 'buttons', 'composer', 'host', 'keys', 'quoted', 'surface', 'together', 'within',
        ]);
      }
    });
    test(`${site.id} is where the manifest puts the content script`, () => {
      for (const host of site.hosts) assert.ok(manifest.content_scripts[0]?.matches.includes(`https://*.${host}/*`), host);
    });
  }
});

test('a host stands for its subdomains, and for nothing that merely ends like it', () => {
  assert.equal(siteOf('facebook.com')?.id, 'facebook');
  assert.equal(siteOf('m.facebook.com')?.id, 'facebook');
  assert.equal(siteOf('x.com')?.id, 'x');
  assert.equal(siteOf('mobile.twitter.com')?.id, 'x');
  assert.equal(siteOf('netflix.com'), null);
  assert.equal(siteOf(''), null);
});
