// The options page: which rules are in force, loading a rule file, trying texts, and all that was wrong in what was refused.

import type {LoadFileReply, Status} from '../messages.ts';
import {ask, askStatus, made, part, showHead, watchStatus, words} from './page.ts';
import {diagnosticsView, refusalViews, rulesView} from './rules-view.ts';
import {showTrying} from './trying.ts';

/** What the engine reads at most. */
const MOST_BYTES = 16 * 1024 * 1024;
const ALL = 200;

const text = words.options;
showHead('options', text.title);
part('lead').textContent = text.lead;
part('rules-heading').textContent = words.rules.heading;
part('load-heading').textContent = text.load;
part('load-help').textContent = text.loadHelp;
part('choose').textContent = text.choose;
part('drop-text').textContent = text.drop;
part('remove').textContent = text.remove;
part('not-allowed').textContent = text.notAllowed;
part('refused-heading').textContent = words.rules.refused;
part('rules').replaceChildren(made('p', words.popup.loading, 'soft'));

showTrying();

const input = part<HTMLInputElement>('file');
const drop = part('drop');

input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file) void load(file);
  input.value = '';  // the same file, mended, can be chosen again
});
for (const type of ['dragenter', 'dragover'] as const) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
}
document.addEventListener('dragleave', () => drop.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const files = event.dataTransfer?.files;
  const file = files?.[0];
  if (part('loading-part').hidden || !file) return;
  if (files.length > 1) say(text.oneFile, 'warn');
  else void load(file);
});
part('remove').addEventListener('click', () => void remove());
watchStatus(() => void refresh());
void refresh();

async function refresh(): Promise<void> {
  const status = await askStatus();
  if (!status) {
    part('rules').replaceChildren(made('p', words.popup.failed, 'warn'));
    return;
  }
  showStatus(status);
}

function showStatus(status: Status): void {
  part('rules').replaceChildren(...rulesView(status));
  part('loading-part').hidden = !status.mayLoad;
  part('not-allowed').hidden = status.mayLoad;
  part('remove').hidden = status.inForce?.source !== 'file';
  const refusals = refusalViews(status, ALL);
  part('refusals').replaceChildren(...(refusals.length > 0 ? refusals : [made('p', text.nothingRefused, 'soft')]));
}

async function load(file: File): Promise<void> {
  say(text.loading(file.name), '');
  part('diagnostics').replaceChildren();
  drop.setAttribute('aria-busy', 'true');
  input.disabled = true;
  await loadReadFile(file);
  input.disabled = false;
  drop.removeAttribute('aria-busy');
  await refresh();
}

async function loadReadFile(file: File): Promise<void> {
  if (file.size > MOST_BYTES) return say(text.tooLarge(file.name), 'warn');
  const content = await readUtf8(file);
  if (content === null) return say(text.unreadable(file.name), 'warn');
  const reply = await ask<LoadFileReply>({type: 'load-file', name: file.name, text: content});
  const diagnostics = reply?.diagnostics ?? [];
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  switch (reply?.result) {
    case 'in-force':
      say(text.inForce(file.name), 'good');
      break;
    case 'refused':
      say(text.refused(file.name, errors), 'warn');
      break;
    case 'not-allowed':
      say(text.notAllowed, 'warn');
      break;
    default:
      say(text.failed, 'warn');
  }
  // Those of a refused file stand below, among what was refused, where they stay.
  if (reply?.result !== 'in-force' || diagnostics.length === 0) return;
  part('diagnostics').replaceChildren(made('h3', text.warnings(diagnostics.length)), diagnosticsView(diagnostics));
}

async function remove(): Promise<void> {
  await ask<true>({type: 'remove-file'});
  part('diagnostics').replaceChildren();
  say(text.removed, '');
  await refresh();
}

/** null where the bytes are not UTF-8. A byte order mark is left in: the engine knows it. */
async function readUtf8(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function say(sentence: string, look: '' | 'good' | 'warn'): void {
  part('outcome').className = look;
  part('outcome').textContent = sentence;
}
