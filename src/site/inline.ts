/** Bundles scripts into text: inline scripts of pages, and `embed.js` in the dev server. */
import { build, type Rolldown } from 'vite';
import type { RenderContext } from './shell.ts';

/** Bundles a module with its imports. Throws if bundling fails. */
export async function bundleScript(input: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk] = result.output;
  return chunk.code.trim();
}

/** The inline scripts of pages. */
export async function bundleInline(): Promise<RenderContext['inline']> {
  const [early, ahead, disk, sheet] = await Promise.all([
    bundleScript('src/early.ts'),
    bundleScript('src/ahead.ts'),
    bundleScript('src/disk.ts'),
    bundleScript('src/sheet.ts'),
  ]);
  return { early, ahead, disk, sheet };
}
