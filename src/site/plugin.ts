/** Vite's plugin for the site: fills `index.html` with the stories, in the dev server and in the build alike. */
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentOptions, Plugin, Rolldown, UserConfig, ViteBuilder } from 'vite';
import { adoptedStyles } from './adoptedStyles.ts';
import { serveSite } from './dev.ts';
import { editionFolders } from './editions.ts';
import type { OneFile } from './assets.ts';
import type * as SiteCode from './index.ts';
import { bundleInline } from './inline.ts';
import { plainRuntime } from './plainRuntime.ts';

/** Folder of what the build needs itself. */
const WORK = '.build';

export function site(): Plugin[] {
  const pages: Plugin = {
    name: 'site',
    config: () => config,
    configureServer: serveSite,
    buildApp,
  };
  return [pages, adoptedStyles(), plainRuntime()];
}

/**
 * What hosts load stands beside the page's own code, and once more for each edition: its address says
 * whose stories it loads.
 */
function forHosts(rolldownOptions: Rolldown.RolldownOptions): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      emptyOutDir: false,
      manifest: false,
      // It would write into the head of the host's page.
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
          // The page's script would have to list all files of every part: each part asks for its own. Those
          // of the live map are asked for at once.
          resolveDependencies: (file, files) =>
            /\/(?:view|atlasReader)-[^/]*$/.test(file) ? files : [file],
        },
        rolldownOptions: {
          input: 'index.html',
          // What the page loads at once is one file: small ones compress badly, and each is a request.
          output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
        },
      },
    },
    element: forHosts({
      input: 'src/element.ts',
      preserveEntrySignatures: 'strict',
      output: ['', ...editionFolders(version).map((folder) => `${folder}/`)].map((folder) => ({
        entryFileNames: `${folder}energy-corridor-map.js`,
        codeSplitting: true,
      })),
    }),
    frames: forHosts({
      input: 'src/embed.ts',
      output: { format: 'iife', entryFileNames: 'embed.js', codeSplitting: true },
    }),
    // The page that is one file: all in one script and one sheet, fonts in it.
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
        outDir: WORK,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: 'src/site/index.ts',
          output: { entryFileNames: 'site.js' },
          // The build itself writes in all languages at once; only readers load one.
          checks: { ineffectiveDynamicImport: false },
        },
      },
    },
  },
};

/** Client, then what hosts load, then the site's code, which writes the pages. */
async function buildApp(builder: ViteBuilder): Promise<void> {
  const { client, element, frames, offline, ssr } = builder.environments;
  if (!client || !element || !frames || !offline || !ssr)
    throw new Error('vite.config.ts: an environment of the site is missing');
  await builder.build(client);
  for (const environment of [element, frames, ssr]) await builder.build(environment);
  const oneFile = process.env.PACKAGES ? oneFileOf(await builder.build(offline)) : undefined;
  const dist = client.config.build.outDir;
  await rm(resolve(dist, 'index.html')); // Only the shell.
  const code = (await import(pathToFileURL(resolve(WORK, 'site.js')).href)) as typeof SiteCode;
  await code.writeSite({
    dist,
    shell: await readFile('index.html', 'utf8'),
    inline: await bundleInline(),
    ...(oneFile && { oneFile }),
  });
}

/** What was built of the page in one file. Throws if a part is missing. */
function oneFileOf(result: Awaited<ReturnType<ViteBuilder['build']>>): OneFile {
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = output.find((one) => one.type === 'chunk');
  const assetOf = (ending: string) =>
    output.find((one) => one.type === 'asset' && one.fileName.endsWith(ending));
  const [css, worker] = [assetOf('.css'), assetOf('.js')];
  if (!script || css?.type !== 'asset' || worker?.type !== 'asset')
    throw new Error('The build gave no script, sheet or worker for the page in one file');
  return {
    script: script.code,
    css: String(css.source),
    worker: [worker.fileName, String(worker.source)],
  };
}
