import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ecm-serve-'));
const asked: string[] = [];
let site: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/story'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<p>start</p>');
  writeFileSync(join(folder, 'site/story/index.html'), '<p>story</p>');
  for (const name of ['a.js', 'a.css', 'a.geojson', 'a.kml', 'a.csv', 'a.svg', 'a.woff2', 'a.json'])
    writeFileSync(join(folder, 'site', name), '{}');
  for (const name of ['.env', '.git/config', 'story/.htpasswd']) {
    mkdirSync(dirname(join(folder, 'site', name)), { recursive: true });
    writeFileSync(join(folder, 'site', name), 'secret');
  }
  site = await serve(join(folder, 'site'), {
    onRequest: ({ path, status }) => asked.push(`${status} ${path}`),
  });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('serve', () => {
  test('serves index.html for folders, and redirects to a trailing slash', async () => {
    expect(await (await fetch(site.url)).text()).toBe('<p>start</p>');
    const moved = await fetch(`${site.url}story?embed`);
    expect(moved.url).toBe(`${site.url}story/?embed`);
    expect(await moved.text()).toBe('<p>story</p>');
  });

  test.each([
    ['a.js', 'text/javascript;charset=utf-8'],
    ['a.css', 'text/css;charset=utf-8'],
    ['a.csv', 'text/csv;charset=utf-8'],
    ['a.geojson', 'application/geo+json'],
    ['a.json', 'application/json'],
    ['a.kml', 'application/vnd.google-earth.kml+xml'],
    ['a.svg', 'image/svg+xml'],
    ['a.woff2', 'font/woff2'],
    ['index.html', 'text/html;charset=utf-8'],
  ])('serves %s as %s', async (file, type) => {
    const { headers } = await fetch(site.url + file);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      file === 'a.svg' ? "sandbox; default-src 'none'; style-src 'unsafe-inline'" : null,
    );
  });

  test('returns 404 with a message, and lists no folders', async () => {
    const answer = await fetch(`${site.url}nothing`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('404: there is nothing at /nothing\n');
    expect(asked.at(-1)).toBe('404 /nothing');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..',
    '/%00',
    '//story',
    '/%',
  ])('serves nothing outside the folder for %s', async (path) => {
    const { status, location } = await raw(path);
    expect([status, location]).toEqual([404, undefined]);
  });

  test.each(['/%2fevil.com%2f..%2fstory', '//evil.com/..%2fstory', '/\\\\evil.com', '/story%2f'])(
    'does not redirect to another origin for %s',
    async (path) => {
      const { status, location } = await raw(path);
      expect([status, location]).toEqual([404, undefined]);
    },
  );

  test.each(['/.env', '/.git/config', '/.git/', '/story/.htpasswd', '/%2eenv', '/./.env'])(
    'does not serve the hidden file %s',
    async (path) => {
      expect((await raw(path)).status).toBe(404);
    },
  );

  test.each(['/index.html/x', '/index.html/', `/${'x'.repeat(300)}`, `/${'x/'.repeat(3000)}`])(
    'keeps running after an invalid path, %#',
    async (path) => {
      await raw(path);
      expect((await fetch(site.url)).status).toBe(200);
    },
  );

  test('rejects a folder that contains a link', async () => {
    for (const to of ['../secret.txt', '.', 'link', 'nowhere']) {
      const linked = mkdtempSync(join(folder, 'linked-'));
      symlinkSync(to, join(linked, 'link'));
      await expect(serve(linked)).rejects.toThrow('link: this is a link, expected plain files');
    }
  });

  test('follows changes of the folder, and serves no links added later', async () => {
    const built = mkdtempSync(join(folder, 'built-'));
    writeFileSync(join(built, 'index.html'), 'one');
    const own = await serve(built);
    const get = async (path: string) => (await fetch(own.url + path)).text();
    expect(await get('')).toBe('one');
    writeFileSync(join(built, 'index.html'), 'the second');
    writeFileSync(join(built, 'new.txt'), 'new');
    await expect.poll(() => get('new.txt'), { timeout: 10_000 }).toBe('new');
    expect(await get('')).toBe('the second');
    rmSync(join(built, 'new.txt'));
    await fetch(`${own.url}new.txt`).catch(() => undefined);
    symlinkSync('../secret.txt', join(built, 'later.txt'));
    writeFileSync(join(built, 'last.txt'), 'last');
    await new Promise((done) => setTimeout(done, 1100));
    expect((await fetch(`${own.url}later.txt`)).status).toBe(404);
    expect((await fetch(own.url)).status).toBe(200);
    await own.close();
  });

  test('allows only GET and HEAD', async () => {
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(site.url, { method: 'HEAD' })).status).toBe(200);
  });

  test('uses the next free port, if retries are allowed', async () => {
    const next = await serve(join(folder, 'site'), { port: site.port, tries: 20 });
    expect(next.port).toBeGreaterThan(site.port);
    await next.close();
    await expect(serve(join(folder, 'site'), { port: site.port })).rejects.toThrow('EADDRINUSE');
  });
});

/** Requests a path as written, which `fetch` would normalize. */
function raw(path: string): Promise<{ status: number | undefined; location: string | undefined }> {
  return new Promise((done, failed) => {
    get({ port: site.port, host: '127.0.0.1', path }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode, location: answer.headers.location });
    }).on('error', failed);
  });
}
