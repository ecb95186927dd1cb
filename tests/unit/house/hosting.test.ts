/** The ready files for hosts: one table, three ways to write it; nginx is started with its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasNginx, startNginx } from './nginx.ts';

const read = (name: string) =>
  readFileSync(join('docs/hosting', name), 'utf8').replaceAll(/^\s*#.*$/gm, '');

const [YEAR, HOUR, SHORT] = [
  'public, max-age=31536000, immutable',
  'public, max-age=3600',
  'public, max-age=600',
];
/** How long each kind of file may be kept, and what it is said to be. */
const TABLE: readonly (readonly [path: string, cache: string, type: RegExp])[] = [
  ['/index.html', SHORT, /^text\/html; charset=utf-8$/],
  ['/tale/en/index.html', SHORT, /^text\/html; charset=utf-8$/],
  ['/tale/en/story.json', SHORT, /^application\/json\b/],
  ['/tale/en/oembed.json', SHORT, /^application\/json\b/],
  ['/tale/en/map-one.svg', SHORT, /^image\/svg\+xml/],
  ['/tale/en/map-one.png', SHORT, /^image\/png$/],
  ['/embed.js', SHORT, /^text\/javascript; charset=utf-8$/],
  ['/assets/a-1.js', YEAR, /^text\/javascript; charset=utf-8$/],
  ['/assets/a-1.mjs', YEAR, /^text\/javascript; charset=utf-8$/],
  ['/assets/a-1.css', YEAR, /^text\/css; charset=utf-8$/],
  ['/assets/a-1.woff2', YEAR, /^font\/woff2$/],
  ['/assets/map-one-1.svg', YEAR, /^image\/svg\+xml/],
  ['/assets/map-one-1.png', YEAR, /^image\/png$/],
  ['/assets/relief-1/6/1/2.png', YEAR, /^image\/png$/],
  ['/v/1/energy-corridor-map.js', HOUR, /^text\/javascript/],
  ['/v/1.2.3/embed.js', YEAR, /^text\/javascript/],
  ['/v/1.2.3/tale/en/index.html', YEAR, /^text\/html/],
  ['/v/1.2.3/data/atlas.json', YEAR, /^application\/json\b/],
  ['/v/1.2.3/assets.json', YEAR, /^application\/json\b/],
  ['/v/1.2.3-rc.1/index.html', YEAR, /^text\/html/],
  ['/v/1.2.3-rc.1/embed.js', YEAR, /^text\/javascript/],
  ['/data/atlas.json', HOUR, /^application\/json\b/],
  ['/data/a.geojson', HOUR, /^application\/geo\+json\b/],
  ['/data/a.csv', HOUR, /^text\/csv; charset=utf-8$/],
  ['/data/a.kml', HOUR, /^application\/vnd\.google-earth\.kml\+xml/],
  ['/data/a.zip', HOUR, /^application\/zip$/],
];
/** A picture opened by itself is a document of the site's origin: nothing in it may run or fetch. */
const PICTURE = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
const ALWAYS = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

describe.each(['nginx.conf', '_headers', 'Caddyfile'])('%s', (name) => {
  test('sends what every file needs, forbids no frame, and is in the docs', () => {
    const text = read(name);
    for (const [header, value] of Object.entries(ALWAYS))
      expect(text).toMatch(
        new RegExp(`${header}:? "?${value.replace('*', '\\*')}"?( always;)?$`, 'm'),
      );
    expect(text).not.toMatch(/X-Frame-Options/i);
    expect(readFileSync('docs/hosting.md', 'utf8')).toContain(`hosting/${name}`);
  });

  test('adds a policy to drawings alone, which lets them neither run nor fetch', () => {
    const text = read(name);
    expect(text.match(/sandbox;.*'unsafe-inline'/g)).toEqual([PICTURE]);
    expect(text.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(text).toMatch(
      {
        'nginx.conf': /~\\\.svg\$ +"sandbox/,
        _headers: /^\/\*\.svg\n {2}Content-Security-Policy/m,
        Caddyfile: /@svg path \*\.svg\n\s+header @svg Content-Security-Policy/,
      }[name] ?? '',
    );
  });
});

/** The first pattern that matches, as both servers' `map` has it. */
function firstOf(rules: readonly (readonly [pattern: string, value: string])[], path: string) {
  const fits = ([pattern]: readonly [string, string]) =>
    pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path);
  return (rules.find(fits) ?? rules.find(([pattern]) => pattern === 'default'))?.[1];
}

test('nginx and Caddy give away no hidden file', () => {
  expect(read('nginx.conf')).toMatch(/location ~ \/\\\. \{\s+return 404;/);
  expect(read('Caddyfile')).toMatch(/file_server \{\s+hide \.\*\s+\}/);
});

describe('how long files may be kept', () => {
  test.each(['nginx.conf', 'Caddyfile'])('by %s, as in the table', (name) => {
    const rules = [...read(name).matchAll(/^\s+(~\S+|default)\s+"(public.*)";?$/gm)].map(
      ([, pattern = '', value = '']) => [pattern, value] as const,
    );
    expect(rules).toHaveLength(5);
    for (const [path, cache] of TABLE) expect(firstOf(rules, path), path).toBe(cache);
  });

  test('by _headers, as in the table or not at all, and never by two rules', () => {
    const rules = [...read('_headers').matchAll(/^(\/\S*)\n((?: {2}.*\n?)+)/gm)].map(
      ([, path = '', lines = '']) => ({
        pattern: new RegExp(`^${path.replace('*', '.*').replace(/:\w+/, '[^/]+')}$`),
        cache: /Cache-Control: (.*)/.exec(lines)?.[1],
      }),
    );
    expect(rules).toHaveLength(4);
    for (const [path, cache] of TABLE) {
      const said = rules.filter((rule) => rule.cache && rule.pattern.test(path));
      expect(said.length, path).toBeLessThanOrEqual(1);
      expect([cache, undefined], path).toContain(said[0]?.cache);
      // What has its contents in its name, and the shared data, is worth a rule.
      if (/^\/(?:assets|data)\//.test(path)) expect(said, path).toHaveLength(1);
    }
  });
});

describe.skipIf(!hasNginx)('nginx with our file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    for (const [path] of TABLE) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${path} `.repeat(200));
    }
    for (const path of ['.git/config', '.env', 'tale/.env']) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'secret');
    }
    nginx = await startNginx(folder);
  });
  afterAll(async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string, init?: RequestInit) => fetch(nginx.url + path.slice(1), init);

  test.each(TABLE)('says of %s: keep it “%s”, it is %s', async (path, cache, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe(cache);
    expect(headers.get('content-type')).toMatch(type);
    for (const [name, value] of Object.entries(ALWAYS)) expect(headers.get(name)).toBe(value);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy')).toBe(path.endsWith('.svg') ? PICTURE : null);
  });

  test.each(['/.git/config', '/.env', '/tale/.env', '/%2eenv'])('keeps %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('gives index.html for folders, and adds the slash where the reader is', async () => {
    expect(await (await get('/tale/en/')).text()).toContain('/tale/en/index.html');
    const moved = await get('/tale/en?embed', { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/tale/en/?embed']);
  });

  test('says 404, which other origins may read and nobody keeps; lists no folder', async () => {
    for (const [path, says] of [
      ['/nothing.json', 404],
      ['/../secret', 404],
      ['/tale/', 403],
    ] as const) {
      const { status, headers } = await get(path);
      expect([path, status]).toEqual([path, says]);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cache-control')).toBeNull();
    }
  });

  test('compresses words and code, and leaves alone what is compressed', async () => {
    for (const [path] of TABLE) {
      const { headers } = await get(path, { headers: { 'Accept-Encoding': 'gzip' } });
      const packed = /\.(png|woff2|zip)$/.test(path);
      expect(headers.get('content-encoding'), path).toBe(packed ? null : 'gzip');
    }
  });
});
