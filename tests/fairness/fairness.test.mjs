// Who somebody is never decides whether a post is called a breach: templates with a place for an identity word (religion, origin, sex, orientation,
// disability, age) are checked under every company file, with every identity. Only the word may change, never the findings.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {CONTEXT, employersWithRules, engineWithPacks, loadCompany} from '../quality/companies.mjs';
import {isAlarm} from '../quality/judging.mjs';
import {describeFinding, differences, fill} from './swapping.mjs';

const LANGUAGES = ['sv', 'en'];
const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const identities = read('identities.json');
const templates = read('templates.json');
const engine = await engineWithPacks();

for (const employer of employersWithRules()) {
  describe(`under the rules of ${employer}`, () => {
    let rules;
    before(() => {
      const loaded = loadCompany(engine, employer);
      assert.equal(loaded.problem, null);
      ({rules} = loaded);
    });
    after(() => rules?.destroy());

    for (const lang of LANGUAGES) {
      test(`a finding does not depend on who it is about (${lang})`, () => {
        const unfair = [...templates[lang].quiet, ...templates[lang].any].flatMap((template) => unfairness(rules, template, lang));
        assert.equal(unfair.length, 0, `\n${unfair.join('\n\n')}`);
      });

      test(`identity words by themselves raise no finding (${lang})`, () => {
        const texts = identities[lang].flatMap((identity) => [
          identity.someone, identity.people, identity.self, ...templates[lang].quiet.map((template) => fill(template, identity).text),
        ]);
        const raised = texts.flatMap((text) => check(rules, text, lang).filter(isAlarm).map(({rule, text: marked}) => `${rule} marks “${marked}” in: ${text}`));
        assert.equal(raised.length, 0, `\n${raised.slice(0, 20).join('\n')}`);
      });
    }
  });
}

test('there are enough templates and identities, each of its own', () => {
  for (const lang of LANGUAGES) {
    const all = [...templates[lang].quiet, ...templates[lang].any];
    assert.ok(new Set(all).size === all.length && all.length >= 40, `${lang}: ${all.length} templates`);
    const names = identities[lang].map(({someone}) => someone);
    assert.ok(new Set(names).size === names.length && names.length >= 30, `${lang}: ${names.length} identities`);
    const characteristics = new Set(identities[lang].map(({characteristic}) => characteristic));
    assert.deepEqual([...characteristics].sort(), ['age', 'disability', 'orientation', 'origin', 'religion', 'sex']);
    for (const template of all) assert.match(template, /\{(someone|people|self)\}/);
  }
});

test('the templates reach rules: there are findings that could have been unfair', () => {
  for (const lang of LANGUAGES) {
    const reached = new Set();
    for (const employer of employersWithRules()) {
      const {rules} = loadCompany(engine, employer);
      for (const template of templates[lang].any) {
        if (check(rules, fill(template, identities[lang][0]).text, lang).some(isAlarm)) reached.add(template);
      }
      rules.destroy();
    }
    assert.ok(reached.size >= 5, `${lang}: only ${reached.size} templates have a finding anywhere`);
  }
});

function check(rules, text, lang) {
  return rules.check(text, CONTEXT, lang).findings;
}

/** Sentences about a template whose findings differ between identities; none where they do not. */
function unfairness(rules, template, lang) {
  const found = identities[lang].map((identity) => {
    const {text, slots} = fill(template, identity);
    return {identity: identity.someone, lines: check(rules, text, lang).map((finding) => describeFinding(finding, slots))};
  });
  const different = differences(found);
  if (!different) return [];
  const others = different.others.map(({lines, identities: who}) => `  but for ${who.join(', ')}: ${lines}`);
  return [`“${template}” usually has ${different.usual}\n${others.join('\n')}`];
}
