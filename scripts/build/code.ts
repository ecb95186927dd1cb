/** Bundles the code: the reading page, the element, the script for hosts with frames, and the page writer. */
import { build, type Rolldown } from 'vite';

/** Names of the files that hosts load. */
export const ELEMENT = 'energy-corridor-map.js';
export const FRAMES = 'embed.js';

/** Builds all of it; gives the files, below `dist/`, that the element and the frames' script are made of. */
export async function buildCode(): Promise<string[]> {
  await build();
  await build({ build: { ssr: 'src/prerender.ts' } });
  const element = await build({
    build: {
      emptyOutDir: false,
      manifest: false,
      // It would write into the head of the host's page.
      modulePreload: false,
      rolldownOptions: {
        input: 'src/element.ts',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: ELEMENT, codeSplitting: true },
      },
    },
  });
  const frames = await build({
    build: {
      emptyOutDir: false,
      manifest: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/embed.ts',
        output: { format: 'iife', entryFileNames: FRAMES, codeSplitting: true },
      },
    },
  });
  return [element, frames].flat().flatMap((result) => filesOf(result));
}

function filesOf(result: Rolldown.RolldownOutput | Rolldown.RolldownWatcher): string[] {
  return 'output' in result ? result.output.map(({ fileName }) => fileName) : [];
}
