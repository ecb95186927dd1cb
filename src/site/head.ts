/** Metadata of pages for search engines, feeds and link previews. */
import { SHARE_PICTURE, type PageData } from '../app/shell/page.ts';
import type { Lang } from '../atlas/atlas.ts';
import { escapeHtml, jsonInHtml, textOf } from './html.ts';
import { alternates, type Languages } from './languages.ts';

/** Absolute URL of the site with a trailing slash; undefined if unknown. */
export type SiteUrl = string | undefined;

/** Reads `SITE_URL`. Throws if it is not an absolute http(s) address. */
export function readSiteUrl(text: string | undefined): SiteUrl {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is “${text}”, expected an address such as https://example.org/map/`);
  return url.href.replace(/(?<!\/)\/*$/, '/');
}

/** Address of a story's page below the site's root. */
export function pathOf(story: Pick<PageData['story'], 'id' | 'lang'>, lang = story.lang): string {
  return `${story.id}/${lang}/`;
}

/** The language that a story is shown in where nobody asks for one: English, else its first. */
export function mainLang(langs: readonly Lang[]): Lang {
  return langs.find((lang) => lang === 'en') ?? langs[0] ?? 'en';
}

/** Where the page of what is new is in a language, below the site's root. */
export function whatsNewPath(lang: Lang): string {
  return `whats-new/${lang}/`;
}

/** The way from a file below the site's root back to it: `../` for each folder, empty for none. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** What tells search engines a page's one address, by its path below the root; nothing where the site's is not known. */
export function canonical(site: SiteUrl, path: string): string[] {
  return site === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(site + path)}">`];
}

/** Input of the head of a page without a story. */
interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly lang: Lang;
  readonly languages: Languages;
  readonly site: SiteUrl;
  /** Path of the page in a language, below the root. */
  readonly path: (lang: Lang) => string;
}

/** Title, description, alternates and canonical address of a page without a story. */
export function pageHead({ title, description, lang, languages, site, path }: PageHead): string[] {
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...alternates(languages, site, path),
    ...canonical(site, path(lang)),
  ];
}

/** Title, description, alternates, preview and JSON-LD. What needs the absolute address is left out without it. */
export function head({ story, languages }: PageData, site: SiteUrl): string {
  const description = textOf(story.standfirst);
  const own = site && site + pathOf(story);
  const image = site && `${own}map.png`;
  const meta = (name: string, content: string, key = 'property') =>
    `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
  return [
    `<title>${escapeHtml(story.title)}</title>`,
    meta('description', description, 'name'),
    ...alternates(languages, site, (lang) => pathOf(story, lang)),
    ...canonical(site, pathOf(story)),
    own &&
      `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(own)}oembed.json" title="${escapeHtml(story.title)}">`,
    meta('og:type', 'article'),
    meta('og:title', story.title),
    meta('og:description', description),
    meta('og:locale', story.lang),
    own && meta('og:url', own),
    image && meta('og:image', image),
    image && meta('og:image:width', String(SHARE_PICTURE.width)),
    image && meta('og:image:height', String(SHARE_PICTURE.height)),
    meta('twitter:card', 'summary_large_image', 'name'),
    `<script type="application/ld+json">${jsonInHtml(article(story, own, image))}</script>`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** The story as schema.org's Article, based on the one that it retells. */
function article(story: PageData['story'], own: string | undefined, image: string | undefined) {
  const { source } = story;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: story.title,
    description: textOf(story.standfirst),
    inLanguage: story.lang,
    dateModified: changedOn(story),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    ...(own && { url: own, mainEntityOfPage: own }),
    ...(image && { image }),
    ...(source && {
      isBasedOn: {
        '@type': 'NewsArticle',
        headline: source.title,
        url: source.url,
        datePublished: source.date,
        publisher: { '@type': 'Organization', name: source.outlet },
      },
    }),
  };
}

/** The day of the text, or of its newest correction. */
function changedOn({ date, corrections: [newest] = [] }: PageData['story']): string {
  return newest !== undefined && newest.date > date ? newest.date : date;
}
