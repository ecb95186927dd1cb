/** What must be fetched for a snippet: words in the language that is chosen, and what scripts are. */
import { loadMessages } from '../../../i18n/index.ts';
import type { PageData } from '../../shell/page.ts';
import { fetchStory } from '../../shell/story.ts';
import { livingSite } from './addresses.ts';
import type { Subject } from './choice.ts';

/** Absolute addresses, each with a slash at its end: of this copy of the site, and of the site that it is of. */
export interface Roots {
  readonly here: string;
  readonly site: string;
}

/** Title, description and pictures in a language. */
export async function wordsIn(
  lang: string,
  step: string,
  page: PageData,
  { here, site }: Roots,
): Promise<Pick<Subject, 'title' | 'provider' | 'alt' | 'kept'>> {
  const { id, lang: own } = page.story;
  const [{ story, pictures }, messages] = await Promise.all([
    lang === own ? page : fetchStory(`${here}${id}/${lang}/story.json`).then(({ page }) => page),
    loadMessages(lang),
  ]);
  const shown = story.steps.find(({ id }) => id === step) ?? story.steps[0];
  const kept = shown && pictures[shown.id];
  const whole = (path: string) => new URL(path, site).href;
  return {
    title: story.title,
    provider: messages.site,
    alt: shown?.mapDescription ?? story.title,
    kept: kept && { svg: whole(kept.svg), png: whole(kept.png) },
  };
}

/** What the scripts of this edition are; nothing where it cannot be had, and then nothing is said of it. */
export async function integrityOf(
  { site, edition }: PageData,
  roots: Roots,
): Promise<Subject['integrity']> {
  if (site !== undefined) return {};
  const folder = `${livingSite(roots.site)}v/${edition.version}/`;
  const answer = await fetch(`${folder}integrity.json`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Subject['integrity']) : {};
}
