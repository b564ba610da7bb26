// Measurements as text for a terminal.

const percent = ({count, of}) => (of === 0 ? '–' : `${Math.round((100 * count) / of)} %`);
const counted = (share) => (share === undefined ? '' : share.of === 0 ? '–' : `${share.count}/${share.of} ${percent(share).padStart(5)}`);
const alarms = (share) => (share.of === 0 ? '–' : `${share.count}/${share.of}`);
const length = (value) => (value === null ? '–' : String(Math.round(value)));
const lengths = ({marked, hull, expected}) => `${length(marked)} (${length(hull)}) : ${length(expected)}`;

/** The table of a measurement (figures.mjs), ending in what its columns mean. */
export function table({all, byTopic, byLanguage, byEmployer}) {
  const head = ['', 'posts', 'recall', 'as topic', 'overlap', 'marked (hull) : expected', 'false/clear', 'false/protected', 'support', 'notes elsewhere'];
  const row = (name, figures) => [
    name, String(figures.posts), counted(figures.recall), counted(figures.recallAsThis), counted(figures.overlap), lengths(figures.markedLength),
    alarms(figures.falseOnClear), alarms(figures.falseOnProtected), counted(figures.support), figures.notesElsewhere ? alarms(figures.notesElsewhere) : '',
  ];
  const rows = (groups) => Object.entries(groups).map(([name, figures]) => row(name, figures));
  const blocks = [[head, row('all', all)], rows(byTopic), rows(byLanguage), rows(byEmployer)];
  const widths = head.map((_, column) => Math.max(...blocks.flat().map((cells) => cells[column].length)));
  const line = (cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [...blocks.map((block) => block.map(line).join('\n')).join(`\n${rule}\n`).split('\n'), rule, ...MEANING].join('\n');
}

const MEANING = [
  'recall: flag posts with a finding from tip up of an expected topic; as topic: of this very topic. overlap: of those findings, how many mark',
  'something of an expected span. marked (hull) : expected: medians in characters, of what is painted, from its first to its last character, and',
  'of the expected spans. false: posts with any check or require finding from tip up; in a topic\'s row, one of that topic. support: protected',
  'posts with a supportive note; notes elsewhere: flag and clear posts with one.',
];

const describe = ({rule, topic, level, start, end}, text) => `${rule} (${topic}, ${level}): “${text.slice(start, end)}”`;
const lowered = ({lowered: list}, text) => list.map(({rule, topic, start, end, by}) => `  lowered   ${rule} (${topic}) by ${by}: “${text.slice(start, end)}”`);
const noted = (post) => (post.notes.length ? `  note      ${post.notes.join(', ')}` : null);
const header = (post, text) => `${post.id}  ${post.employer}  ${post.expect}\n  ${text.replaceAll('\n', '\n  ')}`;

/** The flag posts without a finding of an expected topic: their text, what was expected, what was found. */
export function misses(judged, postsById) {
  return judged.filter(({expect, hit}) => expect === 'flag' && !hit).map((post) => {
    const {text, spans} = postsById.get(post.id);
    const wanted = spans.map(({start, end}) => `“${text.slice(start, end)}”`).join(', ');
    const found = post.findings.map((finding) => `  found     ${describe(finding, text)}`);
    return [header(post, text), `  expected  ${post.topics.join(', ')}: ${wanted}`, ...(found.length ? found : ['  found     nothing']), ...lowered(post, text), noted(post)].filter(Boolean).join('\n');
  });
}

/** The clear and protected posts with a finding, and the rules that made it. */
export function falseAlarms(judged, postsById) {
  return judged.filter(({alarm}) => alarm).map((post) => {
    const {text} = postsById.get(post.id);
    return [header(post, text), ...post.findings.map((finding) => `  false     ${describe(finding, text)}`), noted(post)].filter(Boolean).join('\n');
  });
}

/** Protected posts without a supportive note, then other posts with one. */
export function notes(judged, postsById) {
  const without = judged.filter(({expect, supported}) => expect === 'protected' && !supported).map((post) => `${header(post, postsById.get(post.id).text)}\n  no note`);
  const elsewhere = judged.filter(({expect, supported}) => expect !== 'protected' && supported).map((post) => `${header(post, postsById.get(post.id).text)}\n${noted(post)}`);
  return [...without, ...elsewhere];
}

const CHANGES = {
  nowFound: 'now found', nowMissed: 'now missed', newAlarms: 'new false alarms', goneAlarms: 'false alarms gone', newSupport: 'new support', lostSupport: 'support lost',
};
const FIGURES = {recall: 'recall', overlap: 'overlap', falseOnClear: 'false/clear', falseOnProtected: 'false/protected', support: 'support', notesElsewhere: 'notes elsewhere'};

/** What changed (comparing.mjs) between two measurements. */
export function changes(before, after, compared) {
  const figures = Object.entries(FIGURES).map(([key, name]) => `${name.padEnd(18)} ${counted(before.all[key]).padStart(14)}  →  ${counted(after.all[key]).padStart(14)}`);
  const size = `${'marked (hull)'.padEnd(18)} ${lengths(before.all.markedLength).padStart(14)}  →  ${lengths(after.all.markedLength).padStart(14)}`;
  const lists = Object.entries(CHANGES).filter(([key]) => compared[key].length).map(([key, name]) => `${name.padEnd(18)} ${compared[key].length}: ${compared[key].join(' ')}`);
  const apart = compared.onlyInOne ? [`${compared.onlyInOne} posts stand in only one of the two measurements.`] : [];
  return [...figures, size, ...(lists.length ? lists : ['no post is judged otherwise than before']), ...apart].join('\n');
}
