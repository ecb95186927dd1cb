/** `npm start`: from a fresh clone to the map in a browser. PORT and HOST are respected. */
import { join } from 'node:path';
import { fail, prepare, root, run, say } from './install.mjs';

prepare();
say('Building the site into dist/ …');
if (run('npm', ['run', '--silent', 'build']) !== 0)
  fail('The build failed; what it printed above says why.');

const { serve } = await import('./serve.mjs');
const { PORT, HOST = '127.0.0.1' } = process.env;
try {
  const place = PORT ? { port: Number(PORT) } : { port: 4173, tries: 50 };
  const { url } = await serve(join(root, 'dist'), { ...place, host: HOST });
  say(`The map is at ${url} (Ctrl+C stops it)`);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  fail(
    `The site is built, but cannot be served on ${PORT ? `port ${PORT}` : 'any port tried'}: ${why}`,
  );
}
