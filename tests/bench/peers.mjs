// What JavaScript's own RegExp takes for the same words and patterns, for comparison (`npm run bench -- --peers`).

/** Times one alternation of all terms, and the regexes one by one, over the texts, and prints both. */
export function patternsByPlatform(largeFile, texts) {
  const {lexicons, rules} = JSON.parse(largeFile);
  const words = Object.values(lexicons).flatMap(({terms}) => terms).sort((a, b) => b.length - a.length);
  const alternation = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');
  const regexes = rules.filter(({match}) => match.regex).map(({match: {regex}}) =>
    new RegExp(regex.replace('(?i)', ''), regex.startsWith('(?i)') ? 'giu' : 'gu'));
  for (const text of texts) text.match(alternation);
  const time = (check) => {
    const samples = texts.map((text) => {
      const start = performance.now();
      check(text);
      return (performance.now() - start) * 1000;
    }).sort((a, b) => a - b);
    return samples[samples.length >> 1].toFixed(0);
  };
  console.log(`\nJavaScript RegExp, 280 characters: 50,000 words as one alternation ${time((text) => text.match(alternation))} µs, `
    + `${regexes.length} regexes one by one ${time((text) => regexes.forEach((regex) => text.match(regex)))} µs`);
}
