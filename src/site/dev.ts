/** Serves the site from Vite's dev server: every file is rendered on request from the current sources. */
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, relative } from 'node:path';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Problem } from '../authoring/problem.ts';
import type * as SiteCode from './index.ts';
import { styleSheetsOf } from './devSheets.ts';
import { bundleInline, bundleScript } from './inline.ts';
import { MEDIA_TYPES } from './mediaTypes.ts';
import type { RenderContext } from './shell.ts';
import type { Site } from './site.ts';

/** Milliseconds to wait for further changes: editors write several files at once. */
const DEBOUNCE_MS = 50;
/** Tables and pipeline code: a change rebuilds the layers. */
const PIPELINE_INPUTS = /^data\/(?:facts|pipeline\/layers)\//;
/** Stories, layers and the code that processes them: a change reloads the site. */
const SITE_INPUTS =
  /^(?:data\/(?:stories|layers|base)\/|src\/(?:site|authoring|mentions)\/|index\.html$)/;

const STORIES_FOLDER = 'data/stories/';
const LAYERS_FOLDER = 'data/layers/';

export function serveSite(server: ViteDevServer): void {
  let siteLoad: Promise<LoadedSite> | undefined;
  /** Kept, with the layers that it has read, until they or the code that reads them change. */
  let readContent: ContentReader | undefined;
  // Cached, because bundling takes longer than reading all stories.
  let inline: ReturnType<typeof bundleInline> | undefined;
  const getSite = (): Promise<LoadedSite> => {
    if (siteLoad) return siteLoad;
    const load = loadSite(server, (inline ??= bundleInline()), readContent).then((site) => {
      // Ignore a load that a change has made stale.
      if (siteLoad === load) ({ readContent } = site);
      return site;
    });
    siteLoad = load;
    return load;
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = new Set<string>();
  let updates = Promise.resolve();
  /** The current error, also sent to pages that connect later. */
  let lastError: ErrorPayload | undefined;
  server.ws.on('connection', () => {
    if (lastError) server.ws.send(lastError);
  });
  /** Layers written by `rebuildLayers`, whose change events are ignored. */
  const ownWrites = new Set<string>();
  const onFileChange = (file: string) => {
    const path = relative(server.config.root, file).replaceAll('\\', '/');
    if (ownWrites.delete(path)) return;
    if (!PIPELINE_INPUTS.test(path) && !SITE_INPUTS.test(path)) {
      if (!path.startsWith('src/')) return;
      // HMR replaces client code. Later requests render pages with it, and it may end an error.
      siteLoad = inline = readContent = undefined;
      if (!lastError) return;
    }
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      // In sequence, so that an earlier update cannot overwrite the state of a later one.
      updates = updates.then(() => update(paths));
    }, DEBOUNCE_MS);
  };
  const update = async (paths: readonly string[]) => {
    try {
      if (paths.some((path) => PIPELINE_INPUTS.test(path)))
        for (const path of await rebuildLayers(server)) ownWrites.add(path);
      siteLoad = undefined;
      if (!paths.every((path) => path.startsWith(STORIES_FOLDER))) readContent = undefined;
      await getSite();
      lastError = undefined;
      server.ws.send({ type: 'full-reload' });
    } catch (error) {
      // Repeated with the next change, which alone may not end the error.
      for (const path of paths) changed.add(path);
      lastError = toErrorPayload(error);
      server.config.logger.error(lastError.err.message, { timestamp: true });
      server.ws.send(lastError);
    }
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onFileChange);

  server.middlewares.use((request, response, next) => {
    handleRequest(server, getSite, request, response).then(
      (answered) => {
        if (!answered) next();
      },
      (error: unknown) => {
        // Retry with the next request.
        siteLoad = undefined;
        next(Object.assign(new Error(), toErrorPayload(error).err));
      },
    );
  });
}

type ContentReader = ReturnType<typeof SiteCode.createContentReader>;

/** The files of the site and the context of its pages. */
interface LoadedSite extends Pick<Site, 'files'> {
  readonly context: RenderContext;
  readonly readContent: ContentReader;
}

/** Loads the site with the current code. */
async function loadSite(
  server: ViteDevServer,
  inline: ReturnType<typeof bundleInline>,
  previous: ContentReader | undefined,
): Promise<LoadedSite> {
  const code = (await server.ssrLoadModule('/src/site/index.ts')) as typeof SiteCode;
  const context = {
    shell: await readFile('index.html', 'utf8'),
    inline: await inline,
    assets: code.devAssets(code.mapCss(), await styleSheetsOf(server, '/src/main.ts')),
    // Hashing would render all pictures.
    pictureAt: (path: string) => path,
  };
  const readContent = previous ?? code.createContentReader('data');
  const { files } = await code.readSite(code.readSiteUrl(process.env.SITE_URL), readContent);
  return { files, context, readContent };
}

/** Responds to requests for site files and host scripts; returns false for other requests, which Vite handles. */
async function handleRequest(
  server: ViteDevServer,
  read: () => Promise<LoadedSite>,
  { url = '/', method }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const path = decodeURI(url.split('?', 1)[0] ?? '').slice(1);
  if (/^(?:@|src\/|node_modules\/)/.test(path)) return false;
  if (path === 'embed.js')
    return send(response, 'text/javascript', await bundleScript('src/embed.ts'));
  if (path === 'energy-corridor-map.js') {
    const module = await server.transformRequest('/src/element.ts');
    return send(response, 'text/javascript', module?.code ?? '');
  }
  const { files, context } = await read();
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const [, make] = files.get(file) ?? [];
  if (!make) {
    if (!files.has(`${path}/index.html`)) return false;
    response.writeHead(301, { Location: `/${encodeURI(path)}/` }).end();
    return true;
  }
  // Only the shell has anything to transform, and parsing a whole page takes longer than rendering it.
  const shell = file.endsWith('.html')
    ? await server.transformIndexHtml(url, context.shell)
    : context.shell;
  const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
  return send(response, type, await make({ ...context, shell }));
}

function send(response: ServerResponse, type: string, content: string | Uint8Array): true {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content);
  return true;
}

/** The pipeline functions used here; `npm run data` runs the same on the command line. */
interface Pipeline {
  build(folders: { readonly base: string; readonly facts: string }): unknown;
  layerFiles(layers: unknown): ReadonlyMap<string, string>;
}

/**
 * Builds the layers from base and facts, writes those that differ and returns their paths. Throws the
 * pipeline's errors, which name file and line.
 */
async function rebuildLayers(server: ViteDevServer): Promise<string[]> {
  const pipeline = (await server.ssrLoadModule('/data/pipeline/layers/layers.ts')) as Pipeline;
  const files = pipeline.layerFiles(pipeline.build({ base: 'data/base', facts: 'data/facts' }));
  const changed: string[] = [];
  for (const [name, text] of files) {
    const path = `${LAYERS_FOLDER}${name}`;
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await writeFile(path, text);
    changed.push(path);
  }
  return changed;
}

/** An error for Vite's overlay. Content errors have file and line instead of a stack. */
function toErrorPayload(error: unknown): ErrorPayload {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [first] = (error as { problems?: readonly Problem[] }).problems ?? [];
  if (!first) return { type: 'error', err: { message, stack, plugin: 'site' } };
  const { file, line, column } = first;
  return {
    type: 'error',
    err: { message, stack: '', plugin: 'site', id: file, loc: { file, line, column } },
  };
}
