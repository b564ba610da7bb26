// Labelled posts: one JSON object a line, as tests/posts/ holds them.
import {readFileSync} from 'node:fs';

export const EXPECTATIONS = ['flag', 'protected', 'clear'];

/**
 * Reads a file of labelled posts. Returns {posts, problems}: a post is {id, employer, lang, text, expect, topics, spans, context}, with
 * `spans` as {start, end} in UTF-16 code units; `problems` are sentences about lines that are not as they should be, which are left out.
 */
export function readPosts(file) {
  return parsePosts(readFileSync(file, 'utf8'));
}

/** As readPosts, on the text of such a file. */
export function parsePosts(text) {
  const posts = [];
  const problems = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const place = `line ${index + 1}`;
    let raw;
    try {
      raw = JSON.parse(line);
    } catch (error) {
      problems.push(`${place}: ${error.message}`);
      return;
    }
    const wrong = whatIsWrong(raw);
    if (wrong) problems.push(`${place} (${raw?.id ?? 'no id'}): ${wrong}`);
    else posts.push(toPost(raw));
  });
  return {posts, problems};
}

function whatIsWrong(raw) {
  for (const key of ['id', 'employer', 'lang', 'text']) if (typeof raw?.[key] !== 'string') return `"${key}" is missing.`;
  if (!EXPECTATIONS.includes(raw.expect)) return `"expect" is "${raw.expect}", not one of ${EXPECTATIONS.join(', ')}.`;
  if (raw.expect !== 'flag') return null;
  if (!raw.topics?.length) return 'a flag post names no topic.';
  const absent = (raw.spans ?? []).find((span) => !raw.text.includes(span));
  if (absent !== undefined) return `the span "${absent}" does not occur in the text.`;
  return raw.spans?.length ? null : 'a flag post has no span.';
}

function toPost({id, employer, lang, text, expect, topics = [], spans = [], context = {}}) {
  return {id, employer, lang, text, expect, topics, context, spans: spans.flatMap((span) => placesOf(span, text))};
}

/** Every place where `span` stands, so that a mark on any of them counts. */
function placesOf(span, text) {
  const places = [];
  for (let start = text.indexOf(span); start !== -1; start = text.indexOf(span, start + span.length)) places.push({start, end: start + span.length});
  return places;
}
