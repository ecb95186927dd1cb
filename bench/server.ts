/** Static server for benchmarks and the budget test: compresses with Brotli and records every response. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { compressed } from '../src/site/budget.ts';
import { MEDIA_TYPES } from '../src/site/mediaTypes.ts';

export interface ServedResponse {
  readonly path: string;
  readonly status: number;
  /** Bytes of the body as sent. */
  readonly bytes: number;
  /** Unix time of the request in milliseconds. */
  readonly at: number;
}

export interface Host {
  /** With a trailing slash. */
  readonly url: string;
  /** Every response since the start, or since the list was last emptied. */
  readonly responses: ServedResponse[];
  close(): Promise<void>;
}

/** Cache of compressed files by content: the sites share most of their data. */
const compressedByText = new Map<string, Buffer>();

/** Serves a snapshot of a folder on a free port. Compresses files ahead of time or on first request. */
export async function startHost(dir: string, compress: 'eager' | 'lazy' = 'eager'): Promise<Host> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const file = join(dir, name);
    if (statSync(file).isFile()) files.set(`/${name.replaceAll('\\', '/')}`, readFileSync(file));
  }
  const bodyOf = (path: string): Buffer | undefined => {
    const raw = files.get(path);
    if (!raw) return undefined;
    const key = raw.toString('latin1');
    const body = compressedByText.get(key) ?? compressed(path, raw);
    compressedByText.set(key, body);
    return body;
  };
  if (compress === 'eager') for (const path of files.keys()) bodyOf(path);
  const responses: ServedResponse[] = [];
  const server = createServer((request, response) => {
    const at = Date.now();
    const requested = new URL(request.url ?? '/', 'http://host').pathname;
    const path = requested.endsWith('/') ? `${requested}index.html` : requested;
    const body = bodyOf(path);
    const status = body ? 200 : 404;
    responses.push({ path, status, bytes: body?.length ?? 0, at });
    response.writeHead(status, {
      'Content-Type': MEDIA_TYPES[extname(path)] ?? 'text/plain',
      'Content-Length': body?.length ?? 0,
      'Cache-Control': 'max-age=600',
      'Access-Control-Allow-Origin': '*',
      ...(body && !/\.(?:woff2|png)$/.test(path) && { 'Content-Encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    responses,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
