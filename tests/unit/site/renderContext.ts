/** A render context for tests: the real shell, no scripts, unhashed pictures. */
import { readFileSync } from 'node:fs';
import { devAssets } from '../../../src/site/assets.ts';
import type { RenderContext } from '../../../src/site/shell.ts';

export const context: RenderContext = {
  shell: readFileSync('index.html', 'utf8'),
  inline: { early: '', ahead: '', disk: '', sheet: '' },
  assets: { ...devAssets(':root{color:red}', []), dev: false, head: () => '' },
  pictureAt: (path) => path,
};
