/** `npm run build`: Vite's build. `-- --packages` also builds the packages for offline use. */
import { readArgumentsOrExit } from './arguments.mjs';
import { run } from './install.mjs';

const { values } = readArgumentsOrExit({
  usage: 'npm run build [-- --packages]',
  options: { packages: { type: 'boolean' } },
});
process.exitCode = run('npx', ['vite', 'build'], values.packages ? { PACKAGES: '1' } : {});
