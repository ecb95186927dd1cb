/** Debian's nginx, started with our own file, as a host would. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const NGINX = '/usr/sbin/nginx';
/** Where it is missing its tests are skipped, and counted as skipped. */
export const hasNginx = existsSync(NGINX);

/** Serves a folder by `docs/hosting/nginx.conf` on a free port. Throws what nginx complains of. */
export async function startNginx(site: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const conf = readFileSync('docs/hosting/nginx.conf', 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/srv/map', resolve(site));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  // Its workers would be somebody else, who may not read what a test has written.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; ${user} pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${places.join(' ')}\n${conf}\n}`,
  );
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  const nginx = spawn(NGINX, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  nginx.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
  const ended = new Promise<void>((done) => nginx.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}/`;
  try {
    while (!(await fetch(url).catch(() => undefined))) {
      if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${complaints}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return {
    url,
    async stop() {
      nginx.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      probe.close(() => done(port));
    });
  });
}
