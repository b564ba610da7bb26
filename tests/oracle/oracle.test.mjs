// Generated rules and texts on which the reference, the native engine and the shipped WebAssembly must agree to the last
// offset. POSTVETT_ORACLE_FILES says how many files (100), POSTVETT_ORACLE_SEED where to begin (1).
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {jsonLines, postvett} from '../command/postvett.mjs';
import {engineWithPacks} from '../wasm/texts.mjs';
import {CONTEXTS, favouredWords, makeFile, makeText, random} from './generation.mjs';
import {referenceCheck} from './reference-check.mjs';

const FILES = Number(process.env.POSTVETT_ORACLE_FILES ?? 100);
const SEED = Number(process.env.POSTVETT_ORACLE_SEED ?? 1);
const TEXTS_A_FILE = 30;

/** What the reference speaks of: the findings of the generated rules, without the texts for readers. */
function comparable(findings) {
  return findings
    .filter((finding) => finding.rule.startsWith('oracle/'))
    .map(({rule, kind, topic, level, start, end, text, evidence, lowered_by: lowered}) => ({
      rule, kind, topic, level, start, end, text, lowered_by: lowered, // Evidence is ordered by place; at the same place the order of what matched says nothing.
      evidence: evidence.map((part) => ({start: part.start, end: part.end, by: part.by})).sort((a, b) => a.start - b.start || a.end - b.end || (a.by < b.by ? -1 : 1)),
    }));
}

test(`reference, native and WebAssembly agree (${FILES} rule files from seed ${SEED}, ${TEXTS_A_FILE} texts each)`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'postvett-oracle-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  const engine = await engineWithPacks();
  const totals = {files: 0, rules: 0, texts: 0, findings: 0};
  for (let seed = SEED; seed < SEED + FILES; seed += 1) {
    const dice = random(seed);
    const file = makeFile(dice);
    if (file.rules.length === 0) continue;
    const favoured = favouredWords(file);
    const cases = Array.from({length: TEXTS_A_FILE}, (_, i) => ({id: i, text: makeText(dice, favoured), context: CONTEXTS[i % CONTEXTS.length]}));
    const expected = cases.map(({text, context}) => comparable(referenceCheck(file, text, context)));
    const path = join(folder, 'oracle.json');
    writeFileSync(path, JSON.stringify(file));
    const native = await postvett(['check', '--rules', path, '--format', 'ndjson', '-'], {input: `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`});
    assert.ok(native.status === 0 || native.status === 1, `seed ${seed}: the native engine refused the file:\n${native.stderr}\n${JSON.stringify(file, null, 1)}`);
    const lines = jsonLines(native.stdout);
    const {rules, diagnostics} = engine.load('oracle.json', JSON.stringify(file));
    assert.ok(rules, `seed ${seed}: WebAssembly refused the file: ${JSON.stringify(diagnostics)}`);
    cases.forEach(({text, context}, i) => {
      const where = `seed ${seed}, text ${i}: ${JSON.stringify(text)}\nrules: ${JSON.stringify(file.rules)}\nlexicons: ${JSON.stringify(file.lexicons)}`;
      assert.deepEqual(comparable(lines[i].findings), expected[i], `native differs from the reference; ${where}`);
      assert.deepEqual(comparable(rules.check(text, context, 'en').findings), expected[i], `WebAssembly differs from the reference; ${where}`);
      totals.findings += expected[i].length;
    });
    rules.destroy();
    totals.files += 1;
    totals.rules += file.rules.length;
    totals.texts += cases.length;
  }
  t.diagnostic(`${totals.files} files, ${totals.rules} rules, ${totals.texts} texts, ${totals.findings} findings`);
  assert.ok(totals.findings > totals.texts / 10, `only ${totals.findings} findings: the generated rules are idle`);
});
