// The browsers' only way out: an HTTP proxy on loopback that knows the stand-in sites and refuses everything else. So the
// pages have their real addresses without a change to the machine, nothing reaches a real site, and every attempt to reach
// anything, by whomever, is on record.
import {createServer} from 'node:http';
import {connect} from 'node:net';

/** `route(host)` gives the loopback port of a host that is known. Resolves to {port, attempts, close}; `attempts` holds
 * "host:port" for each tunnel and each plain request asked for, refused ones included. */
export async function startProxy(route) {
  const attempts = [];
  const open = new Set();
  const server = createServer((request, response) => {
    attempts.push(plainTarget(request.url));
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    attempts.push(request.url);
    const port = route(request.url.slice(0, request.url.lastIndexOf(':')));
    track(socket);
    if (port === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const site = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
    track(site);
    site.pipe(socket).pipe(site);
  });
  server.on('connection', track);
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));

  function track(socket) {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // A browser that quits resets its connections: that is no failure of a test.
    socket.on('error', () => socket.destroy());
  }
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    for (const socket of open) socket.destroy();
  });
  return {port: server.address().port, attempts, close};
}

function plainTarget(url) {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
