// How many test cases passed and failed, read from what the test programs print: Catch2 under CTest, and node:test's
// "spec" reporter. A skipped test counts as a failed one: a suite that did not run has shown nothing.

/** {passed, failed} over all summaries in the output, or null where it holds none. */
export function countCases(output) {
  const lines = output.replace(/\u001b\[[0-9;]*m/g, '').split(/\r?\n/);
  const found = [...nodeSummaries(lines), ...catchSummaries(lines)];
  if (found.length === 0) return null;
  return found.reduce((sum, one) => ({passed: sum.passed + one.passed, failed: sum.failed + one.failed}));
}

/** node:test ends with "ℹ tests 12", "ℹ suites 2", "ℹ pass 11", "ℹ fail 1", "ℹ cancelled 0", "ℹ skipped 0", "ℹ todo 0". */
function nodeSummaries(lines) {
  const summaries = [];
  for (const line of lines) {
    const match = /^(?:ℹ|#) (tests|pass|fail|cancelled|skipped|todo) (\d+)$/.exec(line);
    if (!match) continue;
    if (match[1] === 'tests') summaries.push({passed: 0, failed: 0});
    const summary = summaries.at(-1);
    if (!summary || match[1] === 'tests') continue;
    if (match[1] === 'pass') summary.passed += Number(match[2]);
    else summary.failed += Number(match[2]);
  }
  return summaries;
}

/**
 * Catch2 ends with "All tests passed (345 assertions in 42 test cases)", or with "test cases: 42 | 40 passed | 2 failed";
 * CTest's verbose output puts the number of its test before each line, and repeats a failed test's output without it.
 */
function catchSummaries(lines) {
  const summaries = [];
  for (const line of lines) {
    const all = /^\d+: All tests passed \(\d+ assertions? in (\d+) test cases?\)/.exec(line);
    if (all) summaries.push({passed: Number(all[1]), failed: 0});
    const some = /^\d+: test cases: +(\d+) \|(.*)$/.exec(line);
    if (some) {
      const failed = Number(/(\d+) failed(?! as expected)/.exec(some[2])?.[1] ?? 0);
      summaries.push({passed: Number(some[1]) - failed, failed});
    }
  }
  return summaries;
}
