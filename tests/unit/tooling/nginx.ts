/** Starts Debian's nginx with `docs/hosting/nginx.conf`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './freePort.ts';

const NGINX = '/usr/sbin/nginx';
/** If nginx is missing, its tests are skipped and counted as skipped. */
export const hasNginx = existsSync(NGINX);

/** Serves a folder on a free port. Throws with the output of nginx if it does not start. */
export async function startNginx(site: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const conf = readFileSync('docs/hosting/nginx.conf', 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/srv/map', resolve(site));
  const tempPaths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  // Its workers would run as another user, who cannot read the files of the tests.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; ${user} pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${tempPaths.join(' ')}\n${conf}\n}`,
  );
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  const nginx = spawn(NGINX, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  nginx.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const exited = new Promise<void>((resolve) => nginx.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}/`;
  try {
    while (!(await fetch(url).catch(() => undefined))) {
      if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return {
    url,
    async stop() {
      nginx.kill('SIGQUIT');
      await exited;
      rmSync(folder, { recursive: true });
    },
  };
}
