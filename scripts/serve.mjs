/** Static server for the built site, for `npm start`, tests and screenshots. */
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readArgumentsOrExit } from './arguments.mjs';

/** Milliseconds for which a folder listing is cached; rebuilding the folder needs no restart. */
const LISTING_TTL_MS = 1000;

/**
 * Serves a folder like a simple web server: media types, `index.html` for folders (redirects to the trailing
 * slash), a plain 404, no directory listing, no hidden files. Only SVG gets a policy header; pages have their
 * own. Only listed files are read, and a folder with symbolic links is refused, since they may lead anywhere.
 * @param {string} dir
 * @param {import('./serve.mjs').ServeOptions} [options]
 * @returns {Promise<import('./serve.mjs').Served>} rejects if no allowed port is free, or for a symbolic link
 */
export async function serve(dir, options = {}) {
  const { port = 0, host = '127.0.0.1', tries = 1, onRequest } = options;
  const listing = cachedListing(resolve(dir));
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (onRequest) response.on('finish', () => onRequest({ path, status: response.statusCode }));
    // A listed file may be removed before it is read.
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

/** Returns a function for the current listing; keeps the last one while the folder is being rebuilt. */
function cachedListing(/** @type {string} */ folder) {
  let listing = listFolder(folder);
  let at = performance.now();
  return () => {
    if (performance.now() - at > LISTING_TTL_MS) {
      at = performance.now();
      try {
        listing = listFolder(folder);
      } catch {
        return listing;
      }
    }
    return listing;
  };
}

/** A handler for the files, and the paths of folders with `index.html`. Throws for a symbolic link. */
function listFolder(/** @type {string} */ folder) {
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

/** The path of a request, decoded as in sirv; unchanged if it cannot be decoded. */
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

/**
 * The media types of the site. sirv lacks some of them and declares UTF-8 for HTML only.
 * @type {Readonly<Record<string, string>>}
 */
const mediaTypes = JSON.parse(
  readFileSync(new URL('../src/site/mediaTypes.json', import.meta.url), 'utf8'),
);

/** An SVG that is opened directly is a document of this origin: it must not run scripts or fetch. */
const PICTURE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
  const extension = extname(path);
  const type = mediaTypes[extension];
  if (type) response.setHeader('Content-Type', type);
  if (extension === '.svg') response.setHeader('Content-Security-Policy', PICTURE_POLICY);
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
 * Listens on the first free port of `tries` ports from `port` on; 0 lets the system choose.
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
  const { positionals } = readArgumentsOrExit({
    usage: 'node scripts/serve.mjs [FOLDER] [PORT]',
    allowPositionals: true,
  });
  const [folder = 'dist', port = 4173] = positionals;
  const { url } = await serve(folder, { port: Number(port) });
  console.log(url);
}
