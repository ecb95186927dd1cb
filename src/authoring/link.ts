/** A story's links → attributes of `<a>`. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import type { LiveValue } from '../atlas/figure.ts';
import { readAddress } from './address.ts';
import type { StoryEvent } from './claims/claims.ts';
import { escapeHtml } from './escape.ts';
import type { FigureQuery } from './figure/query.ts';
import type { ImageFile } from './image.ts';
import { nearest, type Hints } from './problem.ts';
import { resolveRelative, type Site } from './site.ts';

/** What the atlas gives, and what says how it came about: an entry, or for a count a layer's table. */
export type FigureAnswer = LiveValue & ({ readonly feature: string } | { readonly layer: string });

/** Why there is no such figure, and what to write instead. */
export interface FigureFault {
  readonly why: string;
  readonly expected?: string;
  readonly suggestion?: string | undefined;
}

/** A thing that map links may point at. */
export interface Known {
  readonly tone: string;
  /** The date of the newest report on what was still changing then; absent for what stays as it is. */
  readonly heard?: string | undefined;
}

/** What map links may point at, and which tone each takes (its colour is the look's). */
export interface MapLinks {
  readonly ids: readonly string[];
  knows(id: string): Known | undefined;
  /** What happened to them, by which sources; absent where there is no atlas to ask. */
  readonly events?: readonly StoryEvent[];
  /** Whether what a page says may be stated as fact: it is official, or several agree. */
  settled?(page: string): boolean;
  /** Answers a live figure; absent where there is no atlas to ask. */
  figure?(query: FigureQuery): FigureAnswer | FigureFault;
}

/** What a story's words are written against, beside the map. */
export interface Shelf {
  readonly lang: Lang;
  /** Images in the story's folder by file name; absent where the folder is not known. */
  readonly images?: ReadonlyMap<string, ImageFile> | undefined;
  /** The pages and files that relative links may lead to; absent where they are not known. */
  readonly site?: Site | undefined;
}

/** What making links needs, and where it notes what it meets. */
export interface LinkPress extends Shelf {
  readonly links: MapLinks;
  /** The Markdown that offsets count in. */
  readonly source: string;
  /** Ids linked so far, in order, each once. */
  readonly mentions: Set<string>;
  /** Live figures written so far, as the text has them. */
  readonly figures: Set<string>;
  /** Reports at an offset of the Markdown text. */
  report(offset: number, message: string, hints?: Hints): void;
}

/** The attributes of a link, escaped; undefined, after a report, if its address is refused. */
export function linkAttributes(url: string, offset: number, press: LinkPress): string | undefined {
  const address = readAddress(url);
  switch (address.kind) {
    case 'refused': {
      const expected = 'https:, mailto:, map: or a relative address';
      press.report(offset, address.why, { expected });
      return undefined;
    }
    case 'web':
      return `href="${escapeHtml(address.href)}" rel="noopener"`;
    case 'mail':
      return `href="${escapeHtml(address.href)}"`;
    case 'relative':
      return relativeAttributes(address.href, offset, press);
    case 'map':
      return mapLinkAttributes(address.id, offset, press);
  }
}

/** `site:` stands for the site's root, which only the page knows. */
function relativeAttributes(href: string, offset: number, press: LinkPress): string | undefined {
  if (press.site === undefined || href.startsWith('#')) return `href="${escapeHtml(href)}"`;
  const { path, fault, suggestion } = resolveRelative(href, press.site);
  if (fault !== undefined) press.report(offset, fault, { suggestion });
  return path === undefined ? undefined : `href="site:${escapeHtml(path)}"`;
}

/** A permalink to the feature's entry in the page, usable without script, with hooks for it. */
function mapLinkAttributes(id: string, offset: number, press: LinkPress): string | undefined {
  const known = press.links.knows(id);
  if (known === undefined) {
    const suggestion = nearest(id, press.links.ids);
    press.report(offset, `there is nothing called \`${id}\` on the map`, { suggestion });
    return undefined;
  }
  press.mentions.add(id);
  const safe = escapeHtml(id);
  return `href="#focus=${safe}" data-feature="${safe}" data-tone="${escapeHtml(known.tone)}"`;
}
