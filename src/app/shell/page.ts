/** What a page carries for its script: the story and what stands around it. */
import type { LegendKey } from '../../cartography/legend.ts';
import type { Lang, Names } from '../../atlas/atlas.ts';
import type { Story } from '../../story/story.ts';

/**
 * Sizes in CSS px of the pictures beside a story's page: of its steps, whose letters are to be read in a
 * column of this width, and of the one in lists of stories.
 */
export const STEP_PICTURE = { width: 560, height: 523 };
export const THUMBNAIL = { width: 480, height: 300 };

/** A layer that a reader can switch, with the kinds of features it holds. */
export interface ToggleInfo {
  readonly id: string;
  readonly names: Names;
  readonly kinds: readonly string[];
}

export interface PageData {
  readonly story: Story;
  /** Relative address of the site's root from this page; ends in `/`, or is empty. */
  readonly root: string;
  /** Address of the site that the page is a copy of, where it stands elsewhere with all its files. */
  readonly site?: string;
  /** Whether a course system is told how the quiz goes. */
  readonly course?: true;
  /** Name of the index of its data in `data/`, where the story has layers of its own; absent: `atlas.json`. */
  readonly atlas?: string;
  readonly toggles: readonly ToggleInfo[];
  /** Rows of the legend by step, as a wide screen needs them: they hold until the data are here. Older sites have none. */
  readonly legend?: Readonly<Record<string, readonly LegendKey[]>>;
  readonly languages: readonly {
    readonly lang: Lang;
    readonly name: string;
    readonly href: string;
  }[];
  /** The page that lists all stories, and the story after this one where there is another: paths below the root. */
  readonly front: {
    readonly path: string;
    readonly next?: {
      readonly title: string;
      readonly lang: Lang;
      readonly path: string;
      /** Path of its picture. */
      readonly picture: string;
    };
  };
  /** The newest report on what the stories are about: in words, as ISO date, and where changes are told (a path below the root). Older sites have none. */
  readonly newest?: {
    readonly text: string;
    readonly date: string;
    readonly more: string;
    readonly path: string;
  };
  /** Paths of the pictures of its steps, named by their contents. */
  readonly pictures: Readonly<Record<string, { readonly svg: string; readonly png: string }>>;
  /** Address of the map's worker below the root: fetched beside the map's code, not after it. Empty where the code is not the site's. */
  readonly worker: string;
  /** This edition of code and words: its number, and the ISO date of the newest words. */
  readonly edition: { readonly version: string; readonly date: string };
  readonly relief: {
    readonly tiles: string;
    readonly bounds: [number, number, number, number];
    readonly minzoom: number;
    readonly maxzoom: number;
  };
}

/** HTML of a story in a page: `site:` in its addresses stands for the site's root; text never holds it with a quote before. */
export function placed(html: string, { root }: Pick<PageData, 'root'>): string {
  return html.replaceAll('="site:', `="${root}`);
}

/** Address of a step's drawn map: a page that carries it has it as a `data:` address. */
export function pictureOf({ root, pictures }: PageData, step: string): string {
  const { svg = '' } = pictures[step] ?? {};
  return svg.startsWith('data:') ? svg : root + svg;
}

/** Where the page of all sources is in a language, below the site's root: English has the short address. */
export function sourcesPath(lang: Lang): string {
  return lang === 'en' ? 'sources/' : `sources/${lang}/`;
}

/** A page's data without the words and drawn charts of its steps, which the page itself has already. */
export function withoutMarkup(page: PageData): PageData {
  const steps = page.story.steps.map(({ chartHtml: _, ...step }) => ({ ...step, html: '' }));
  return { ...page, story: { ...page.story, steps } };
}

/** A page's data with the words and charts that stand in the page (`Article.svelte`). */
export function withMarkupOf(root: ParentNode, page: PageData): PageData {
  const steps = page.story.steps.map((step) => {
    const markup = (part: string) =>
      Array.from(
        root.querySelectorAll(`[data-step="${step.id}"] ${part}`),
        ({ outerHTML }) => outerHTML,
      ).join('');
    return { ...step, html: markup('.described ~ *'), chartHtml: markup('.step-chart') };
  });
  return { ...page, story: { ...page.story, steps } };
}
