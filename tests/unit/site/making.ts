/** What pages are made with in tests: the shell, no scripts, pictures at their plain paths. */
import { readFileSync } from 'node:fs';
import { devAssets } from '../../../src/site/assets.ts';
import type { Making } from '../../../src/site/shell.ts';

export const making: Making = {
  shell: readFileSync('index.html', 'utf8'),
  inline: { early: '', ahead: '', disk: '', sheet: '' },
  assets: { ...devAssets(':root{color:red}', []), dev: false, head: () => '' },
  pictureAt: (path) => path,
};
