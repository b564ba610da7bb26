// An engine from an image: the same findings, and nothing of an image that is not whole or not of the key.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {createEngine, engineFromImage} from '../../build/wasm/postvett.mjs';
import {companyText, demoPost, engineWithPacks, fileWithTerm, moduleBytes} from './texts.mjs';

const KEY = 'this module, this file, these packs';
const posts = (await readFile(new URL('../posts/posts-dev.ndjson', import.meta.url), 'utf8')).trim().split('\n').map((line) => JSON.parse(line).text);

async function imageOfCompany() {
  const engine = await engineWithPacks();
  const {rules} = engine.load('fyrvakten.json', companyText(), {acceptedBefore: true});
  rules.check('');
  return {engine, rules, image: await engine.image(rules, KEY)};
}
const made = await imageOfCompany();

test('an engine from an image knows the same rules and finds the same', async () => {
  const {rules} = await engineFromImage(moduleBytes, made.image, KEY);
  assert.deepEqual(rules.info, made.rules.info);
  let findings = 0;
  for (const post of posts) {
    const expected = made.rules.check(post, {}, 'sv');
    assert.deepEqual(rules.check(post, {}, 'sv'), expected);
    findings += expected.findings.length;
  }
  assert.ok(findings > 50);
  assert.deepEqual(rules.explain(demoPost), made.rules.explain(demoPost));
});

test('it goes on as an engine: loads, refuses, destroys', async () => {
  const {engine, rules} = await engineFromImage(moduleBytes, made.image, KEY);
  rules.check(posts.join('\n').slice(0, 60_000));
  assert.equal(engine.load('broken.json', '{').rules, null);
  const other = engine.load('company.json', fileWithTerm('norrsken')).rules;
  assert.equal(other.check('norrsken').findings.length, 1);
  rules.destroy();
  assert.throws(() => rules.check('x'));
  assert.equal(other.check('norrsken').findings.length, 1);
});

test('two engines from one image have nothing in common', async () => {
  const [one, other] = await Promise.all([0, 1].map(() => engineFromImage(moduleBytes, made.image, KEY)));
  one.rules.destroy();
  assert.ok(other.rules.check(demoPost).findings.length > 0);
});

test('an image is good for its key only, and only whole', async () => {
  assert.equal(await engineFromImage(moduleBytes, made.image, `${KEY}.`), null);
  assert.equal(await engineFromImage(moduleBytes, new Uint8Array(0), KEY), null);
  assert.equal(await engineFromImage(moduleBytes, made.image.slice(0, -8), KEY), null);
  for (const at of [0, 31, 32, 36, 40, 44, 1000, made.image.length >> 1, made.image.length - 1]) {
    const damaged = made.image.slice();
    damaged[at] ^= 1;
    assert.equal(await engineFromImage(moduleBytes, damaged, KEY), null, `byte ${at}`);
  }
});

test('an image of the same is the same, of a few megabytes', async () => {
  assert.deepEqual((await imageOfCompany()).image, made.image);
  assert.ok(made.image.length < 16_000_000, `${made.image.length}`);
});

test('no text that was checked gets into an image', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('company.json', fileWithTerm('norrsken'));
  rules.check('en hemlighet');
  await assert.rejects(engine.image(rules, KEY), /given a text/);
});

test('rules that are gone, or of another engine, have no image', async () => {
  const engine = await engineWithPacks();
  const {rules} = engine.load('company.json', fileWithTerm('norrsken'));
  await assert.rejects((await createEngine(moduleBytes)).image(rules, KEY), /not of this engine/);
  rules.destroy();
  await assert.rejects(engine.image(rules, KEY), /destroyed/);
});
