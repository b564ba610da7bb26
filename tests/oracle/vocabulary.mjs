// The words of generated texts and rules. The forms of the words that rules may inflect are listed here by hand, and texts
// hold nothing else that could be taken for a form of them.

export const FORMS = {
  sv: {
    gäst: ['gäst', 'gästs', 'gästen', 'gästens', 'gäster', 'gästers', 'gästerna', 'gästernas'],
    rum: ['rum', 'rums', 'rummet', 'rummets', 'rummen', 'rummens'],
    neka: ['neka', 'nekar', 'nekade', 'nekat', 'nekas', 'nekades', 'nekats', 'nekad'],
    flicka: ['flicka', 'flickas', 'flickan', 'flickans', 'flickor', 'flickors', 'flickorna', 'flickornas'],
  },
  en: {
    guest: ['guest', "guest's", 'guests'],
    decline: ['decline', 'declines', 'declined', 'declining'],
    child: ['child', "child's", 'children', "children's"],
    carry: ['carry', 'carries', 'carried', 'carrying'],
  },
};

/** All forms of a word that rules may inflect; nothing for other words, whose forms no text holds. */
export function formsOf(word, language) {
  return FORMS[language][word] ?? [];
}

const others = [
  'gästfri', 'rumpa', 'nekrolog', 'cardboard', 'guesthouse', 'kort', 'kortet', 'på', 'den', 'idag', 'the', 'again', 'igen',
  'är', 'och', 'vi', 'inne', 'öga', 'éclair', 'café', 'cafe', 'año', 'Fyrvakten', 'fyrvakten', 'FYRVAKTEN', 'iPhone', 'IPHONE', 'Norrsken', 'norrsken',
  'inte', 'aldrig', 'not', 'never', 'men', 'but', 'if', 'ifall', 'would', 'my', 'min', 'mitt', 'mina', '412', '12', '4.5', '1,000', 'b4', 'שלום', 'мир',
];

export const WORDS = [...others, ...Object.values(FORMS).flatMap((words) => Object.values(words).flat())];
export const SYMBOLS = ['🚂', '👩‍👩‍👧', '🇸🇪', '❤️', '#', '@', '&', '+', '€', '✓'];

/** Entities, each spelled as texts hold it. They come from ranges kept for tests and documentation. */
export const PLANTED = {
  'payment-card': ['4111 1111 1111 1111', '5555555555554444'],
  email: ['anna@example.com', 'kundtjanst@example.org'],
  iban: ['GB82 WEST 1234 5698 7654 32'],
};

export const PATTERNS = [
  {regex: '(?i)\\brum\\b'},
  {regex: 'g[äa]st\\w*'},
  {regex: '\\b\\d{3}\\b'},
  {regex: '(?i)decl\\w+'},
  {regex: '(?P<word>kort)et', group: 'word'},
  {regex: '(?i)(?:inte|aldrig) \\w+'},
  {regex: '\\bé\\w+|ö\\w+\\b'},
  {regex: '[!?]+'},
];
