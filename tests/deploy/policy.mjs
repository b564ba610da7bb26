// A managed policy where the browser looks for it, without touching the machine's own.
//
// The browser is started in a mount namespace of its own, in which a temporary folder lies over the folder that its package has
// for policies. What is written into that folder while the browser runs is seen by the browser, as on a managed machine.
// Needs util-linux's unshare, and root or user namespaces.
import {chmod, cp, mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

const PLACES = {
  chromium: {folder: '/etc/chromium', file: 'policies/managed/test.json', program: process.env.POSTVETT_CHROMIUM ?? '/usr/bin/chromium'},
  firefox: {folder: '/usr/lib/firefox-esr/distribution', file: 'policies.json', program: process.env.POSTVETT_FIREFOX ?? '/usr/bin/firefox-esr'},
};

/** Resolves to {program, write(policies), clear(), remove()}: `program` is what to start in the place of the browser. */
export async function policyFolder(browserName) {
  const {folder, file, program} = PLACES[browserName];
  if (!existsSync(folder)) throw new Error(`${folder} is missing: is ${browserName} installed from Debian's package?`);
  const own = await mkdtemp(join(tmpdir(), 'postvett-policy-'));
  await chmod(own, 0o755);
  await cp(await realpath(folder), join(own, 'over'), {recursive: true, verbatimSymlinks: true});
  const written = join(own, 'over', file);
  await mkdir(dirname(written), {recursive: true});
  const wrapper = join(own, 'browser');
  await writeFile(wrapper, wrapperScript(join(own, 'over'), folder, program), {mode: 0o755});
  return {
    program: wrapper,
    write: (policies) => writeFile(written, JSON.stringify(policies, null, 2)),
    clear: () => rm(written, {force: true}),
    remove: () => rm(own, {recursive: true, force: true}),
  };
}

function wrapperScript(over, folder, program) {
  const unshare = process.getuid?.() === 0 ? 'unshare --mount' : 'unshare --map-root-user --mount';
  return `#!/bin/sh
exec ${unshare} -- /bin/sh -c 'mount --bind "${over}" "${folder}" && exec "${program}" "$@"' browser "$@"
`;
}
