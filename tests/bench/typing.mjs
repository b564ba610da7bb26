// Typing with and without the extension, in Chromium with real Lexical and real Draft.js: npm run bench:typing
//
//   node tests/bench/typing.mjs [--runs=5] [--characters=1000] [--throttling=1,4] [--pace=30]
//
// A person types so many characters, one every `pace` milliseconds, by the browser's own input path. Each figure is the median of
// the runs, with and without taken in turns, so that a machine that is busy is so for both. What is said:
// - INP p98: the 98th percentile of the longest event of each keystroke, as Event Timing has it (in steps of 8 ms);
// - long tasks: tasks of the page of more than 50 ms, all runs together; those that the page has without the extension are its own;
// - keystroke to mark: from the key that completes a breach (its event's time) to the highlight being set, over all runs;
// - change to mark: the same from the moment when the breach stands in the editor, which leaves out what the editor takes for itself.
import {cpus, loadavg} from 'node:os';
import {setInterval as every} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {compose} from '../browser/composing.mjs';
import {withExtension} from '../browser/scenarios/run.mjs';

const {values} = parseArgs({options: {
  runs: {type: 'string', default: '5'}, characters: {type: 'string', default: '1000'},
  throttling: {type: 'string', default: '1,4'}, pace: {type: 'string', default: '30'},
}});
const [runs, characters, pace] = [values.runs, values.characters, values.pace].map(Number);
const PLACES = {'Lexical': 'Facebook, post', 'Draft.js': 'X, post'};
const BREACH = 'kort nekat';
const PHRASE = `Affärsmannen på 412 fick sitt ${BREACH}. Idag. `;

/** Runs in the extension's own world, before its script: notes when each breach was complete, by key and in the editor, and when it
 * was marked. */
function probe(breach) {
  let keyAt = 0;
  const complete = [{}];  // by how many breaches there are
  const marked = [];
  const changed = () => {
    const count = document.activeElement.textContent.split(breach).length - 1;
    if (count === complete.length) complete.push({keyAt, changeAt: performance.now()});
  };
  addEventListener('keydown', (event) => { keyAt = event.timeStamp; }, true);
  addEventListener('input', changed, true);
  new MutationObserver(changed).observe(document, {subtree: true, childList: true, characterData: true});
  const {set} = HighlightRegistry.prototype;
  HighlightRegistry.prototype.set = function (name, highlight) {
    const now = performance.now();
    for (let count = marked.length + 1; count <= highlight.size; count++) {
      marked.push({fromKey: now - complete[count].keyAt, fromChange: now - complete[count].changeAt});
    }
    return set.call(this, name, highlight);
  };
  addEventListener('message', ({data}) => {
    if (data === 'bench-read') postMessage({benchTimes: marked}, '*');
  });
}

/** Runs in the page: what its keystrokes cost. */
function observe() {
  window.costs = {byInteraction: new Map(), longTasks: 0};
  const count = {
    event: ({interactionId, duration}) => {
      if (interactionId) window.costs.byInteraction.set(interactionId, Math.max(duration, window.costs.byInteraction.get(interactionId) ?? 0));
    },
    longtask: () => { window.costs.longTasks++; },
  };
  const observers = Object.entries(count).map(([type, add]) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(add));
    observer.observe(type === 'event' ? {type, durationThreshold: 16} : {type});
    return () => observer.takeRecords().forEach(add);
  });
  // What a keystroke cost is known once the frame that shows it is there.
  window.costs.settle = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    for (const take of observers) take();
    resolve();
  }))));
}

async function typeOnce(started, place, throttling, isChecked) {
  const composing = await compose(started.browser, place);
  const {page} = composing;
  await page.evaluate(observe);
  await page.throttle(throttling);
  const text = PHRASE.repeat(Math.ceil(characters / PHRASE.length)).slice(0, characters);
  const typist = every(pace);
  for (const character of text) {
    await typist.next();
    await page.key(character);
  }
  await typist.return();
  await page.throttle(1);
  const {durations, longTasks} = await page.evaluate(async () => {
    await window.costs.settle();
    return {durations: [...window.costs.byInteraction.values()], longTasks: window.costs.longTasks};
  });
  const times = isChecked ? await page.evaluate(() => new Promise((resolve) => {
    addEventListener('message', ({data}) => { if (data.benchTimes) resolve(data.benchTimes); });
    postMessage('bench-read', '*');
  })) : [];
  await composing.close();
  // A keystroke whose events all took less than 16 ms is not reported; it took one step.
  const all = [...durations, ...Array(Math.max(0, text.length - durations.length)).fill(8)];
  return {inp: percentile(all, 98), longTasks, times};
}

function percentile(numbers, percent) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * percent / 100) - 1)];
}
const median = (numbers) => percentile(numbers, 50);

const script = `(${probe})(${JSON.stringify(BREACH)});`;
const [plain, checked] = [await withExtension('chromium', {extension: null}), await withExtension('chromium', {added: {'probe.js': script}})];
console.log(`${plain.browser.version}, ${cpus().length} cores, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}; ${runs} runs of ${characters} characters, one every ${pace} ms\n`);
console.log(`| editor | CPU | INP p98 without | with | long tasks without | with | keystroke to mark p50 | p95 | change to mark p50 | p95 |\n${'|---'.repeat(10)}|`);
try {
  for (const [editor, place] of Object.entries(PLACES)) {
    for (const throttling of values.throttling.split(',').map(Number)) {
      const without = [];
      const having = [];
      for (let run = 0; run < runs; run++) {
        without.push(await typeOnce(plain, place, throttling, false));
        having.push(await typeOnce(checked, place, throttling, true));
      }
      const tasks = (all) => all.reduce((sum, {longTasks}) => sum + longTasks, 0);
      const times = having.flatMap((run) => run.times);
      const marked = (from) => [50, 95].map((percent) => `${percentile(times.map((time) => time[from]), percent).toFixed(1)} ms`);
      console.log(`| ${[editor, `${throttling}x`, `${median(without.map(({inp}) => inp))} ms`, `${median(having.map(({inp}) => inp))} ms`,
        tasks(without), tasks(having), ...marked('fromKey'), ...marked('fromChange')].join(' | ')} |`);
    }
  }
  console.log(`\nload at the end ${loadavg()[0].toFixed(1)}`);
} finally {
  await plain.close();
  await checked.close();
}
