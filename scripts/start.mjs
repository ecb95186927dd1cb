/** `npm start`: installs, builds and serves the site. Respects PORT and HOST. */
import { join } from 'node:path';
import { fail, ensureInstalled, root, run, log } from './install.mjs';

ensureInstalled();
log('Building the site into dist/ …');
if (run('npm', ['run', '--silent', 'build']) !== 0) fail('The build failed; see its output above.');

const { serve } = await import('./serve.mjs');
const { PORT, HOST = '127.0.0.1' } = process.env;
try {
  const address = PORT ? { port: Number(PORT) } : { port: 4173, tries: 50 };
  const { url } = await serve(join(root, 'dist'), { ...address, host: HOST });
  log(`The map is at ${url} (Ctrl+C stops it)`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  fail(
    `The site is built, but cannot be served on ${PORT ? `port ${PORT}` : 'any port tried'}: ${reason}`,
  );
}
