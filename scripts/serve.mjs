/** A static server for the built site: for `npm start`, for the tests and for the bench. */
import { realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/**
 * Serves a folder as a plain host would: right types, `index.html` for folders (with the slash
 * added to the address), a plain 404, no listing, no policy header (the pages carry their own).
 * Files are read anew for every request, so a rebuilt folder needs no restart.
 * @param {string} dir
 * @param {import('./serve.mjs').ServeOptions} [options]
 * @returns {Promise<import('./serve.mjs').Served>} rejects if no port of those allowed is free
 */
export async function serve(dir, options = {}) {
  const { port = 0, host = '127.0.0.1', tries = 1, onRequest } = options;
  const folder = resolve(dir);
  const files = sirv(folder, { dev: true, etag: true, setHeaders: addType });
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (onRequest) response.on('finish', () => onRequest({ path, status: response.statusCode }));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET and HEAD are answered here.', {
        Allow: 'GET, HEAD',
      });
    if (!path.endsWith('/') && isFolder(folder, path))
      return sendText(response, 301, 'It moved to the same address with a slash.', {
        Location: `${encodeURI(path)}/${queryOf(request.url ?? '')}`,
      });
    return files(request, response, () =>
      sendText(response, 404, `404: there is nothing at ${path}`),
    );
  });
  const at = await listen(server, port, host, tries);
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${at}/`, port: at, close };

  function close() {
    return new Promise((done) => {
      server.close(() => done(undefined));
      server.closeAllConnections();
    });
  }
}

/** The decoded path of a request, with one slash in front; as it came if it cannot be decoded. */
function pathOf(/** @type {string} */ url) {
  const path = `/${(url.split('?')[0] ?? '').replace(/^[/\\]+/, '')}`;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function queryOf(/** @type {string} */ url) {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** Whether a path is a folder inside the served one; never looks outside it. */
function isFolder(/** @type {string} */ dir, /** @type {string} */ path) {
  const file = join(dir, path);
  if (!file.startsWith(dir + sep) || path.includes('\0')) return false;
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What sirv says too little of: UTF-8 it says for HTML alone, and KML it does not know. */
const types = new Map([
  ['.css', 'text/css;charset=utf-8'],
  ['.csv', 'text/csv;charset=utf-8'],
  ['.js', 'text/javascript;charset=utf-8'],
  ['.kml', 'application/vnd.google-earth.kml+xml'],
  ['.txt', 'text/plain;charset=utf-8'],
]);

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function addType(response, path) {
  const type = types.get(extname(path));
  if (type) response.setHeader('Content-Type', type);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function sendText(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/**
 * Listens on the first free of `tries` ports from `port` on; 0 lets the system choose.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @param {number} tries
 * @returns {Promise<number>}
 */
async function listen(server, port, host, tries) {
  for (let at = port; ; at++) {
    const error = await new Promise((done) => {
      server.once('error', done);
      server.listen(at, host, () => {
        server.off('error', done);
        done(undefined);
      });
    });
    const address = server.address();
    if (!error && address && typeof address === 'object') return address.port;
    if (error?.code !== 'EADDRINUSE' || at + 1 >= port + tries) throw error;
  }
}

/** `node scripts/serve.mjs [folder] [port]` serves until it is stopped. */
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { url } = await serve(process.argv[2] ?? 'dist', { port: Number(process.argv[3] ?? 4173) });
  console.log(url);
}
