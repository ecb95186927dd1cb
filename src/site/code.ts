/** Bundles the code: the reading page, the element, the script for hosts with frames, and the page writer. */
import { build, type Rolldown } from 'vite';

/** Builds all of it; gives the files, below `dist/`, that the element and the frames' script are made of. */
export async function buildCode(): Promise<string[]> {
  await build();
  await build({ build: { ssr: 'src/site/render.ts' } });
  const element = await buildForHosts({
    input: 'src/element.ts',
    preserveEntrySignatures: 'strict',
    output: { entryFileNames: 'energy-corridor-map.js', codeSplitting: true },
  });
  const frames = await buildForHosts({
    input: 'src/embed.ts',
    output: { format: 'iife', entryFileNames: 'embed.js', codeSplitting: true },
  });
  return [element, frames].flat().flatMap((result) => filesOf(result));
}

/** Builds what hosts load, beside what is there already. */
function buildForHosts(rolldownOptions: Rolldown.RolldownOptions) {
  return build({
    build: {
      emptyOutDir: false,
      manifest: false,
      // It would write into the head of the host's page.
      modulePreload: false,
      rolldownOptions,
    },
  });
}

function filesOf(result: Rolldown.RolldownOutput | Rolldown.RolldownWatcher): string[] {
  return 'output' in result ? result.output.map(({ fileName }) => fileName) : [];
}
