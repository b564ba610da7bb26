import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addedHosts, manifestWithHosts} from '../../extension/hosts.mjs';

describe('hosts that a company adds', () => {
  test('are named with their site', () => {
    assert.deepEqual(addedHosts('mastodon=social.example.test, mastodon=toots.example.test'), {mastodon: ['social.example.test', 'toots.example.test']});
    assert.deepEqual(addedHosts(), {});
  });
  for (const wrong of ['social.example.test', 'mastodon=', 'mastodon=https://social.example.test', 'mastodon=*', 'mastodon=a=b', 'mastodon=localhost']) {
    test(`"${wrong}" is refused`, () => assert.throws(() => addedHosts(wrong), /POSTVETT_HOSTS/));
  }
  test('get the content script', () => {
    const {content_scripts: [script]} = manifestWithHosts({content_scripts: [{js: ['content.js'], matches: ['https://*.x.com/*']}]}, {mastodon: ['social.example.test']});
    assert.deepEqual(script, {js: ['content.js'], matches: ['https://*.x.com/*', 'https://*.social.example.test/*']});
  });
});
