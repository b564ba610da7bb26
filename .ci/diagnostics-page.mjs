// Writes rules/diagnostics.md from the list of diagnostic codes: node .ci/diagnostics-page.mjs
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isProgram, root} from './steps.mjs';

const PAGE = join(root, 'rules', 'diagnostics.md');
const GROUPS = {
  '01': 'The file as JSON', '02': 'Keys and values', '03': 'Names that refer to something', '04': 'Matches',
  '05': 'What a rule promises: examples, protected speech, the law', '06': 'Limits', '07': 'What `postvett lint` adds',
};

/** The page as it should be. */
export function diagnosticsPage() {
  const header = readFileSync(join(root, 'core', 'rules', 'diagnostic_codes.h'), 'utf8');
  const text = '"((?:[^"\\\\]|\\\\.)*)"';
  const entries = [...header.matchAll(new RegExp(`CODE\\(\\w+, "(PV\\d{4})", (\\w+),\\s*${text},\\s*${text}\\)`, 'g'))]
    .map(([, code, severity, message, mend]) => ({code, severity, message: plain(message), mend: plain(mend)}))
    .sort((a, b) => a.code.localeCompare(b.code));
  const parts = [`# What can be wrong with a rule file

Made from \`core/rules/diagnostic_codes.h\` by \`node .ci/diagnostics-page.mjs\`; a test holds it to that. A code never changes its
meaning. \`…\` stands for what differs from file to file. A file with an error is not taken into use; a warning keeps nobody from anything.
\`tests/bad-files/table.txt\` has an example of every one.
`];
  for (const [group, title] of Object.entries(GROUPS)) {
    const some = entries.filter(({code}) => code.startsWith(`PV${group}`));
    if (some.length === 0) continue;
    parts.push(`\n## ${title}\n\n| code | | what is wrong | how to mend it |\n|---|---|---|---|\n`);
    for (const {code, severity, message, mend} of some) parts.push(`| ${code} | ${severity} | ${message} | ${mend} |\n`);
  }
  return {page: parts.join(''), codes: entries.length};
}

function plain(text) {
  return text.replaceAll('\\"', '"').replace(/\{\d\}/g, '…').replaceAll('|', '\\|');
}

export function writtenPage() {
  return readFileSync(PAGE, 'utf8');
}

if (isProgram(import.meta)) writeFileSync(PAGE, diagnosticsPage().page);
