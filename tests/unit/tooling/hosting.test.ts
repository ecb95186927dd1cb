/** The hosting configurations: nginx, `_headers` and Caddy against one table; nginx also as a running server. */
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
/** Cache-Control and Content-Type of each kind of file. */
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
/** CSP of SVG files: opened directly, they are documents of the site's origin and must not run scripts. */
const PICTURE = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
const ALWAYS = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

describe.each(['nginx.conf', '_headers', 'Caddyfile'])('%s', (name) => {
  test('sets the common headers, allows frames, and is in the docs', () => {
    const text = read(name);
    for (const [header, value] of Object.entries(ALWAYS))
      expect(text).toMatch(
        new RegExp(`${header}:? "?${value.replace('*', '\\*')}"?( always;)?$`, 'm'),
      );
    expect(text).not.toMatch(/X-Frame-Options/i);
    expect(readFileSync('docs/hosting.md', 'utf8')).toContain(`hosting/${name}`);
  });

  test('adds a CSP only to SVG files, which then cannot run scripts or fetch', () => {
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

/** The value of the first matching pattern, as in the `map` of both servers. */
function firstMatch(rules: readonly (readonly [pattern: string, value: string])[], path: string) {
  const fits = ([pattern]: readonly [string, string]) =>
    pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path);
  return (rules.find(fits) ?? rules.find(([pattern]) => pattern === 'default'))?.[1];
}

test('nginx and Caddy serve no hidden files', () => {
  expect(read('nginx.conf')).toMatch(/location ~ \/\\\. \{\s+return 404;/);
  expect(read('Caddyfile')).toMatch(/file_server \{\s+hide \.\*\s+\}/);
});

describe('Cache-Control', () => {
  test.each(['nginx.conf', 'Caddyfile'])('of %s is as in the table', (name) => {
    const rules = [...read(name).matchAll(/^\s+(~\S+|default)\s+"(public.*)";?$/gm)].map(
      ([, pattern = '', value = '']) => [pattern, value] as const,
    );
    expect(rules).toHaveLength(5);
    for (const [path, cache] of TABLE) expect(firstMatch(rules, path), path).toBe(cache);
  });

  test('of _headers is as in the table or absent, and set by one rule only', () => {
    const rules = [...read('_headers').matchAll(/^(\/\S*)\n((?: {2}.*\n?)+)/gm)].map(
      ([, path = '', lines = '']) => ({
        pattern: new RegExp(`^${path.replace('*', '.*').replace(/:\w+/, '[^/]+')}$`),
        cache: /Cache-Control: (.*)/.exec(lines)?.[1],
      }),
    );
    expect(rules).toHaveLength(4);
    for (const [path, cache] of TABLE) {
      const matching = rules.filter((rule) => rule.cache && rule.pattern.test(path));
      expect(matching.length, path).toBeLessThanOrEqual(1);
      expect([cache, undefined], path).toContain(matching[0]?.cache);
      // Assets with a content hash and shared data must have a rule.
      if (/^\/(?:assets|data)\//.test(path)) expect(matching, path).toHaveLength(1);
    }
  });
});

describe.skipIf(!hasNginx)('nginx with nginx.conf', () => {
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

  test.each(TABLE)('serves %s with Cache-Control “%s” and type %s', async (path, cache, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe(cache);
    expect(headers.get('content-type')).toMatch(type);
    for (const [name, value] of Object.entries(ALWAYS)) expect(headers.get(name)).toBe(value);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy')).toBe(path.endsWith('.svg') ? PICTURE : null);
  });

  test.each(['/.git/config', '/.env', '/tale/.env', '/%2eenv'])(
    'does not serve %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('serves index.html for folders, and redirects to a trailing slash', async () => {
    expect(await (await get('/tale/en/')).text()).toContain('/tale/en/index.html');
    const moved = await get('/tale/en?embed', { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/tale/en/?embed']);
  });

  test('returns 404 without caching, readable by other origins; lists no folders', async () => {
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

  test('compresses text, and no compressed formats', async () => {
    for (const [path] of TABLE) {
      const { headers } = await get(path, { headers: { 'Accept-Encoding': 'gzip' } });
      const packed = /\.(png|woff2|zip)$/.test(path);
      expect(headers.get('content-encoding'), path).toBe(packed ? null : 'gzip');
    }
  });
});
