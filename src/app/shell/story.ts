/** A story as data, for where there is no page: what the build writes beside each page as `story.json`. */
import { isWebAddress } from '../../atlas/webAddress.ts';
import type { PageData } from './page.ts';

export interface StoryFile {
  /** Its addresses are relative to the file. */
  readonly page: PageData;
  /** SVG of the drawn map of the first step. */
  readonly picture: string;
}

/**
 * Loads a story, its addresses made absolute. What comes from another origin than `trusted`, which is
 * that of this code, is held to be a stranger's: it may say what it likes, and run nothing. Throws a
 * sentence that names the file.
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
    origin === trusted ? file : (await import('./foreignStory.ts')).disarm(file);
  const placed = (href: string) => {
    const { href: placed } = new URL(href, address);
    if (!isWebAddress(placed)) throw new Error(`${address} could not be read: it has no address.`);
    return placed;
  };
  const languages = page.languages.map((one) => ({ ...one, href: placed(one.href) }));
  const { source, ...story } = page.story;
  const known = source && isWebAddress(source.url) ? { ...story, source } : story;
  return {
    page: { ...withPictures(page), story: known, root: placed(page.root), languages, worker: '' },
    picture,
  };
}

type Next = NonNullable<PageData['front']['next']>;

/** Sites from before paths of pictures were told have them beside their pages. */
interface Older extends Omit<PageData, 'pictures' | 'front'> {
  readonly pictures?: PageData['pictures'];
  readonly front: Pick<PageData['front'], 'path'> & {
    readonly next?: Omit<Next, 'picture'> & Partial<Pick<Next, 'picture'>>;
  };
}

function withPictures({ pictures, front, ...page }: Older): PageData {
  const { id, lang, steps } = page.story;
  const plain = steps.map((step) => {
    const own = `${id}/${lang}/map-${step.id}`;
    return [step.id, { svg: `${own}.svg`, png: `${own}.png` }] as const;
  });
  const { path, next } = front;
  return {
    ...page,
    pictures: pictures ?? Object.fromEntries(plain),
    front: {
      path,
      ...(next && { next: { ...next, picture: next.picture ?? `${next.path}thumbnail.svg` } }),
    },
  };
}
