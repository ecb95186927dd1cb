/** `<story>/offline.zip`: a story as a folder for an offline web server, with everything its pages load. */
import type { Story } from '../../story/story.ts';
import { describeEdition, type Edition } from '../edition.ts';
import type { Content, PlainFile, SiteFile } from '../files.ts';
import { pathOf } from '../head.ts';
import { createZip } from '../zip.ts';
import { includesTile } from './offlinePage.ts';
import { languageIndexHtml } from './languageIndex.ts';
import { imagePaths, rewriteLinks } from './links.ts';
import type { SingleFileInput } from './singleFile.ts';

export interface OfflineFolderInput extends Omit<SingleFileInput, 'singleFile'> {
  /** Ids of all stories. */
  readonly ids: readonly string[];
  /** The built code that pages load. */
  readonly code: readonly PlainFile[];
  readonly edition: Edition;
}

/**
 * `translations` is the story in each language. `offline` is its single-file page, included for readers
 * without a server.
 */
export async function offlineFolderZip(
  translations: readonly Story[],
  offline: string,
  { ids, files, context, site, code, edition }: OfflineFolderInput,
): Promise<Uint8Array> {
  const id = translations[0]?.id ?? '';
  const offlineContext = { ...context, offline: { site, format: 'folder' } } as const;
  const rendered = new Map<string, Content>();
  const make = async ([path, content]: SiteFile) =>
    rendered.set(path, await content(offlineContext));
  for (const file of files) if (isInFolder(file[0], id, ids)) await make(file);
  for (const [path, make] of code) rendered.set(path, await make());
  // Lists of stories show pictures of other stories.
  const pictures = new Set(pagesOf(rendered).flatMap(([path, html]) => imagePaths(html, path)));
  for (const file of files) if (pictures.has(file[0]) && !rendered.has(file[0])) await make(file);

  rendered.set(`${id}/offline.html`, offline);
  const has = (path: string) => rendered.has(path);
  for (const [path, html] of pagesOf(rendered))
    if (!path.endsWith('/offline.html')) rendered.set(path, rewriteLinks(html, path, site, has));
  rendered.set(
    'index.html',
    languageIndexHtml(translations, (story) => ({
      href: `${pathOf(story)}index.html`,
      text: story.title,
    })),
  );
  rendered.set('README.txt', readme(id, site, edition));
  const top = `energy-corridor-map-${id}/`;
  return createZip(
    [...rendered].map(([path, content]) => [top + path, content]),
    edition.date,
  );
}

function pagesOf(made: ReadonlyMap<string, Content>): [path: string, html: string][] {
  return [...made].flatMap(([path, content]) =>
    path.endsWith('.html') && typeof content === 'string' ? [[path, content]] : [],
  );
}

/** Whether the folder includes a file: everything except other stories and files for link previews and hosts. */
function isInFolder(path: string, id: string, stories: readonly string[]): boolean {
  const tile = includesTile(path);
  if (tile !== undefined) return tile;
  const [folder = ''] = path.split('/');
  if (path === 'index.html' || (folder !== id && stories.includes(folder))) return false;
  return !/\/(?:oembed\.json|map(?:-[\w-]+)?\.png)$/.test(path);
}

function readme(id: string, site: string, edition: Edition): string {
  return `${describeEdition(edition)}

This folder is for a web server, also one without a way to the internet. Copy it as it is to any place
that the server gives out, and open index.html there. Nothing in it asks for anything outside it. Links
that lead out of it lead to ${site}

Without a server, open ${id}/offline.html: it has the same in one file.

Text and map images: CC BY 4.0. Each data file names its own licence and sources.
`;
}
