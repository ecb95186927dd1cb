/** Builds a copy of the project with other options. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Not copied: build output, and packages, which are linked. */
const NOT_COPIED = /^(node_modules|dist|\.build|\.git|test-results)$/;

/** Builds a site with this address in a folder, into its `dist/`. Throws if the build fails. */
export function buildCopy(folder: string, site: string, ...options: readonly string[]): void {
  for (const name of readdirSync('.').filter((one) => !NOT_COPIED.test(one)))
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const env = { ...process.env, SITE_URL: site };
  execFileSync('npm', ['run', 'build', '--', ...options], { cwd: folder, env, stdio: 'pipe' });
}
