// Ordinary Swedish and English prose, made up: sentences of people who write about their day, their work and the weather,
// with words drawn into them by a seeded generator. Same seed, same texts, on every machine.

/** Numbers in [0, 1), the same for the same seed (mulberry32, Tommy Ettinger). */
export function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {next, below, pick: (list) => list[below(list.length)]};
}

export const WORDS = {
  sv: {
    thing: ('soffan boken cykeln kaffet frukosten brödet bilen tåget bussen båten staden skogen sjön stranden trädgården köket balkongen '
      + 'lampan filmen serien matchen träningen resan semestern helgen kvällen morgonen veckan mötet rapporten kontoret receptionen skolan '
      + 'jackan mössan tröjan telefonen datorn kameran musiken konserten middagen soppan kakan fisken potatisen osten äpplet katten hunden '
      + 'grannen chefen kollegan vännen systern brodern mamman pappan barnet läraren tränaren läkaren frisören snickaren föraren').split(' '),
    action: 'hittade köpte lagade sålde lånade glömde städade målade visade saknade väntade på tänkte på skrattade åt läste om pratade om tittade på'.split(/ (?!på|åt|om)/),
    quality: 'bra rolig trött glad ledsen stressad nöjd sen tidig kall varm tyst vacker lång kort lugn konstig märklig fantastisk jobbig billig dyr'.split(' '),
    place: 'hemma jobbet gymmet stationen torget biblioteket sjukhuset affären restaurangen flygplatsen stugan landet parken museet hotellet'.split(' '),
    time: ['i dag', 'i går', 'i morgon', 'på måndag', 'hela veckan', 'efter lunch', 'klockan sju', 'i somras', 'varje kväll', 'nästa månad', 'för tre år sedan'],
  },
  en: {
    thing: ('sofa book bicycle coffee breakfast bread car train bus boat city forest lake beach garden kitchen balcony lamp film series match '
      + 'practice journey holiday weekend evening morning week meeting report office reception school jacket hat sweater phone computer camera '
      + 'music concert dinner soup cake fish potato cheese apple cat dog neighbour manager colleague friend sister brother mother father child '
      + 'teacher coach doctor hairdresser carpenter driver').split(' '),
    action: 'found bought cooked sold borrowed forgot cleaned painted showed missed enjoyed recommended repaired carried watched described'.split(' '),
    quality: 'good funny tired happy sad busy pleased late early cold warm quiet beautiful long short calm strange remarkable fantastic cheap expensive'.split(' '),
    place: 'home work the gym the station the square the library the hospital the shop the restaurant the airport the cottage the park the museum the hotel'.split(/ (?=the )|(?<=home) /),
    time: ['today', 'yesterday', 'tomorrow', 'on Monday', 'all week', 'after lunch', 'at seven o’clock', 'last summer', 'every evening', 'next month', 'three years ago'],
  },
};

const SENTENCES = {
  sv: [
    'Jag {action} {thing} {time}.', 'Vi {action} {thing} på {place} {time}, och det blev {quality}.', '{Thing} var {quality} {time}.',
    'Är det någon mer som tycker att {thing} är {quality}?', 'Det blir nog {quality} {time}, om inte {thing} går sönder.',
    'När jag kom till {place} stod {thing} där, {quality} som vanligt.', 'Min {quality}a granne {action} {thing} och sedan {thing}.',
    'Tack alla som kom {time}! Ni är så {quality}a.', 'Ska vi ses vid {place} {time}? Jag tar med {thing}.',
    'Ingen {action} {thing}, men alla pratade om {thing}.', '”Det där är {quality}”, sa hon och pekade på {thing}.',
    'Kan varmt rekommendera {thing} – {quality} och inte alls {quality}!', 'På {place} kostade {thing} {number} kronor, lite {quality}t.',
    'Så {quality} dag 😊 först {place}, sedan {thing}.', 'Hur gör ni när {thing} blir {quality}?', 'Jag har sprungit {number} kilometer {time} och känner mig {quality}.',
  ],
  en: [
    'I {action} the {thing} {time}.', 'We {action} the {thing} at {place} {time}, and it turned out {quality}.', 'The {thing} was {quality} {time}.',
    'Does anybody else think the {thing} is {quality}?', 'It will be {quality} {time}, unless the {thing} breaks down.',
    'When I got to {place} the {thing} was there, {quality} as ever.', 'My {quality} neighbour {action} the {thing} and then the {thing}.',
    'Thanks to everybody who came {time}! You are so {quality}.', 'Shall we meet near {place} {time}? I’ll bring the {thing}.',
    'Nobody {action} the {thing}, but they all talked about the {thing}.', '“That is {quality},” she said and pointed at the {thing}.',
    'I can warmly recommend the {thing} – {quality} and not at all {quality}!', 'At {place} the {thing} was {number} crowns, a bit {quality}.',
    'Such a {quality} day 😊 first {place}, then the {thing}.', 'What do you do when the {thing} gets {quality}?', 'I ran {number} kilometres {time} and feel {quality}.',
  ],
};

function sentence(random, language) {
  const words = WORDS[language];
  return random.pick(SENTENCES[language]).replace(/\{(\w+)\}/g, (_, slot) => {
    if (slot === 'number') return String(1 + random.below(400));
    const word = random.pick(words[slot.toLowerCase()]);
    return slot === 'Thing' ? word[0].toUpperCase() + word.slice(1) : word;
  });
}

/** `count` different texts of exactly `length` UTF-16 units, Swedish and English in turn, in paragraphs of some sentences. */
export function texts(seed, count, length) {
  const random = generator(seed);
  return Array.from({length: count}, (_, index) => {
    let text = '';
    while (text.length < length) text += sentence(random, index % 2 ? 'en' : 'sv') + (random.next() < 0.15 ? '\n' : ' ');
    return text.slice(0, length).replace(/[\ud800-\udbff]$/, '.');
  });
}
