/** A story as data, for where there is no page: what the build writes beside each page as `story.json`. */
import type { PageData } from './page.ts';

export interface StoryFile {
  /** Its addresses are relative to the file. */
  readonly page: PageData;
  /** SVG of the drawn map of the first step. */
  readonly picture: string;
}

/** Loads a story, its addresses made absolute. Throws a sentence that names the file. */
export async function fetchStory(address: string): Promise<StoryFile> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new Error(`${address} could not be loaded: no answer.`, { cause });
  });
  if (!response.ok)
    throw new Error(`${address} could not be loaded: the server answered ${response.status}.`);
  const { page, picture } = (await response.json()) as StoryFile;
  const placed = (href: string) => new URL(href, address).href;
  const languages = page.languages.map((one) => ({ ...one, href: placed(one.href) }));
  return { page: { ...page, root: placed(page.root), languages, worker: '' }, picture };
}
