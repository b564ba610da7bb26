// From judged posts to figures: in all, and per topic, language and employer.

/**
 * Figures over judged posts (judging.mjs). Shares are {count, of}; `of` 0 means that there was nothing to measure.
 *   recall              flag posts with a finding of an expected topic
 *   overlap             findings of an expected topic on flag posts whose mark overlaps an expected span
 *   markedLength        medians in UTF-16 code units: `marked` and `hull` of those findings, `expected` of the flag posts' spans
 *   falseOnClear        clear posts with any finding
 *   falseOnProtected    protected posts with any finding
 *   support             protected posts with a supportive note
 *   notesElsewhere      flag and clear posts with a supportive note; not wrong by itself, but silly where it comes often
 */
export function figuresOf(judged) {
  const flag = judged.filter(({expect}) => expect === 'flag');
  const clear = judged.filter(({expect}) => expect === 'clear');
  const protectedPosts = judged.filter(({expect}) => expect === 'protected');
  const expected = flag.flatMap(({findings}) => findings.filter((finding) => finding.expected));
  return {
    posts: judged.length,
    recall: share(flag, ({hit}) => hit),
    overlap: share(expected, ({overlaps}) => overlaps),
    markedLength: {
      marked: median(expected.map(({marked}) => marked)),
      hull: median(expected.map(({hull}) => hull)),
      expected: median(flag.flatMap(({spans}) => spans)),
    },
    falseOnClear: share(clear, ({alarm}) => alarm),
    falseOnProtected: share(protectedPosts, ({alarm}) => alarm),
    support: share(protectedPosts, ({supported}) => supported),
    notesElsewhere: share([...flag, ...clear], ({supported}) => supported),
  };
}

/** Everything `npm run quality` measures: {all, byTopic, byLanguage, byEmployer}, the last three from name to figures. */
export function measure(judged) {
  return {
    all: figuresOf(judged),
    byTopic: Object.fromEntries(topicsOf(judged).map((topic) => [topic, topicFigures(judged, topic)])),
    byLanguage: grouped(judged, ({lang}) => lang),
    byEmployer: grouped(judged, ({employer}) => employer),
  };
}

/**
 * A topic's flag posts are those labelled with it, among others perhaps. `recall` counts a finding of any of the post's topics, as in all;
 * `recallAsThis` only one of this topic. False alarms are those that carry the topic, over all clear and protected posts.
 */
function topicFigures(judged, topic) {
  const flag = judged.filter(({expect, topics}) => expect === 'flag' && topics.includes(topic));
  const ofTopic = (finding) => finding.topic === topic;
  const narrowed = flag.map((post) => ({...post, findings: post.findings.filter(ofTopic)}));
  const quiet = judged.filter(({expect}) => expect !== 'flag');
  const quietFigures = figuresOf(quiet.map((post) => ({...post, alarm: post.findings.some(ofTopic)})));
  const {posts, overlap, markedLength} = figuresOf(narrowed);
  return {
    posts,
    recall: share(flag, ({hit}) => hit),
    recallAsThis: share(narrowed, ({findings}) => findings.length > 0),
    overlap,
    markedLength,
    falseOnClear: quietFigures.falseOnClear,
    falseOnProtected: quietFigures.falseOnProtected,
  };
}

function topicsOf(judged) {
  const labelled = judged.flatMap(({topics}) => topics);
  const found = judged.flatMap(({findings}) => findings.map(({topic}) => topic));
  return [...new Set([...labelled, ...found])].sort();
}

function grouped(judged, keyOf) {
  const names = [...new Set(judged.map(keyOf))].sort();
  return Object.fromEntries(names.map((name) => [name, figuresOf(judged.filter((post) => keyOf(post) === name))]));
}

function share(list, holds) {
  return {count: list.filter(holds).length, of: list.length};
}

/** The middle value, the mean of the two middle ones for an even number, null for none. */
export function median(values) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
