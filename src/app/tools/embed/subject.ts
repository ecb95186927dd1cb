/** Loads what a snippet needs: text in its language, and the integrity of scripts. */
import { loadMessages } from '../../../i18n/index.ts';
import type { PageData } from '../../shell/page.ts';
import { fetchStory } from '../../shell/storyFile.ts';
import { currentSite } from './addresses.ts';
import type { Subject } from './choice.ts';

/** Absolute URLs with a trailing slash: of this copy of the site, and of the site it was copied from. */
export interface Roots {
  readonly here: string;
  readonly site: string;
}

/** Loads title, description and pictures in a language. */
export async function loadText(
  lang: string,
  step: string,
  page: PageData,
  { here, site }: Roots,
): Promise<Pick<Subject, 'title' | 'provider' | 'alt' | 'pinnedPictures'>> {
  const { id, lang: own } = page.story;
  const [{ story, pictures }, messages] = await Promise.all([
    lang === own ? page : fetchStory(`${here}${id}/${lang}/story.json`).then(({ page }) => page),
    loadMessages(lang),
  ]);
  const shown = story.steps.find(({ id }) => id === step) ?? story.steps[0];
  const files = shown && pictures[shown.id];
  const absolute = (path: string) => new URL(path, site).href;
  return {
    title: story.title,
    provider: messages.site,
    alt: shown?.mapDescription ?? story.title,
    pinnedPictures: files && { svg: absolute(files.svg), png: absolute(files.png) },
  };
}

/** Loads `integrity` of the edition's scripts by file name. Empty if it is not available. */
export async function loadIntegrity(
  { site, edition }: PageData,
  roots: Roots,
): Promise<Subject['integrity']> {
  if (site !== undefined) return {};
  const folder = `${currentSite(roots.site)}v/${edition.version}/`;
  const answer = await fetch(`${folder}integrity.json`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Subject['integrity']) : {};
}
