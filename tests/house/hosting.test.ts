/** The ready files for hosts say what docs/hosting.md says; nginx is started with its own where it is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const NGINX = '/usr/sbin/nginx';
const files = ['nginx.conf', '_headers', 'Caddyfile'];
const read = (name: string) => readFileSync(join('docs/hosting', name), 'utf8');

test.each(files)(
  '%s lets other origins read, keeps assets for a year, and forbids no frame',
  (name) => {
    const text = read(name).replaceAll(/^\s*#.*$/gm, '');
    expect(text).toMatch(/Access-Control-Allow-Origin:? "?\*/);
    expect(text).toMatch(/assets\/.*[\s\S]*max-age=31536000, immutable/);
    expect(text).toMatch(/nosniff/);
    expect(text).not.toMatch(/X-Frame-Options|frame-ancestors/i);
    expect(readFileSync('docs/hosting.md', 'utf8')).toContain(`hosting/${name}`);
  },
);

test('nginx takes its file, and answers as it says', async () => {
  const conf = read('nginx.conf');
  const rules = [...conf.matchAll(/^ {4}(~\S+|default)\s+"(.*)";$/gm)].map(
    ([, pattern = '', value = '']) => [pattern, value] as const,
  );
  // The order is nginx's: the first pattern that matches.
  const cacheOf = (path: string) =>
    rules.find(
      ([pattern]) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path),
    )?.[1] ?? rules.find(([pattern]) => pattern === 'default')?.[1];
  const YEAR = 'public, max-age=31536000, immutable';
  const expected: Record<string, string> = {
    '/assets/a-1.js': YEAR,
    '/v/1/assets/a-1.js': YEAR,
    '/v/1.2.3/tale/en/index.html': YEAR,
    '/v/1/embed.js': 'public, max-age=3600',
    '/data/atlas.json': 'public, max-age=3600',
    '/tale/en/index.html': 'public, max-age=600',
  };
  for (const [path, cache] of Object.entries(expected)) expect(cacheOf(path), path).toBe(cache);
  if (!existsSync(NGINX)) return;

  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  for (const path of Object.keys(expected)) {
    mkdirSync(join(folder, 'site', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'site', path), 'x');
  }
  const own = conf
    .replace('listen 8080', 'listen 127.0.0.1:48080')
    .replace('/srv/map', join(folder, 'site'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${temp.join(' ')}\n${own}\n}`,
  );
  const run = (...args: string[]) =>
    execFileSync(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf'), ...args], {
      stdio: 'pipe',
    });
  run();
  try {
    for (const [path, cache] of Object.entries(expected)) {
      const { status, headers } = await fetch(`http://127.0.0.1:48080${path}`);
      expect([
        path,
        status,
        headers.get('cache-control'),
        headers.get('access-control-allow-origin'),
      ]).toEqual([path, 200, cache, '*']);
    }
    const script = await fetch('http://127.0.0.1:48080/v/1/embed.js');
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
  } finally {
    run('-s', 'stop');
    rmSync(folder, { recursive: true });
  }
});
