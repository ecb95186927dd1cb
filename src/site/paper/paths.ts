/** Paths of printable pages below the site's root. */
import type { Lang } from '../../atlas/atlas.ts';
import { pathOf } from '../head.ts';

type Story = Parameters<typeof pathOf>[0];

export const worksheetPath = (story: Story, lang?: Lang) => `${pathOf(story, lang)}worksheet/`;
export const keyPath = (story: Story, lang?: Lang) => `${worksheetPath(story, lang)}key/`;
export const handoutPath = (story: Story, lang?: Lang) => `${worksheetPath(story, lang)}handout/`;

/** The page that lists all teaching material. */
export const teachPath = (lang: Lang) => `teach/${lang}/`;
