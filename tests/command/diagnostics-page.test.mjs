// rules/diagnostics.md says what core/rules/diagnostic_codes.h says.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {diagnosticsPage, writtenPage} from '../../.ci/diagnostics-page.mjs';
import {root} from './postvett.mjs';

test('the reference page of the diagnostic codes is current: node .ci/diagnostics-page.mjs', () => {
  const {page, codes} = diagnosticsPage();
  const header = readFileSync(join(root, 'core/rules/diagnostic_codes.h'), 'utf8');
  assert.equal(codes, [...header.matchAll(/CODE\(\w+, "PV/g)].length);
  assert.equal(writtenPage(), page);
});
