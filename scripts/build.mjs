/** `npm run build`: Vite's build. `-- --packages` also builds the packages for offline use. */
import { parseArgs } from 'node:util';
import { fail, run } from './install.mjs';

/** @returns {{ packages?: boolean | undefined }} */
function readOptions() {
  try {
    return parseArgs({ options: { packages: { type: 'boolean' } } }).values;
  } catch (error) {
    return fail(
      `${error instanceof Error ? error.message : String(error)} Expected no argument, or --packages.`,
    );
  }
}

const { packages } = readOptions();
process.exitCode = run('npx', ['vite', 'build'], packages ? { PACKAGES: '1' } : {});
