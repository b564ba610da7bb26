// What the pages of the extension work with, apart from the browser.

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {agreement, dateOf, labelOf, lookOf, shortened} from '../../extension/content/finding-view.ts';
import {suggestionOf} from '../../extension/content/card.ts';
import type {DescribedRule, RuleComment} from '../../extension/messages.ts';
import {commentsAsJson, commentsAsText, mailAddress} from '../../extension/pages/comments-export.ts';
import {groupsOf, matches} from '../../extension/pages/policy-groups.ts';
import {en} from '../../extension/text/en.ts';
import {sv} from '../../extension/text/sv.ts';
import {finding} from './findings.ts';

const rule = (other: Partial<DescribedRule> = {}): DescribedRule => ({
  id: 'hotel/room', kind: 'check', topic: 'customer-privacy', level: 'caution', enabled: true, title: 'A guest’s room', message: 'Readers may know who it is.',
  advice: null, reason: null, clause: null, fix: null, examples: {flag: ['Rum 412 igen'], pass: []}, conditions: null, attachment: false,
  muted: false, mayMute: false, ...other,
});

describe('the policy page', () => {
  test('groups by topic, well-known ones first, then what is protected, reminders, and what is off', () => {
    const groups = groupsOf([
      rule({enabled: false}), rule({kind: 'remind', topic: null}), rule({kind: 'protect', topic: null}), rule({topic: 'zebra-crossings'}),
      rule({topic: null}), rule({topic: 'threat'}), rule(),
    ], en);
    assert.deepEqual(groups.map(({title}) => title),
      [en.topics['customer-privacy'], en.topics.threat, 'Other rules', 'Zebra crossings', en.policy.protected, en.policy.reminders, en.policy.off]);
    assert.equal(new Set(groups.map(({id}) => id)).size, groups.length);
  });
  test('no rules, no groups', () => assert.deepEqual(groupsOf([], en), []));
  test('finds every word in whatever case, in titles, examples, topics and ids', () => {
    for (const query of ['', 'ROOM', 'rum 412', 'hotel/room', 'privacy guest', '  who  ']) assert.ok(matches(rule(), query, en), query);
    for (const query of ['pool', 'room pool', 'rum 413']) assert.ok(!matches(rule(), query, en), query);
    assert.ok(matches(rule(), 'integritet', sv));
  });
});

describe('a finding in words', () => {
  test('support and reminders are no alarm, whatever their level', () => {
    assert.equal(lookOf(finding({kind: 'protect', level: 'serious'})), 'of-protect');
    assert.equal(labelOf(finding({kind: 'protect', level: 'serious'}), en), en.kinds.protect);
    assert.equal(lookOf(finding({kind: 'remind', level: 'info'})), 'of-info');
    assert.equal(labelOf(finding(), en), en.levels.serious);
  });
  test('who agreed and when, as much as is known', () => {
    assert.equal(agreement({name: 'Inn', agreedWith: 'The union', agreedOn: '2026-10-02'}, en), 'Inn, agreed with the union on October 2, 2026');
    assert.equal(agreement({name: 'Inn', agreedWith: 'The union', agreedOn: null}, en), 'Inn, agreed with the union');
    assert.equal(agreement({name: 'Inn', agreedWith: null, agreedOn: null}, en), 'Inn');
    assert.equal(agreement({name: null, agreedWith: null, agreedOn: null}, en), null);
  });
  test('a date is written out, and what is none stays', () => {
    assert.equal(dateOf('2026-10-02', 'sv'), '2 oktober 2026');
    assert.equal(dateOf('soon', 'en'), 'soon');
  });
  test('a long text is cut between characters, not within one', () => {
    assert.equal(shortened('a  b\nc', 10), 'a b c');
    assert.equal(shortened('😂'.repeat(20), 10), `${'😂'.repeat(8)} …`);
  });
  test('the button says what the fix does', () => {
    assert.equal(suggestionOf(finding({fix: {remove: true}, text: 'card declined'}), en), 'Remove “card declined”');
    assert.equal(suggestionOf(finding({fix: {replace: 'a guest'}}), en), 'Change to “a guest”');
    assert.equal(suggestionOf(finding({fix: {insert: ' (I work here.)'}}), en), 'Add “(I work here.)”');
    assert.equal(suggestionOf(finding({fix: null}), en), null);
  });
});

describe('comments that the writer hands on', () => {
  const comment = (other: Partial<RuleComment> = {}): RuleComment => ({
    id: '1', rule: 'hotel/room', ruleTitle: 'A guest’s room', about: 'Inn 1', body: 'Too strict.', postText: null, written: Date.UTC(2026, 10, 3, 12), changed: Date.UTC(2026, 10, 3, 12), ...other,
  });
  test('as text: the rule, the day, the words, and the post only where it was ticked', () => {
    const text = commentsAsText([comment(), comment({rule: null, ruleTitle: null, postText: 'One\ntwo'})], 'Inn', en);
    assert.equal(text, ['Inn', '', 'A guest’s room (hotel/room)', 'Written November 3, 2026', '', 'Too strict.', '',
      'The policy as a whole', 'Written November 3, 2026', '', 'Too strict.', '', 'The post:', '> One', '> two', ''].join('\r\n'));
  });
  test('as JSON: everything but the number it has here', () => {
    assert.deepEqual(JSON.parse(commentsAsJson([comment()])), {comments: [{
      rule: 'hotel/room', ruleTitle: 'A guest’s room', about: 'Inn 1', body: 'Too strict.', postText: null,
      written: '2026-11-03T12:00:00.000Z', changed: '2026-11-03T12:00:00.000Z',
    }]});
  });
  test('as an e-mail: one plain recipient, nothing smuggled into the address, and not longer than programs take', () => {
    const address = mailAddress('policy@example.test', 'A & B?', 'Räksmörgås\r\n&cc=x@example.test');
    assert.ok(address);
    const url = new URL(address);
    assert.equal(url.pathname, 'policy@example.test');
    assert.deepEqual([...url.searchParams], [['subject', 'A & B?'], ['body', 'Räksmörgås\r\n&cc=x@example.test']]);
    for (const wrong of ['', 'policy', 'a@b?cc=c@d', 'a@b,c@d', 'a b@c', 'a@b&bcc=c']) assert.equal(mailAddress(wrong, 's', 'b'), null, wrong);
    assert.equal(mailAddress('policy@example.test', 's', 'å'.repeat(400)), null);
  });
});
