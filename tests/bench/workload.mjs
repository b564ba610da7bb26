// The rule files that are measured: many terms and many rules of the kinds that people write, made up by a seeded generator.
import {generator, WORDS} from './prose.mjs';

const TERMS = 50_000;
const RULES = 2_000;
const TERMS_A_LEXICON = 100;

const FIRST = {
  sv: ('arbets bakgårds bergs bild bröd dag dörr eftermiddags fabriks fjäll fönster förråds gas glas golv gruv hamn hand hus hydraul is jord juvel kabel '
    + 'kalk kant kassa kedje klimat korn kraft kust kvarn lager land lera ljus luft lås magnet malm maskin mast mjöl motor mur mynt mönster natt nät olje '
    + 'ost panel papper plan plåt port pump rad ram rep ring ror rör salt sand segel sikt sil skal skruv slip smed snö spår stål sten ström svets tak tegel '
    + 'tid torv trumm tråd tvätt ugns ull vagn vax vind vinsch virke växel åker ång ö örn').split(' '),
  en: ('acid air anchor back bark barrel beam bell blue bolt brass brick broad brook candle canvas chain chalk clay cliff cloud coal copper cork corn cross '
    + 'dark deep drift dry dust east ember fair farm feather field fire flint flood frost gate glass gold grain granite gravel grey hail harbour hazel heather '
    + 'high hollow iron ivy kiln lamp lead leather lime linen long marsh meadow mill mint moss north oak oat old over pearl pepper pine plum quarry quill red '
    + 'river rock rope rust sail salt sand silver slate snow south spring steel stone storm summer sun thorn timber under upper west').split(' '),
};
const SECOND = {
  sv: ('anläggning avtal balk behållare besök blandare bord brygga bygge central depå disk fack fil fläkt form fråga fäste förare förråd gavel grupp hall '
    + 'handel hantverk hiss hjul hållare hölje kanal karta klämma kontor krok kur kåpa led leverans lina lista lucka mall mekanik möte nyckel ordning pelare '
    + 'plats press prov räls register ritning rulle sats schema sko skydd skåp slang spak spole stycke station stege stolpe ställning system tank tavla tunna '
    + 'tabell teknik tidning trappa ventil verk verktyg vikt våg vägg yta ägare ärende öppning').split(' '),
  en: ('anchor barn bench berry bloom board borough bottom bound box bridge brook burn bush castle chest cliff corner craft creek crest crown dale den drop '
    + 'edge field finch fold ford forge gate glen grass grove guard hall ham hand haven head heath hill hold hook house keeper lake land lane ledge light line '
    + 'lock maker man mark master mill moor mouth path pike pit point pool port post ridge road root row shaw shed shelf side smith stead stock stone stream '
    + 'thorn tide ton top tower track trap tree view wall ward water way well wharf wick wind wood work worth wright yard').split(' '),
};
const ENDINGS = {sv: ['', 's', 'chef', 'lag', 'plan'], en: ['', 'er', 'ing', 'less', 'ist']};

/** Distinct made-up words that are in no text: "kvarnventil", "flintwharf". */
function rareWords(random, language, count) {
  const words = new Set();
  while (words.size < count) {
    const word = random.pick(FIRST[language]) + random.pick(SECOND[language]) + random.pick(ENDINGS[language]);
    if (word.length > 6) words.add(word);
  }
  return [...words];
}

function terms(random, count) {
  const out = [];
  for (const language of ['sv', 'en']) {
    const common = WORDS[language].thing;
    const rare = rareWords(random, language, count / 2 - common.length);
    for (let i = 0; i < rare.length; i += 10) rare[i] += ` ${rare[(i + 5) % rare.length]}`;  // a phrase
    out.push(...common, ...rare);
  }
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

const escape = (text) => text.replace(/[^\p{L}\p{N} ]/gu, '\\$&');

/** A regex as people write it, and a text that it matches. Every tenth speaks of a word that texts have. */
function regexRule(random, index) {
  const language = index % 2 ? 'en' : 'sv';
  const word = () => (random.below(10) === 0 ? random.pick(WORDS[language].thing) : rareWords(random, language, 1)[0]);
  const [a, b, c] = [word(), word(), word()].map(escape);
  const number = 10 + random.below(980);
  const forms = [
    [`(?i)\\b${a}\\w*\\s+\\d{2,4}\\b`, `${a} ${number}`],
    [`\\b(?:${a}|${b}|${c})\\s+(?:nr|nummer|number)\\s*\\d+`, `${b} nummer ${number}`],
    [`(?i)\\b${a}(?:en|et|s)?\\b.{0,20}\\b${b}\\b`, `${a} och ${b}`],
    [`\\b\\w*${a}\\w*\\s+(?:är|var|is|was)\\s+\\w+`, `${a} var stängd`],
    [`(?i)\\bprojekt[ -]${a}\\b`, `Projekt ${a}`],
    [`\\b${a.toUpperCase()}-\\d{3,}\\b`, `${a.toUpperCase()}-${1000 + number}`],
  ];
  const [regex, text] = forms[index % forms.length];
  return {match: {regex}, flag: text};
}

function compositeRule(random, lexicons, index) {
  const names = Array.from({length: 3}, () => random.pick(lexicons));
  const [x, y, z] = names.map((lexicon) => ({lexicon: lexicon.name}));
  const [a, b, c] = names.map((lexicon) => random.pick(lexicon.terms));
  const forms = [
    {match: {all: [x, y]}, flag: `${a} och ${b}`},
    {match: {all: [x, {any: [y, z]}], within: 'paragraph'}, flag: `${a} och ${c}`},
    {match: {sequence: [x, y], gap: 3}, flag: `${a} och ${b}`},
    {match: {score: [{match: x, points: 2}, {match: y, points: 2}, {match: z, points: 1}], atLeast: 4, within: 'post'}, flag: `${a}, ${b}, ${c}`},
    {match: {all: [x, y], within: {words: 12}}, flag: `${a} och ${b}`},
  ];
  return forms[index % forms.length];
}

function rule(id, {match, flag}) {
  // With a reason, since some of these words stand in the rights corpus, too.
  return {id, topic: 'operational', reason: 'Measured.', message: {sv: 'Tänk efter.', en: 'Think again.'}, match, examples: {flag: [flag], pass: ['Hej på dig.']}};
}

function file(id, lexicons, rules) {
  return JSON.stringify({postvett: 1, id, name: id, version: '1', lexicons, rules}, null, 1);
}

/** 50,000 terms in 500 lexicons, 1,000 rules with a regex and 1,000 that combine lexicons. With `inflect`, terms in all forms. */
export function largeFile({inflect = false} = {}) {
  const random = generator(20261126);
  const all = terms(random, TERMS);
  const lexicons = [];
  for (let i = 0; i < all.length; i += TERMS_A_LEXICON) lexicons.push({name: `list-${i / TERMS_A_LEXICON}`, terms: all.slice(i, i + TERMS_A_LEXICON)});
  const rules = [];
  for (let i = 0; i < RULES / 2; i++) {
    rules.push(rule(`regex-${i}`, regexRule(random, i)), rule(`together-${i}`, compositeRule(random, lexicons, i)));
  }
  const options = inflect ? {inflect: ['sv', 'en']} : {};
  return file('large', Object.fromEntries(lexicons.map(({name, terms: list}) => [name, {terms: list, ...options}])), rules);
}

/** Rules none of which hits a text of prose.mjs: terms, combinations and regexes. */
export function silentFile(count) {
  const random = generator(77);
  const words = rareWords(random, 'sv', 8_000);
  const rules = Array.from({length: count}, (_, i) => {
    const [a, b] = [random.pick(words), random.pick(words)];
    const forms = [
      {match: {terms: [a, b]}, flag: a},
      {match: {all: [{terms: [a]}, {terms: [b]}]}, flag: `${a} och ${b}`},
      {match: {regex: `(?i)\\b${a}\\w*\\s+${b}\\b`}, flag: `${a} ${b}`},
    ];
    return rule(`silent-${i}`, forms[i % forms.length]);
  });
  return file('silent', {}, rules);
}

/** The demo company with every pack there is. */
export function companyFile(company, packs) {
  return JSON.stringify({...company, extends: packs.filter((name) => name !== 'postvett:rights')});
}
