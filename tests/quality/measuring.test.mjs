// The measuring itself, on a small made-up corpus whose figures can be counted by hand.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compare} from './comparing.mjs';
import {figuresOf, measure, median} from './figures.mjs';
import {judge, judgeUnchecked} from './judging.mjs';
import {parsePosts} from './posts.mjs';
import {changes, falseAlarms, misses, notes, table} from './printing.mjs';

const line = (post) => JSON.stringify({employer: 'kvarnen', lang: 'sv', expect: 'clear', topics: [], ...post});
const corpus = (...posts) => parsePosts(posts.map(line).join('\n')).posts;

/** A finding on the first place of `marks` in the post; `marks` are the painted words. */
function finding(post, marks, {rule = 'kvarnen/regel', topic = 'customer-privacy', level = 'caution', kind = 'check'} = {}) {
  const spans = marks.map((words) => ({start: post.text.indexOf(words), end: post.text.indexOf(words) + words.length}));
  const evidence = [...spans.map((span) => ({...span, by: 'terms', marked: true})), {start: 0, end: post.text.length, by: 'lexicon:guest', marked: false}];
  return {rule, topic, level, kind, evidence, start: Math.min(...spans.map(({start}) => start)), end: Math.max(...spans.map(({end}) => end))};
}

const FLAG = corpus({id: 'f1', text: 'Bagaren på 12 glömde sin tandprotes', expect: 'flag', topics: ['customer-privacy'], spans: ['Bagaren på 12', 'tandprotes']})[0];

test('a finding of an expected topic is a hit, and its mark is held against every expected span', () => {
  const {hit, findings} = judge(FLAG, [finding(FLAG, ['glömde', 'tandprotes'])]);
  assert.equal(hit, true);
  assert.deepEqual(findings.map(({expected, overlaps, marked, hull}) => ({expected, overlaps, marked, hull})), [
    {expected: true, overlaps: true, marked: 'glömde'.length + 'tandprotes'.length, hull: 'glömde sin tandprotes'.length},
  ]);
});

test('evidence that is not painted does not count as marked', () => {
  const {findings} = judge(FLAG, [finding(FLAG, ['glömde'])]);
  assert.equal(findings[0].overlaps, false);
  assert.equal(findings[0].marked, 'glömde'.length);
});

test('a mark that only touches a span does not overlap it', () => {
  const {findings} = judge(FLAG, [finding(FLAG, [' glömde'])]);
  assert.equal(findings[0].start, FLAG.spans[0].end);
  assert.equal(findings[0].overlaps, false);
});

test('overlapping marks are counted once', () => {
  const {findings} = judge(FLAG, [finding(FLAG, ['glömde sin', 'sin tandprotes'])]);
  assert.equal(findings[0].marked, 'glömde sin tandprotes'.length);
});

test('a finding of another topic is no hit, and none of its length is counted', () => {
  const judged = judge(FLAG, [finding(FLAG, ['tandprotes'], {topic: 'customer-insult'})]);
  assert.equal(judged.hit, false);
  assert.deepEqual(figuresOf([judged]).overlap, {count: 0, of: 0});
});

test('info, notes and reminders are no findings; a requirement is', () => {
  const [quiet] = corpus({id: 'c1', text: 'Vi bakar bullar'});
  assert.equal(judge(quiet, [finding(quiet, ['bullar'], {level: 'info'})]).alarm, false);
  assert.equal(judge(quiet, [finding(quiet, ['bullar'], {kind: 'remind', level: 'info'})]).alarm, false);
  assert.equal(judge(quiet, [finding(quiet, ['bullar'], {kind: 'protect', level: 'info'})]).alarm, false);
  assert.equal(judge(quiet, [finding(quiet, ['bullar'], {kind: 'require', level: 'tip'})]).alarm, true);
});

test('a finding that protected speech lowered is no hit, and a miss says what lowered it', () => {
  const judged = judge(FLAG, [{...finding(FLAG, ['tandprotes'], {level: 'info'}), lowered_by: 'rights/pay'}]);
  assert.equal(judged.hit, false);
  assert.match(misses([judged], new Map([['f1', FLAG]]))[0], /lowered {3}kvarnen\/regel \(customer-privacy\) by rights\/pay: “tandprotes”/);
});

test('every place where a span stands is expected', () => {
  const [post] = corpus({id: 'f2', text: 'Olle. Nej, Olle!', expect: 'flag', topics: ['threat'], spans: ['Olle']});
  assert.deepEqual(post.spans, [{start: 0, end: 4}, {start: 11, end: 15}]);
});

/** Two flag posts of which one is found, two quiet ones of which one alarms, two protected ones of which one is supported. */
function smallMeasurement() {
  const posts = corpus(
    {id: 'f1', text: FLAG.text, expect: 'flag', topics: ['customer-privacy', 'customer-insult'], spans: ['Bagaren på 12', 'tandprotes']},
    {id: 'f2', text: 'I hope he chokes', lang: 'en', employer: 'bryggan', expect: 'flag', topics: ['threat'], spans: ['I hope he chokes']},
    {id: 'c1', text: 'Vi bakar bullar'},
    {id: 'c2', text: 'Bullar i dag', employer: 'bryggan'},
    {id: 'p1', text: 'Vi får 120 i timmen', expect: 'protected'},
    {id: 'p2', text: 'Join the union', lang: 'en', employer: 'bryggan', expect: 'protected'},
  );
  const [f1, f2, c1, c2, p1, p2] = posts;
  const judged = [
    judge(f1, [finding(f1, ['tandprotes']), finding(f1, ['glömde'])]),
    judge(f2, [finding(f2, ['chokes'], {topic: 'harassment'})]),
    judge(c1, [finding(c1, ['bullar'], {topic: 'disclosure', level: 'tip'})]),
    judge(c2, []),
    judge(p1, [finding(p1, ['120'], {kind: 'protect', level: 'info', topic: null, rule: 'rights/pay'})]),
    judge(p2, []),
  ];
  return {posts, judged, figures: measure(judged)};
}

test('figures in all', () => {
  const {all} = smallMeasurement().figures;
  assert.deepEqual(all, {
    posts: 6,
    recall: {count: 1, of: 2},
    overlap: {count: 1, of: 2},
    markedLength: {marked: 8, hull: 8, expected: 13},
    falseOnClear: {count: 1, of: 2},
    falseOnProtected: {count: 0, of: 2},
    support: {count: 1, of: 2},
    notesElsewhere: {count: 0, of: 4},
  });
});

test('figures per topic, language and employer', () => {
  const {byTopic, byLanguage, byEmployer} = smallMeasurement().figures;
  assert.deepEqual(Object.keys(byTopic), ['customer-insult', 'customer-privacy', 'disclosure', 'harassment', 'threat']);
  assert.deepEqual(byTopic['customer-insult'].recall, {count: 1, of: 1});
  assert.deepEqual(byTopic['customer-insult'].recallAsThis, {count: 0, of: 1});
  assert.deepEqual(byTopic['customer-privacy'].overlap, {count: 1, of: 2});
  assert.deepEqual(byTopic.threat.recall, {count: 0, of: 1});
  assert.deepEqual(byTopic.disclosure.falseOnClear, {count: 1, of: 2});
  assert.deepEqual(byTopic.threat.falseOnClear, {count: 0, of: 2});
  assert.deepEqual([byLanguage.sv.posts, byLanguage.en.posts], [4, 2]);
  assert.deepEqual(byEmployer.bryggan.support, {count: 0, of: 1});
});

test('posts whose employer has no rules count as missed', () => {
  const {all} = measure([judgeUnchecked(FLAG)]);
  assert.deepEqual(all.recall, {count: 0, of: 1});
});

test('a median of an even number lies between the two in the middle', () => {
  assert.deepEqual([median([]), median([7]), median([9, 1, 5]), median([1, 2, 10, 4])], [null, 7, 5, 3]);
});

test('lines that cannot be measured are named and left out', () => {
  const {posts, problems} = parsePosts([
    line({id: 'good', text: 'Hej'}), '{"id": ', line({id: 'x1', text: 'Hej', expect: 'maybe'}),
    line({id: 'x2', text: 'Hej', expect: 'flag', topics: ['threat'], spans: ['hej då']}), line({id: 'x3', text: 'Hej', expect: 'flag', topics: [], spans: ['Hej']}), '',
  ].join('\n'));
  assert.deepEqual(posts.map(({id}) => id), ['good']);
  assert.equal(problems.length, 4);
  assert.match(problems[0], /^line 2/);
  assert.match(problems[2], /x2.*"hej då"/);
});

test('a comparison names the posts that are judged otherwise', () => {
  const {posts, judged} = smallMeasurement();
  const after = judged.map((post) => ({...post, hit: post.id === 'f2', alarm: post.id === 'p2', supported: post.id === 'p2'}));
  assert.deepEqual(compare({posts: judged}, {posts: after.slice(1)}), {
    nowFound: ['f2'], nowMissed: [], newAlarms: ['p2'], goneAlarms: ['c1'], newSupport: ['p2'], lostSupport: ['p1'], onlyInOne: 1,
  });
  assert.equal(posts.length, 6);
});

test('what is printed names the posts, the expected spans and the rules', () => {
  const {posts, judged, figures} = smallMeasurement();
  const byId = new Map(posts.map((post) => [post.id, post]));
  assert.equal(misses(judged, byId).length, 1);
  assert.match(misses(judged, byId)[0], /^f2 .*expected {2}threat: “I hope he chokes”.*found {5}kvarnen\/regel \(harassment, caution\): “chokes”/s);
  assert.equal(falseAlarms(judged, byId).length, 1);
  assert.match(falseAlarms(judged, byId)[0], /^c1 .*false {5}kvarnen\/regel \(disclosure, tip\): “bullar”/s);
  assert.deepEqual(notes(judged, byId).map((entry) => entry.split(' ')[0]), ['p2']);
  const lines = table(figures).split('\n');
  assert.match(lines[1], /^all +6 +1\/2 +50 %/);
  assert.ok(lines.some((text) => /^customer-insult .*0\/1 +0 %/.test(text)));
  const compared = compare({posts: judged}, {posts: judged});
  assert.match(changes(figures, figures, compared), /no post is judged otherwise/);
});
