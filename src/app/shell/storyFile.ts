/** The `story.json` that the build writes beside each page, from which the element loads a story. */
import { isWebAddress } from '../../atlas/webAddress.ts';
import type { PageData } from './page.ts';

export interface StoryFile {
  /** Its URLs are relative to the file. */
  readonly page: PageData;
  /** SVG map of the first step. */
  readonly picture: string;
}

/**
 * Loads a story and makes its URLs absolute. HTML from an origin other than `trusted`, by default that
 * of this code, is sanitized. Throws an error that names the file.
 */
export async function fetchStory(
  address: string,
  trusted = new URL(import.meta.url).origin,
): Promise<StoryFile> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new Error(`${address} could not be loaded: no answer.`, { cause });
  });
  if (!response.ok)
    throw new Error(`${address} could not be loaded: the server answered ${response.status}.`);
  const file = (await response.json()) as StoryFile;
  const { origin } = new URL(response.url || address);
  const { page, picture } =
    origin === trusted ? file : (await import('./sanitizeStory.ts')).sanitizeStory(file);
  const resolve = (href: string) => {
    const { href: url } = new URL(href, address);
    if (!isWebAddress(url))
      throw new Error(`${address} could not be read: “${href}” is not an http(s) address.`);
    return url;
  };
  const languages = page.languages.map((language) => ({
    ...language,
    href: resolve(language.href),
  }));
  const { source, ...rest } = page.story;
  const story = source && isWebAddress(source.url) ? { ...rest, source } : rest;
  return {
    page: { ...withPicturePaths(page), story, root: resolve(page.root), languages, worker: '' },
    picture,
  };
}

type Next = NonNullable<PageData['front']['next']>;

/** A page of an older site: without picture paths, since its pictures lie beside the page. */
interface LegacyPage extends Omit<PageData, 'pictures' | 'front'> {
  readonly pictures?: PageData['pictures'];
  readonly front: Pick<PageData['front'], 'path'> & {
    readonly next?: Omit<Next, 'picture'> & Partial<Pick<Next, 'picture'>>;
  };
}

function withPicturePaths({ pictures, front, ...page }: LegacyPage): PageData {
  const { id, lang, steps } = page.story;
  const legacy = steps.map((step) => {
    const path = `${id}/${lang}/map-${step.id}`;
    return [step.id, { svg: `${path}.svg`, png: `${path}.png` }] as const;
  });
  const { path, next } = front;
  return {
    ...page,
    pictures: pictures ?? Object.fromEntries(legacy),
    front: {
      path,
      ...(next && { next: { ...next, picture: next.picture ?? `${next.path}thumbnail.svg` } }),
    },
  };
}
