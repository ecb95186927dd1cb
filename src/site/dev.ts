/** The site in Vite's dev server: every page and file made when it is asked for, from what stands in the files now. */
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, relative } from 'node:path';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Problem } from '../authoring/problem.ts';
import type * as SiteCode from './index.ts';
import { styleSheetsOf } from './devSheets.ts';
import { bundleInline, bundleScript } from './inline.ts';
import { MEDIA_TYPES } from './mediaTypes.ts';
import type { Known } from './content.ts';
import type { Making } from './shell.ts';
import type { Site } from './site.ts';

/** Ms to wait for further changes: editors write several files at once. */
const SETTLE = 50;
/** Hand-kept tables and what makes layers of them: a change runs the pipeline. */
const FACTS = /^data\/(?:facts|pipeline\/layers)\//;
/** Words, layers, and the code that reads and writes them: a change is a new site. */
const CONTENT =
  /^(?:data\/(?:stories|layers|base)\/|src\/(?:site|authoring|mentions)\/|index\.html$)/;

const STORIES = 'data/stories/';
const LAYERS = 'data/layers/';

export function serveSite(server: ViteDevServer): void {
  let reading: Promise<Read> | undefined;
  /** The layers, as long as neither they nor what reads them has changed. */
  let known: Known | undefined;
  // Bundling takes longer than reading all stories.
  let inline: ReturnType<typeof bundleInline> | undefined;
  const read = (): Promise<Read> => {
    if (reading) return reading;
    const begun = readSiteOf(server, (inline ??= bundleInline()), known).then((site) => {
      // What changed meanwhile is not in it.
      if (reading === begun) ({ known } = site);
      return site;
    });
    reading = begun;
    return begun;
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = new Set<string>();
  let updates = Promise.resolve();
  /** The mistake that stands: a page that is loaded meanwhile is told of it, too. */
  let mistake: ErrorPayload | undefined;
  server.ws.on('connection', () => {
    if (mistake) server.ws.send(mistake);
  });
  /** Layers that we have written ourselves, until the watcher tells of them. */
  const written = new Set<string>();
  const onchange = (file: string) => {
    const path = relative(server.config.root, file).replaceAll('\\', '/');
    if (written.delete(path)) return;
    if (!FACTS.test(path) && !CONTENT.test(path)) {
      // Code that readers load is replaced hot; pages asked for later are rendered with it, too.
      if (path.startsWith('src/')) reading = inline = known = undefined;
      return;
    }
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      // One after the other: what is told of a later change is not to be undone by an earlier one.
      updates = updates.then(() => update(paths));
    }, SETTLE);
  };
  const update = async (paths: readonly string[]) => {
    try {
      if (paths.some((path) => FACTS.test(path)))
        for (const path of await makeLayers(server)) written.add(path);
      reading = undefined;
      if (!paths.every((path) => path.startsWith(STORIES))) known = undefined;
      await read();
      mistake = undefined;
      server.ws.send({ type: 'full-reload' });
    } catch (error) {
      mistake = payloadOf(error);
      server.config.logger.error(mistake.err.message, { timestamp: true });
      server.ws.send(mistake);
    }
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onchange);

  server.middlewares.use((request, response, next) => {
    answer(server, read, request, response).then(
      (answered) => {
        if (!answered) next();
      },
      (error: unknown) => {
        // It may be put right by the next request.
        reading = undefined;
        next(Object.assign(new Error(), payloadOf(error).err));
      },
    );
  });
}

/** The site, and what its pages are made with. */
interface Read extends Pick<Site, 'files' | 'known'> {
  readonly making: Making;
}

/** Reads the site with the code as it is now. */
async function readSiteOf(
  server: ViteDevServer,
  inline: ReturnType<typeof bundleInline>,
  layers: Known | undefined,
): Promise<Read> {
  const code = (await server.ssrLoadModule('/src/site/index.ts')) as typeof SiteCode;
  const making = {
    shell: await readFile('index.html', 'utf8'),
    inline: await inline,
    assets: code.devAssets(code.lookCss(), await styleSheetsOf(server, '/src/main.ts')),
    // Naming pictures by their contents would draw them all.
    pictureAt: (path: string) => path,
  };
  const { files, known } = await code.readSite(code.readSiteUrl(process.env.SITE_URL), layers);
  return { files, known, making };
}

/** Answers a request for a file of the site, or for what hosts load; false for all else, which is Vite's. */
async function answer(
  server: ViteDevServer,
  read: () => Promise<Read>,
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
  const { files, making } = await read();
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const [, make] = files.get(file) ?? [];
  if (!make) {
    if (!files.has(`${path}/index.html`)) return false;
    response.writeHead(301, { Location: `/${encodeURI(path)}/` }).end();
    return true;
  }
  const content = await make(making);
  const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
  return file.endsWith('.html')
    ? send(response, type, await server.transformIndexHtml(url, String(content)))
    : send(response, type, content);
}

function send(response: ServerResponse, type: string, content: string | Uint8Array): true {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content);
  return true;
}

/** What of the pipeline is used here; `npm run data` does the same on the command line. */
interface Pipeline {
  build(folders: { readonly base: string; readonly facts: string }): unknown;
  filesOf(layers: unknown): ReadonlyMap<string, string>;
}

/**
 * Makes the layers of base and facts and writes those that differ. Gives their paths. Throws what the
 * pipeline says of a table, which names file and line.
 */
async function makeLayers(server: ViteDevServer): Promise<string[]> {
  const pipeline = (await server.ssrLoadModule('/data/pipeline/layers/layers.ts')) as Pipeline;
  const files = pipeline.filesOf(pipeline.build({ base: 'data/base', facts: 'data/facts' }));
  const changed: string[] = [];
  for (const [name, text] of files) {
    const path = `${LAYERS}${name}`;
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await writeFile(path, text);
    changed.push(path);
  }
  return changed;
}

/** An error as Vite's overlay shows it: of a story or a table with file, line and what was expected, and no stack. */
function payloadOf(error: unknown): ErrorPayload {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [first] = (error as { problems?: readonly Problem[] }).problems ?? [];
  if (!first) return { type: 'error', err: { message, stack, plugin: 'site' } };
  const { file, line, column } = first;
  return {
    type: 'error',
    err: { message, stack: '', plugin: 'site', id: file, loc: { file, line, column } },
  };
}
