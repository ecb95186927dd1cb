/** A good plain host for the bench and the budget test: everything in Brotli, every answer written down. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { compressed } from '../src/site/budget.ts';
import { MEDIA_TYPES } from '../src/site/mediaTypes.ts';

export interface Answer {
  readonly path: string;
  readonly status: number;
  /** Bytes of the body as sent. */
  readonly bytes: number;
  /** Unix time in ms when the request came. */
  readonly at: number;
}

export interface Host {
  /** With a slash at the end. */
  readonly url: string;
  /** Every answer since the start, or since the list was last emptied. */
  readonly answers: Answer[];
  close(): Promise<void>;
}

/** Files compressed already in this run, by their text: the sites share most of their data. */
const done = new Map<string, Buffer>();

/** Serves a folder, as it is now, on a free port. Files are compressed ahead, or when first asked for. */
export async function host(dir: string, compress: 'ahead' | 'asked' = 'ahead'): Promise<Host> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const file = join(dir, name);
    if (statSync(file).isFile()) files.set(`/${name.replaceAll('\\', '/')}`, readFileSync(file));
  }
  const bodyOf = (path: string): Buffer | undefined => {
    const raw = files.get(path);
    if (!raw) return undefined;
    const key = raw.toString('latin1');
    const body = done.get(key) ?? compressed(path, raw);
    done.set(key, body);
    return body;
  };
  if (compress === 'ahead') for (const path of files.keys()) bodyOf(path);
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    const at = Date.now();
    const asked = new URL(request.url ?? '/', 'http://host').pathname;
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    const body = bodyOf(path);
    const status = body ? 200 : 404;
    answers.push({ path, status, bytes: body?.length ?? 0, at });
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
    answers,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
