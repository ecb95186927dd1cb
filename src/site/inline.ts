/** Scripts as one text: for what runs inline in pages, and for `embed.js` in the dev server. */
import { build, type Rolldown } from 'vite';
import type { Making } from './shell.ts';

/** Bundles a module with all that it imports. Throws if the bundler gives no code. */
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

/** The scripts that pages carry in themselves. */
export async function bundleInline(): Promise<Making['inline']> {
  const [early, ahead, disk, sheet] = await Promise.all([
    bundleScript('src/early.ts'),
    bundleScript('src/ahead.ts'),
    bundleScript('src/disk.ts'),
    bundleScript('src/sheet.ts'),
  ]);
  return { early, ahead, disk, sheet };
}
