/** `<story>/offline.zip`: a story as a folder for a web server without a network, with all that its pages ask for. */
import type { Story } from '../../story/story.ts';
import { editionText, type Edition } from '../edition.ts';
import type { Content, PlainFile, SiteFile } from '../files.ts';
import { pathOf } from '../head.ts';
import { zipOf } from '../zip.ts';
import { carriesTile } from './away.ts';
import { doorHtml } from './door.ts';
import { picturesIn, settleLinks } from './links.ts';
import type { Carrying } from './oneFile.ts';

export interface Folding extends Omit<Carrying, 'oneFile'> {
  /** Of all stories. */
  readonly ids: readonly string[];
  /** What the pages load of the built code. */
  readonly code: readonly PlainFile[];
  readonly edition: Edition;
}

/** `told` is the story in each language; `offline` its page in one file, which comes along for disks. */
export async function folderZip(
  told: readonly Story[],
  offline: string,
  { ids, files, making, site, code, edition }: Folding,
): Promise<Uint8Array> {
  const id = told[0]?.id ?? '';
  const away = { ...making, away: { site, as: 'folder' } } as const;
  const made = new Map<string, Content>();
  const make = async ([path, content]: SiteFile) => made.set(path, await content(away));
  for (const file of files) if (isFolded(file[0], id, ids)) await make(file);
  for (const [path, make] of code) made.set(path, await make());
  // Lists of stories show pictures of the others.
  const pictures = new Set(pagesOf(made).flatMap(([path, html]) => picturesIn(html, path)));
  for (const file of files) if (pictures.has(file[0]) && !made.has(file[0])) await make(file);

  made.set(`${id}/offline.html`, offline);
  const has = (path: string) => made.has(path);
  for (const [path, html] of pagesOf(made))
    if (!path.endsWith('/offline.html')) made.set(path, settleLinks(html, path, site, has));
  made.set(
    'index.html',
    doorHtml(told, (story) => ({ href: `${pathOf(story)}index.html`, text: story.title })),
  );
  made.set('README.txt', readme(id, site, edition));
  const top = `energy-corridor-map-${id}/`;
  return zipOf(
    [...made].map(([path, content]) => [top + path, content]),
    edition.date,
  );
}

function pagesOf(made: ReadonlyMap<string, Content>): [path: string, html: string][] {
  return [...made].flatMap(([path, content]) =>
    path.endsWith('.html') && typeof content === 'string' ? [[path, content]] : [],
  );
}

/** Whether a file of the site comes along: all of the story and of no other, but what only previews and hosts ask for. */
function isFolded(path: string, id: string, stories: readonly string[]): boolean {
  const tile = carriesTile(path);
  if (tile !== undefined) return tile;
  const [folder = ''] = path.split('/');
  if (path === 'index.html' || (folder !== id && stories.includes(folder))) return false;
  return !/\/(?:oembed\.json|map(?:-[\w-]+)?\.png)$/.test(path);
}

function readme(id: string, site: string, edition: Edition): string {
  return `${editionText(edition)}

This folder is for a web server, also one without a way to the internet. Copy it as it is to any place
that the server gives out, and open index.html there. Nothing in it asks for anything outside it. Links
that lead out of it lead to ${site}

Without a server, open ${id}/offline.html: it has the same in one file.

Words and drawn maps: CC BY 4.0. Each data file names its own licence and sources.
`;
}
