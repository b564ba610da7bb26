// Hosts that a company adds to a known site, such as its own Mastodon server, as
//
//   POSTVETT_HOSTS="mastodon=social.example.test mastodon=toots.example.test" npm run package
//
// They go into the site data and into the manifest. Chromium puts no script into a host that the manifest does not name, whatever
// a policy says, and a permission for all sites is more than anybody should ask of a writer: so they are part of a package.
import {readFile} from 'node:fs/promises';

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Site id to the hosts added to it. Throws where the text is of another form. */
export function addedHosts(text = '') {
  const added = {};
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [site, host, ...more] = entry.split('=');
    if (!host || more.length > 0 || !HOST.test(host)) throw new Error(`POSTVETT_HOSTS: "${entry}" is no site=host.name`);
    (added[site] ??= []).push(host);
  }
  return added;
}

/** An esbuild plugin that adds the hosts to the site data. */
export function withHosts(added) {
  return {
    name: 'added hosts',
    setup(build) {
      build.onLoad({filter: /[\\/]sites[\\/][a-z]+\.json$/}, async ({path}) => {
        const site = JSON.parse(await readFile(path, 'utf8'));
        return {contents: JSON.stringify({...site, hosts: [...site.hosts, ...added[site.id] ?? []]}), loader: 'json'};
      });
    },
  };
}

/** The manifest, with the hosts where its content script runs. */
export function manifestWithHosts(manifest, added) {
  const matches = Object.values(added).flat().map((host) => `https://*.${host}/*`);
  const [script, ...others] = manifest.content_scripts;
  return {...manifest, content_scripts: [{...script, matches: [...script.matches, ...matches]}, ...others]};
}
