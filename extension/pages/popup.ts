// The toolbar popup: is this page checked and what is in the draft, who the writer is here, by which rules, and what was refused.

import {labelOf, lookOf, shortened} from '../content/finding-view.ts';
import type {AskPageStateMessage, PageReport, PauseMessage, ShownFinding, Status} from '../messages.ts';
import {siteOf} from '../sites/site.ts';
import {identityView} from './identity-view.ts';
import {ask, askStatus, made, madeText, part, pressable, wayTo, watchStatus, words} from './page.ts';
import {refusalViews, rulesView} from './rules-view.ts';

const FIRST_DIAGNOSTICS = 3;
const FIRST_FINDINGS = 5;
const HOUR_MS = 3_600_000;
/** "Until tomorrow" ends at this hour of the next morning. */
const MORNING_HOUR = 5;
const ASK: AskPageStateMessage = {type: 'ask-page-state'};
const text = words.popup;

part('page-heading').textContent = text.thisPage;
part('draft-heading').textContent = text.draftHeading;
part('you-heading').textContent = text.you;
part('rules-heading').textContent = words.rules.heading;
part('refused-heading').textContent = words.rules.refused;
part('rules').replaceChildren(made('p', text.loading, 'soft'));
part('footer').replaceChildren(navigation());

watchStatus(() => void show());
void show();

async function show(): Promise<void> {
  const [status, reports] = await Promise.all([askStatus(), reportsOfPage()]);
  showPage(status, reports);
  showDraft(reports);
  if (!status) {
    part('rules').replaceChildren(made('p', text.failed, 'warn'));
    return;
  }
  part('you').hidden = false;
  identityView(part('identity'), status.writer);
  part('rules').replaceChildren(...rulesView(status, 'short'));
  part('refused').hidden = status.refusals.length === 0;
  const line = made('p');
  line.append(outside(wayTo(words.rules.seeAll, 'options.html')));
  part('refusals').replaceChildren(...refusalViews(status, FIRST_DIAGNOSTICS), line);
}

function showPage(status: Status | null, report: PageReport | null): void {
  const pause = report && status?.writer.pauses.find(({site}) => site === siteName(report.site));
  const sentence = pause ? 'paused' : sentenceOf(status, report);
  part('page-state').textContent = pause ? text.pausedUntil(clockOf(pause.until)) : text.pageStates[sentence];
  part('page-state').className = `state ${sentence === 'checked' ? 'good' : sentence === 'none' || sentence === 'elsewhere' ? 'calm' : 'warn'}`;
  part('page-site').textContent = report?.site ?? '';
  part('page-site').hidden = !report;
  const buttons = !report || !status ? []
    : pause ? [pausing(text.resume, report.site, () => 0)]
    : status.writer.mayPause ? [pausing(text.pauseHour, report.site, () => HOUR_MS), pausing(text.pauseDay, report.site, untilMorning)]
    : [];
  part('pause').replaceChildren(...buttons);
}

function sentenceOf(status: Status | null, report: PageReport | null): keyof typeof text.pageStates {
  if (report === null) return 'elsewhere';
  if (report.state === 'paused') return 'checked';  // until its page asks again; the pause itself is over
  if (report.state === 'checked' && status && !status.inForce) return 'noRules';
  if (report.state === 'checked' && status?.inForce?.status === 'draft') return 'draft';
  return report.state;
}

function pausing(name: string, site: string, milliseconds: () => number): HTMLElement {
  return pressable(name, 'small', () => {
    const message: PauseMessage = {type: 'pause', site, milliseconds: milliseconds()};
    void ask<boolean>(message).then(() => show());
  });
}

function showDraft(report: PageReport | null): void {
  const findings = report?.findings ?? [];
  part('draft').hidden = report?.state !== 'checked';
  if (findings.length === 0) {
    part('draft-findings').replaceChildren(made('p', text.nothingFound));
    return;
  }
  const list = made('ul', '', 'found');
  list.append(...findings.slice(0, FIRST_FINDINGS).map(foundView));
  const view: HTMLElement[] = [list];
  if (findings.length > FIRST_FINDINGS) view.push(made('p', text.moreFindings(findings.length - FIRST_FINDINGS), 'soft'));
  if (findings.some(({marks}) => marks.length > 0)) view.push(shortcut());
  part('draft-findings').replaceChildren(...view);
}

function foundView(finding: ShownFinding): HTMLElement {
  const item = made('li', '', lookOf(finding));
  item.append(made('span', labelOf(finding, words), 'level'), madeText('span', finding.title ?? words.finding.untitled, 'found-title'));
  if (finding.kind !== 'protect' && finding.text) item.append(madeText('span', shortened(finding.text, 60), 'marked soft'));
  return item;
}

function shortcut(): HTMLElement {
  const line = made('p', `${text.shortcut} `, 'soft');
  ['Alt', 'Shift', 'P'].forEach((key, at) => line.append(...at > 0 ? ['+'] : [], made('kbd', key)));
  return line;
}

function navigation(): HTMLElement {
  const way = made('nav');
  way.ariaLabel = words.navigation.label;
  const list = made('ul');
  for (const page of ['policy', 'comments', 'about', 'options'] as const) {
    const item = made('li');
    item.append(outside(wayTo(words.navigation[page], `${page}.html`)));
    list.append(item);
  }
  way.append(list);
  return way;
}

/** Opens in a tab, and the popup closes. */
function outside(way: HTMLAnchorElement): HTMLAnchorElement {
  way.target = '_blank';
  way.addEventListener('click', (event) => {
    event.preventDefault();
    void chrome.tabs.create({url: way.href}).then(() => window.close());
  });
  return way;
}

/** What the page says of itself, null where none of our scripts is in it. */
async function reportsOfPage(): Promise<PageReport | null> {
  const tab = await tabOfInterest();
  if (tab?.id === undefined) return null;
  try {
    return await chrome.tabs.sendMessage<AskPageStateMessage, PageReport | undefined>(tab.id, ASK) ?? null;
  } catch {
    return null;
  }
}

/** The tab that the popup hangs on. Where the browser shows the popup as a tab of its own, the one that was looked at before. */
async function tabOfInterest(): Promise<chrome.tabs.Tab | undefined> {
  const own = await chrome.tabs.getCurrent();
  const tabs = await chrome.tabs.query({currentWindow: true});
  if (!own) return tabs.find((tab) => tab.active);
  return tabs.filter((tab) => tab.id !== own.id).sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0];
}

/** "twitter.com" and "www.x.com" are "x.com". */
function siteName(host: string): string {
  return siteOf(host)?.hosts[0] ?? host;
}

function clockOf(milliseconds: number): string {
  return new Intl.DateTimeFormat(words.language, {weekday: 'short', hour: '2-digit', minute: '2-digit'}).format(milliseconds);
}

function untilMorning(): number {
  const morning = new Date();
  morning.setDate(morning.getDate() + 1);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  return morning.getTime() - Date.now();
}
