// A company whose rules have a fix of each kind, in the place of the demo company.
const rule = (id, terms, fix, level = 'caution') => ({
  id, topic: 'customer-privacy', level, match: {terms}, ...(fix && {fix}),
  title: {sv: 'Provregel', en: 'Test rule'}, message: {sv: 'Tänk efter.', en: 'Think again.'},
  examples: {flag: terms, pass: ['Vilken härlig dag.']},
});

const COMPANY = {
  postvett: 1, id: 'provhuset', name: {sv: 'Provhuset', en: 'The test house'}, version: '2026.11.1',
  policy: {owner: {name: {sv: 'Personal', en: 'People'}, email: 'policy@example.test'}, status: 'agreed', agreed: {with: {sv: 'Facket', en: 'The union'}, date: '2026-10-02'}},
  profile: {jurisdiction: 'SE', sector: 'private'},
  extends: [],
  rules: [
    rule('replaced', ['kort nekat'], {replace: {sv: 'lite krångel', en: 'lite krångel'}}, 'serious'),
    rule('removed', ['rum 412'], {remove: true}),
    rule('inserted', ['bo hos oss'], {insert: {sv: ' (Jag jobbar här.)', en: ' (Jag jobbar här.)'}}),
    rule('tip', ['jättedyrt'], {remove: true}, 'tip'),
    {
      ...rule('together', ['gästen bråkar']), match: {all: [{terms: ['gästen']}, {terms: ['bråkar']}], within: 'paragraph'},
    },
  ],
};

export const TEST_COMPANY = {'rules/fyrvakten.json': JSON.stringify(COMPANY)};
