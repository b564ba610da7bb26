// What a stand-in site does with a post: it is recorded for the tests, and it goes into the feed.
//
// window.posted holds {text, via, trusted, time} for each post, oldest first. `text` comes from the editor's model, never
// from the DOM, with "\n" between paragraphs; `via` is "click", "button-key", "key" or "submit"; `trusted` says whether the browser
// itself made the event that posted, as it does where nobody stopped and repeated it; `time` is performance.now().
// window.violations holds what the page's Content-Security-Policy refused, on behalf of whomever.
import {useState} from 'react';
import './finding.js';

window.posted = [];
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});

/** The posts of this visit, newest first, and a function that takes one. An empty text is not taken. */
export function useFeed() {
  const [posts, setPosts] = useState([]);
  const publish = (text, via, event) => {
    if (text.trim() === '') return false;
    window.posted.push({text, via, trusted: event.isTrusted, time: performance.now()});
    setPosts((earlier) => [{id: window.posted.length, text}, ...earlier]);
    return true;
  };
  return {posts, publish};
}
