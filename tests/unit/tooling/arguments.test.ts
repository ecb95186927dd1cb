import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const tsx = 'node_modules/tsx/dist/cli.mjs';

test.each([
  [['scripts/build.mjs', '--package'], 'There is no option `--package`. Usage: npm run build'],
  [['scripts/build.mjs', 'all'], "Unexpected argument 'all'"],
  [['scripts/build.mjs', '--packages=all'], "'--packages' does not take an argument. Usage: npm"],
  [['scripts/serve.mjs', '--port', '80'], 'There is no option `--port`. Usage: node scripts/serve'],
  [['scripts/test.mjs', '-c'], 'There is no option `-c`. Usage: node scripts/test.mjs core|more'],
  [[tsx, 'data/pipeline/layers/build.ts', '--chek'], 'There is no option `--chek`. Usage: npm run'],
  [[tsx, 'bench/run.ts', '--run', '3'], 'There is no option `--run`. Usage: npm run bench'],
  [[tsx, 'bench/run.ts', '--only', '--runs'], "'--only=-XYZ'. Usage: npm run bench"],
])(
  '%j is refused in one line that ends with the usage',
  (args, sentence) => {
    const { status, stdout, stderr } = spawnSync('node', args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);
