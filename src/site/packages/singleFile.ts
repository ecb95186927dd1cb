/** `<story>/offline.html`: a story in all its languages as one self-contained HTML file. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PackedFiles } from '../../app/offline/bundledFiles.ts';
import type { Story } from '../../story/story.ts';
import { NO_FONTS, singleFileAssets, type SingleFileCode } from '../assets.ts';
import { mapCss } from '../staticMaps.ts';
import type { Content, SiteFile } from '../files.ts';
import { mainLang } from '../head.ts';
import { MEDIA_TYPES } from '../mediaTypes.ts';
import { printCss } from '../printStyles.ts';
import type { OfflineTarget, RenderContext } from '../shell.ts';
import { includesTile } from './offlinePage.ts';

/** Input of single-file pages; `site` is the site's URL. */
export interface SingleFileInput {
  readonly files: readonly SiteFile[];
  readonly singleFile: SingleFileCode;
  readonly context: RenderContext;
  readonly site: string;
}

/** The story's page in its main language, with all files that its pages need embedded. */
export async function singleFileHtml(
  { id, langs }: Pick<Story, 'id' | 'langs'>,
  { files, singleFile, context, site }: SingleFileInput,
  format: Exclude<OfflineTarget['format'], 'folder'>,
): Promise<string> {
  const path = `${id}/${mainLang(langs)}/`;
  const main = files.find(([one]) => one === `${path}index.html`);
  if (!main) throw new Error(`${path} has no page, expected the page in the story's main language`);
  const target = { site, format };
  // The outer page has the styles and fonts of all embedded pages.
  const pageContext = {
    ...context,
    assets: { ...context.assets, css: '', fonts: () => NO_FONTS },
    offline: target,
  };
  const embeddedFiles = await embedFiles(
    files.filter(([one]) => isInFile(one, id)),
    singleFile,
    pageContext,
    { root: site, path },
  );
  const assets = singleFileAssets(singleFile, `${mapCss()}@media print{${printCss}}`);
  const html = String(await main[1]({ ...context, assets, offline: { ...target, embeddedFiles } }));
  // Without this, the parser would request images before they are unpacked.
  return html.replaceAll(/(<img\b[^>]*?) src=/g, '$1 data-carried=');
}

/** The script element with the embedded files. `root` is the site's URL, `path` the page's own below it. */
async function embedFiles(
  files: readonly SiteFile[],
  { worker: [name, text] }: SingleFileCode,
  context: RenderContext,
  { root, path }: { readonly root: string; readonly path: string },
): Promise<string> {
  const contents = await Promise.all(
    files.map(async ([path, make]) => [path, await make(context)] as const),
  );
  const bytes = gzipSync(JSON.stringify(packFiles([...contents, [name, text]])), { level: 9 });
  return `<script type="text/plain" id="carried" data-root="${root}" data-path="${path}">${bytes.toString('base64')}</script>`;
}

/** Encodes files for embedding. Page styles become inert, because the file's content policy would block them. */
function packFiles(files: readonly (readonly [path: string, content: Content])[]): PackedFiles {
  const pieces = new Map<string, number>();
  const number = (piece: string) => {
    const at = pieces.get(piece) ?? pieces.size;
    pieces.set(piece, at);
    return at;
  };
  const entries = files.map(([path, content]): [string, PackedFiles['files'][string]] => {
    const type = MEDIA_TYPES[posix.extname(path)] ?? 'application/octet-stream';
    if (typeof content !== 'string')
      return [path, { type, base64: Buffer.from(content).toString('base64') }];
    if (path.endsWith('.svg')) return [path, { type, made: content.split(/(?<=>)/).map(number) }];
    const inertStyle = '<script type="text/css">$1</script>';
    const text = path.endsWith('.html')
      ? content.replaceAll(/<style>(.*?)<\/style>/gs, inertStyle)
      : content;
    return [path, { type, text }];
  });
  return { files: Object.fromEntries(entries), pieces: [...pieces.keys()] };
}

/** Whether the file embeds a site file: pages without handout, pictures, talks, all data, low-zoom relief. */
function isInFile(path: string, id: string): boolean {
  const tile = includesTile(path);
  if (tile !== undefined) return tile;
  if (/^data\/[\w-]+\.(?:json|geojson)$/.test(path)) return true;
  const own =
    /^\w+\/(?:index\.html|(?:present|quiz)\.json|map-[\w-]+\.svg|worksheet\/(?:key\/)?(?:index\.html|map\.svg))$/;
  return path.startsWith(`${id}/`) && own.test(path.slice(id.length + 1));
}
