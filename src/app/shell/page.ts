/** The data in a page for its script: the story and its context. */
import type { Kind, LegendKey } from '../../atlas/kinds.ts';
import type { Lang, Names } from '../../atlas/atlas.ts';
import type { Theme } from '../../story/scene.ts';
import type { Story } from '../../story/story.ts';
import type { AgePhrases } from '../article/age.ts';

/** Size in CSS px of the picture of a step. Its labels are legible in a column of this width. */
export const STEP_PICTURE = { width: 560, height: 523 };
/** Size in CSS px of the PNG of a step, which link previews use. */
export const SHARE_PICTURE = { width: 1200, height: 630 };
/** Size in CSS px of a story's picture in lists of stories. */
export const THUMBNAIL = { width: 480, height: 300 };

/** A layer that readers can toggle, with the kinds of its features. */
export interface ToggleInfo {
  readonly id: string;
  readonly names: Names;
  readonly kinds: readonly Kind[];
}

export interface PageData {
  readonly story: Story;
  /** Relative URL of the site's root from this page; ends in `/`, or is empty. */
  readonly root: string;
  /** URL of the original site, in a copy that is hosted elsewhere. */
  readonly site?: string;
  /** Whether quiz results are reported to a learning management system. */
  readonly course?: true;
  /** Name of the data index in `data/`, for a story with its own layers; by default `atlas.json`. */
  readonly atlas?: string;
  readonly toggles: readonly ToggleInfo[];
  /** Legend rows by step for a wide screen, used until the data are loaded. Missing in older sites. */
  readonly legend?: Readonly<Record<string, readonly LegendKey[]>>;
  /** SVG of the symbols of the legend. Missing in older sites. */
  readonly symbols?: Readonly<Record<string, string>>;
  readonly languages: readonly {
    readonly lang: Lang;
    readonly name: string;
    readonly href: string;
  }[];
  /** The page that lists all stories, and the next story if there is one. Paths are below the root. */
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
  /**
   * The newest report: its text, ISO date and phrases for its age, and link text and path (below the
   * root) of the page of changes. Missing in older sites.
   */
  readonly newest?: {
    readonly text: string;
    readonly date: string;
    readonly ages: AgePhrases;
    readonly more: string;
    readonly path: string;
  };
  /** Paths of the step pictures, with a content hash in the name. */
  readonly pictures: Readonly<Record<string, { readonly svg: string; readonly png: string }>>;
  /** Path of the map's worker below the root, loaded in parallel to its code. Empty in the element. */
  readonly worker: string;
  /** The release: version of the code, and ISO date of the newest content. */
  readonly edition: { readonly version: string; readonly date: string };
  readonly relief: {
    readonly tiles: string;
    readonly bounds: [number, number, number, number];
    readonly minzoom: number;
    readonly maxzoom: number;
  };
}

/** Resolves `site:` URLs in HTML to the site's root. Text cannot match, since its quotes are escaped. */
export function withSiteUrls(html: string, { root }: Pick<PageData, 'root'>): string {
  return html.replaceAll('="site:', `="${root}`);
}

/** URL of a step's SVG map in a theme; a `data:` URL in the single-file page. */
export function stepPictureUrl(
  { root, pictures }: PageData,
  step: string,
  theme: Theme = 'light',
): string {
  const { svg = '' } = pictures[step] ?? {};
  const url = svg.startsWith('data:') ? svg : root + svg;
  return theme === 'dark' ? `${url}#dark` : url;
}

/** URL of the map alone in a step's picture, without title, legend, scale and credits. */
export function stepMapUrl(page: PageData, step: string, theme: Theme): string {
  return `${stepPictureUrl(page, step)}${theme === 'dark' ? '#map-dark' : '#map'}`;
}

/** Path of the page of all sources in a language, below the root; English has the short path. */
export function sourcesPath(lang: Lang): string {
  return lang === 'en' ? 'sources/' : `sources/${lang}/`;
}

/** Page data without the HTML and charts of the steps, which the page's markup already contains. */
export function withoutMarkup(page: PageData): PageData {
  const steps = page.story.steps.map(({ chartHtml: _, ...step }) => ({ ...step, html: '' }));
  return { ...page, story: { ...page.story, steps } };
}

/** Page data with the HTML and charts of the steps, read from the page's markup (`Article.svelte`). */
export function withMarkupFrom(root: ParentNode, page: PageData): PageData {
  const steps = page.story.steps.map((step) => {
    const markup = (selector: string) =>
      Array.from(
        root.querySelectorAll(`[data-step="${step.id}"] ${selector}`),
        ({ outerHTML }) => outerHTML,
      ).join('');
    return { ...step, html: markup('.described ~ *'), chartHtml: markup('.step-chart') };
  });
  return { ...page, story: { ...page.story, steps } };
}
