/** `<story>/offline.html`: a story in all its languages in one file, which a double click opens from a stick. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Packed } from '../../app/offline/carried.ts';
import type { Story } from '../../story/story.ts';
import { oneFileAssets, type OneFile } from '../assets.ts';
import { lookCss } from '../drawn.ts';
import type { Content, SiteFile } from '../files.ts';
import { mainLang } from '../head.ts';
import { MEDIA_TYPES } from '../mediaTypes.ts';
import { printCss } from '../print.ts';
import type { Away, Making } from '../shell.ts';
import { carriesTile } from './away.ts';

/** What the files of stories are made of: the files of the site, the code in one file, and the site's address. */
export interface Carrying {
  readonly files: readonly SiteFile[];
  readonly oneFile: OneFile;
  readonly making: Making;
  readonly site: string;
}

/** The file of a story: its page in its main language, with all that its pages need. */
export async function oneFileHtml(
  { id, langs }: Pick<Story, 'id' | 'langs'>,
  { files, oneFile, making, site }: Carrying,
  as: Exclude<Away['as'], 'folder'>,
): Promise<string> {
  const path = `${id}/${mainLang(langs)}/`;
  const main = files.find(([one]) => one === `${path}index.html`);
  if (!main) throw new Error(`${path} has no page, expected one: it is shown first in the file`);
  const away = { site, as };
  // The file has the style of all pages itself.
  const within = { ...making, assets: { ...making.assets, css: '' }, away };
  const carried = await carry(
    files.filter(([one]) => isCarried(one, id)),
    oneFile,
    within,
    { root: site, path },
  );
  const assets = oneFileAssets(oneFile, `${lookCss()}@media print{${printCss}}`);
  const html = String(await main[1]({ ...making, assets, away: { ...away, carried } }));
  // Pictures are asked for as soon as they are read, and none is there then.
  return html.replaceAll(/(<img\b[^>]*?) src=/g, '$1 data-carried=');
}

/** The element that carries files in a page. `root` is the site's address, `path` the page's own below it. */
async function carry(
  files: readonly SiteFile[],
  { worker: [name, text] }: OneFile,
  making: Making,
  { root, path }: { readonly root: string; readonly path: string },
): Promise<string> {
  const contents = await Promise.all(
    files.map(async ([path, make]) => [path, await make(making)] as const),
  );
  const bytes = gzipSync(JSON.stringify(packed([...contents, [name, text]])), { level: 9 });
  return `<script type="text/plain" id="carried" data-root="${root}" data-path="${path}">${bytes.toString('base64')}</script>`;
}

/** What files are carried as. The style of a page waits until it is shown: the file's policy would refuse it as it is read. */
function packed(files: readonly (readonly [path: string, content: Content])[]): Packed {
  const pieces = new Map<string, number>();
  const number = (piece: string) => {
    const at = pieces.get(piece) ?? pieces.size;
    pieces.set(piece, at);
    return at;
  };
  const entries = files.map(([path, content]): [string, Packed['files'][string]] => {
    const type = MEDIA_TYPES[posix.extname(path)] ?? 'application/octet-stream';
    if (typeof content !== 'string')
      return [path, { type, base64: Buffer.from(content).toString('base64') }];
    if (path.endsWith('.svg')) return [path, { type, made: content.split(/(?<=>)/).map(number) }];
    const aside = '<script type="text/css">$1</script>';
    const text = path.endsWith('.html')
      ? content.replaceAll(/<style>(.*?)<\/style>/gs, aside)
      : content;
    return [path, { type, text }];
  });
  return { files: Object.fromEntries(entries), pieces: [...pieces.keys()] };
}

/** Whether a story needs a file of the site: its pages but the handout, its pictures and talks, all data, the relief from afar. */
function isCarried(path: string, id: string): boolean {
  const tile = carriesTile(path);
  if (tile !== undefined) return tile;
  if (/^data\/[\w-]+\.(?:json|geojson)$/.test(path)) return true;
  const own =
    /^\w+\/(?:index\.html|(?:present|quiz)\.json|map-[\w-]+\.svg|worksheet\/(?:key\/)?(?:index\.html|map\.svg))$/;
  return path.startsWith(`${id}/`) && own.test(path.slice(id.length + 1));
}
