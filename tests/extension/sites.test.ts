import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {siteOf, sites} from '../../extension/sites/site.ts';

const manifest = JSON.parse(readFileSync('extension/manifest.json', 'utf8')) as {content_scripts: {matches: string[]}[]};

describe('site data', () => {
  for (const site of sites) {
    test(`${site.id} says all that is needed of every compose box`, () => {
      assert.ok(site.hosts.length > 0);
      for (const kind of site.kinds) {
        assert.ok(['post', 'comment', 'message'].includes(kind.surface), kind.surface);
        assert.ok(['click', 'press'].includes(kind.actsOn), kind.actsOn);
        assert.ok(kind.keys.length > 0 && kind.keys.every((key) => ['Enter', 'Mod+Enter'].includes(key)));
        for (const selector of [kind.composer, kind.within, kind.buttons]) assert.match(selector, /\S/);
        assert.deepEqual(Object.keys(kind).sort(), ['actsOn', 'buttons', 'composer', 'keys', 'surface', 'within']);
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
