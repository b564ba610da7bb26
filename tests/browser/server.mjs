// The stand-ins for https://www.facebook.com, https://x.com and the other sites, on loopback, behind the proxy that gives them
// their names. The other sites are one page, which shows each host's editor.
//
//   const sites = await startSites();
//   // a browser that uses 127.0.0.1:sites.proxyPort as its proxy for everything and accepts any certificate
//   await sites.close();
//
// Run by itself it serves until it is interrupted, and says how to open the pages.
import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:https';
import {pathToFileURL} from 'node:url';
import {selfSigned} from './certificate.mjs';
import {buildPages} from './pages/build.mjs';
import {startProxy} from './proxy.mjs';

/** Where each stand-in is found; append "?lang=sv" for Swedish labels. */
export const ADDRESSES = {
  facebook: 'https://www.facebook.com/', x: 'https://x.com/',
  linkedin: 'https://www.linkedin.com/', bluesky: 'https://bsky.app/', threads: 'https://www.threads.com/',
  mastodon: 'https://mastodon.social/', instagram: 'https://www.instagram.com/', reddit: 'https://www.reddit.com/',
};
const FOLDERS = new Map([
  ['www.facebook.com', 'facebook'], ['facebook.com', 'facebook'], ['x.com', 'x'], ['twitter.com', 'x'],
  ...['www.linkedin.com', 'bsky.app', 'www.threads.com', 'mastodon.social', 'www.instagram.com', 'www.reddit.com'].map((host) => [host, 'editors']),
]);
const TYPES = {html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8'};

/** Builds and serves the pages. `requests` holds "host path" of every request that a server saw, `attempts` "host:port" of
 * every connection that was asked for. */
export async function startSites() {
  const folder = await buildPages();
  const requests = [];
  const server = createServer(selfSigned([...FOLDERS.keys()]), (request, response) => {
    const host = String(request.headers.host).replace(/:\d+$/, '');
    requests.push(`${host} ${request.url}`);
    answer(folder, host, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  const proxy = await startProxy((host) => (FOLDERS.has(host) ? port : undefined));
  const close = async () => {
    await proxy.close();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  };
  return {proxyPort: proxy.port, requests, attempts: proxy.attempts, close};
}

async function answer(folder, host, request, response) {
  const site = FOLDERS.get(host);
  const path = new URL(request.url, 'https://stand-in').pathname;
  const file = path === '/' ? 'index.html' : path.slice(1);
  if (!site || request.method !== 'GET' || !['index.html', 'page.js', 'style.css'].includes(file)) {
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  const body = await readFile(`${folder}/${site}/${file}`, 'utf8');
  const nonce = randomBytes(12).toString('base64');
  response.writeHead(200, {
    'content-type': TYPES[file.split('.').pop()],
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`,
  });
  response.end(body.replace('{{nonce}}', nonce));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sites = await startSites();
  console.log(`Serving ${Object.values(ADDRESSES).join(' and ')} through the proxy 127.0.0.1:${sites.proxyPort}. Ctrl+C ends it.`);
  console.log(`chromium --user-data-dir="$(mktemp -d)" --proxy-server=127.0.0.1:${sites.proxyPort} --ignore-certificate-errors ${ADDRESSES.facebook}`);
}
