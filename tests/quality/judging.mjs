// What the findings in one labelled post are worth.
//
// A *finding* here is one of kind `check` or `require` from level `tip` up; what lies below has no mark at Post and is no alarm.
// It is *expected* where the post is labelled `flag` and the finding's topic is among the post's topics. What is *marked* are its marked
// evidence spans, since those are what an interface paints; its *hull* reaches from the first to the last of them.

const ALARMING = ['tip', 'caution', 'serious'];

/**
 * Judges one post. `findings` are the engine's. Returns
 *   hit        flag: some finding is expected
 *   alarm      clear, protected: there is a finding at all
 *   supported  some `protect` rule gave its note
 *   findings   [{rule, topic, level, start, end, expected, overlaps, marked, hull}], the last two in UTF-16 code units; `overlaps` says
 *              whether a marked span shares a code unit with an expected span of the post
 *   lowered    [{rule, topic, start, end, by}], findings that protected speech took down to info, so that they no longer count
 *   notes      full ids of the `protect` rules that matched
 */
export function judge(post, findings) {
  const judged = findings.filter(isAlarm).map((finding) => judgeFinding(post, finding));
  const notes = [...new Set(findings.filter(({kind}) => kind === 'protect').map(({rule}) => rule))];
  return {
    id: post.id, employer: post.employer, lang: post.lang, expect: post.expect, topics: post.topics,
    spans: post.spans.map(({start, end}) => end - start),
    hit: post.expect === 'flag' && judged.some(({expected}) => expected),
    alarm: post.expect !== 'flag' && judged.length > 0,
    supported: notes.length > 0,
    findings: judged,
    lowered: findings.filter(({lowered_by}) => lowered_by).map(({rule, topic, start, end, lowered_by: by}) => ({rule, topic, start, end, by})),
    notes,
  };
}

/** How a post counts whose employer has no rules in force: nothing was found in it. */
export function judgeUnchecked(post) {
  return judge(post, []);
}

export function isAlarm({kind, level}) {
  return (kind === 'check' || kind === 'require') && ALARMING.includes(level);
}

function judgeFinding(post, {rule, topic, level, start, end, evidence}) {
  const marks = joined(evidence.filter(({marked}) => marked));
  return {
    rule, topic, level, start, end,
    expected: post.expect === 'flag' && post.topics.includes(topic),
    overlaps: marks.some((mark) => post.spans.some((span) => mark.start < span.end && span.start < mark.end)),
    marked: marks.reduce((sum, mark) => sum + mark.end - mark.start, 0),
    hull: end - start,
  };
}

/** The spans in order, those that touch or overlap made one, so that no code unit counts twice. */
function joined(spans) {
  const result = [];
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({start, end});
  }
  return result;
}
