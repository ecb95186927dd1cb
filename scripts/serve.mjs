/** A static server for the built site: for `npm start`, for the tests and for the bench. */
import { readdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** Ms for which a listing of the folder holds: a rebuilt folder needs no restart. */
const LISTED_FOR = 1000;

/**
 * Serves a folder as a plain host would: right types, `index.html` for folders (with the slash
 * added to the address), a plain 404, no listing, no hidden files, no policy header but that of
 * pictures (pages carry their own). Only files that it has listed before are read; a folder with a
 * link in it is refused, since a link may lead anywhere.
 * @param {string} dir
 * @param {import('./serve.mjs').ServeOptions} [options]
 * @returns {Promise<import('./serve.mjs').Served>} rejects if no port of those allowed is free, or for a link
 */
export async function serve(dir, options = {}) {
  const { port = 0, host = '127.0.0.1', tries = 1, onRequest } = options;
  const listing = keepListing(resolve(dir));
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (onRequest) response.on('finish', () => onRequest({ path, status: response.statusCode }));
    // A listed file may be gone by the time it is read.
    response.on('pipe', (file) => file.on('error', () => response.destroy()));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, 405, 'Only GET and HEAD are answered here.', {
        Allow: 'GET, HEAD',
      });
    const { files, folders } = listing();
    if (folders.has(path))
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

/** Gives the latest listing of a folder; one that fails, since the folder is being rebuilt, is passed over. */
function keepListing(/** @type {string} */ folder) {
  let listing = list(folder);
  let at = performance.now();
  return () => {
    if (performance.now() - at > LISTED_FOR) {
      at = performance.now();
      try {
        listing = list(folder);
      } catch {
        return listing;
      }
    }
    return listing;
  };
}

/** The files that are served, and the paths of the folders that have an `index.html`. Throws for a link. */
function list(/** @type {string} */ folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const link = entries.find((entry) => entry.isSymbolicLink());
  if (link)
    throw new Error(`${resolve(link.parentPath, link.name)}: this is a link, expected plain files`);
  const pages = entries.filter(({ name }) => name === 'index.html');
  const paths = pages.map(({ parentPath }) => relative(folder, parentPath).split(sep).join('/'));
  return {
    files: sirv(folder, { etag: true, setHeaders }),
    folders: new Set(paths.filter((path) => path !== '').map((path) => `/${path}`)),
  };
}

/** The path of a request, decoded as sirv does it; as it came if it cannot be decoded. */
function pathOf(/** @type {string} */ url) {
  const path = url.split('?')[0] ?? '';
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function queryOf(/** @type {string} */ url) {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** What sirv says too little of: UTF-8 it says for HTML alone, and KML it does not know. */
const types = new Map([
  ['.css', 'text/css;charset=utf-8'],
  ['.csv', 'text/csv;charset=utf-8'],
  ['.js', 'text/javascript;charset=utf-8'],
  ['.kml', 'application/vnd.google-earth.kml+xml'],
  ['.txt', 'text/plain;charset=utf-8'],
]);

/** A picture that is opened by itself is a document of this origin: nothing in it may run or fetch. */
const PICTURE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
  const ending = extname(path);
  const type = types.get(ending);
  if (type) response.setHeader('Content-Type', type);
  if (ending === '.svg') response.setHeader('Content-Security-Policy', PICTURE_POLICY);
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
