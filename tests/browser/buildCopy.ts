/** A copy of the project, built otherwise than the one that the tests are of. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What is not copied: what the build makes, and the packages, which are linked. */
const LEFT = /^(node_modules|dist|\.build|\.git|test-results)$/;

/** Builds in a folder for a site with this address, into its `dist/`. Throws if the build fails. */
export function buildCopy(folder: string, site: string, ...options: readonly string[]): void {
  for (const name of readdirSync('.').filter((one) => !LEFT.test(one)))
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const env = { ...process.env, SITE_URL: site };
  execFileSync('npm', ['run', 'build', '--', ...options], { cwd: folder, env, stdio: 'pipe' });
}
