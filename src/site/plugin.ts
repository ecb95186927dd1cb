/** Vite plugin for the site: fills `index.html` with stories, in the dev server and in the build. */
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentOptions, Plugin, Rolldown, UserConfig, ViteBuilder } from 'vite';
import { adoptedStyles } from './adoptedStyles.ts';
import { serveSite } from './dev.ts';
import { editionFolders } from './editions.ts';
import { subsetFonts } from './fontSubsets.ts';
import type { SingleFileCode } from './assets.ts';
import type * as SiteCode from './index.ts';
import { bundleInline } from './inline.ts';
import { MAP_CHUNKS } from './manifest.ts';
import { plainRuntime } from './plainRuntime.ts';

/** Folder of intermediate build output. */
const BUILD_DIR = '.build';

/**
 * What the live map loads beside MapLibre, each module with its imports, in one file: small files compress
 * badly, and each costs a request, or a round trip if another file imports it.
 */
const MAP_GROUP: Rolldown.CodeSplittingGroup = {
  name: MAP_CHUNKS[1],
  test: /\/(?:atlasReader|placeLabels|legendInView|cartography\/(?:palette|fonts))\.ts$/,
};

export function site(): Plugin[] {
  const pages: Plugin = {
    name: 'site',
    config: async () => ({ ...config, resolve: { alias: [await subsetFonts()] } }),
    configureServer: serveSite,
    buildApp,
  };
  return [pages, adoptedStyles(), plainRuntime()];
}

/** Builds a script for host pages next to the site's code; it must not touch the host's document. */
function hostScriptEnvironment(rolldownOptions: Rolldown.RolldownOptions): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      emptyOutDir: false,
      manifest: false,
      // Preloading would add links to the head of the host's page.
      modulePreload: false,
      rolldownOptions,
    },
  };
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const config: UserConfig = {
  builder: {},
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  environments: {
    client: {
      build: {
        manifest: 'manifest.json',
        modulePreload: {
          polyfill: false,
          // The entry would have to list the files of every chunk, so chunks load their own imports. Only the
          // interactive map preloads all of its files.
          resolveDependencies: (file, files) =>
            MAP_CHUNKS.some((name) => file.includes(`/${name}-`)) ? files : [file],
        },
        rolldownOptions: {
          input: 'index.html',
          output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }, MAP_GROUP] } },
        },
      },
    },
    element: hostScriptEnvironment({
      input: 'src/element.ts',
      preserveEntrySignatures: 'strict',
      output: ['', ...editionFolders(version).map((folder) => `${folder}/`)].map((folder) => ({
        entryFileNames: `${folder}energy-corridor-map.js`,
        codeSplitting: {
          groups: [
            // All that the entry imports. The entry itself must keep its name.
            { name: 'start', tags: ['$initial'], test: /(?<!\/src\/element\.ts)$/ },
            { name: 'app', test: /\/app\/shell\/shadow\.ts$/ },
            MAP_GROUP,
          ],
        },
      })),
    }),
    frames: hostScriptEnvironment({
      input: 'src/embed.ts',
      output: { format: 'iife', entryFileNames: 'embed.js', codeSplitting: true },
    }),
    // Single-file pages: one script, and one sheet with inlined fonts.
    offline: {
      consumer: 'client',
      build: {
        write: false,
        manifest: false,
        modulePreload: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        rolldownOptions: {
          input: 'src/offline.ts',
          output: { codeSplitting: false, entryFileNames: 'offline.js' },
        },
      },
    },
    ssr: {
      build: {
        outDir: BUILD_DIR,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: 'src/site/index.ts',
          output: { entryFileNames: 'site.js' },
          // The site's code uses all languages at once; only pages load them dynamically.
          checks: { ineffectiveDynamicImport: false },
        },
      },
    },
  },
};

/** Builds the client, the host scripts and the site's code, which then writes the pages. */
async function buildApp(builder: ViteBuilder): Promise<void> {
  const { client, element, frames, offline, ssr } = builder.environments;
  if (!client || !element || !frames || !offline || !ssr)
    throw new Error('vite.config.ts: an environment of the site is missing');
  await builder.build(client);
  for (const environment of [element, frames, ssr]) await builder.build(environment);
  const singleFile = process.env.PACKAGES
    ? singleFileCode(await builder.build(offline))
    : undefined;
  const dist = client.config.build.outDir;
  await rm(resolve(dist, 'index.html')); // The unfilled shell.
  const code = (await import(pathToFileURL(resolve(BUILD_DIR, 'site.js')).href)) as typeof SiteCode;
  await code.writeSite({
    dist,
    shell: await readFile('index.html', 'utf8'),
    inline: await bundleInline(),
    ...(singleFile && { singleFile }),
  });
}

/** The build output of the single-file page. Throws if a part is missing. */
function singleFileCode(result: Awaited<ReturnType<ViteBuilder['build']>>): SingleFileCode {
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = output.find((one) => one.type === 'chunk');
  const assetOf = (ending: string) =>
    output.find((one) => one.type === 'asset' && one.fileName.endsWith(ending));
  const [css, worker] = [assetOf('.css'), assetOf('.js')];
  if (!script || css?.type !== 'asset' || worker?.type !== 'asset')
    throw new Error('The build has no script, sheet or worker for the single-file page');
  return {
    script: script.code,
    css: String(css.source),
    worker: [worker.fileName, String(worker.source)],
  };
}
