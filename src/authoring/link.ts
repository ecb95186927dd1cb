/** Renders the links of a story as attributes of `<a>`. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import type { LiveValue } from '../atlas/figure.ts';
import { readAddress } from './address.ts';
import type { StoryEvent } from './claims/claims.ts';
import { escapeHtml } from './escape.ts';
import type { FigureQuery } from './figure/query.ts';
import type { ImageSize } from './image.ts';
import { findClosest, type Hints } from './problem.ts';
import { resolveRelativeLink, type SitePaths } from './relativeLinks.ts';

/** A live value with its provenance: an entry, or for a count the table of a layer. */
export type FigureAnswer = LiveValue & ({ readonly feature: string } | { readonly layer: string });

/** Why a live figure has no answer, and what to write instead. */
export interface FigureIssue {
  readonly reason: string;
  readonly expected?: string;
  readonly suggestion?: string | undefined;
}

/** A feature or group that `map:` links may refer to. */
export interface LinkTarget {
  readonly linkColor: string;
  /** Date of the newest report on something that was still changing; absent if its state is final. */
  readonly lastReport?: string | undefined;
}

/** Targets of `map:` links. */
export interface MapLinks {
  readonly ids: readonly string[];
  target(id: string): LinkTarget | undefined;
  /** Events with their sources; absent without an atlas. */
  readonly events?: readonly StoryEvent[];
  /** Whether a page's claims may be stated as fact: it is official, or several sources agree. */
  isEstablished?(page: string): boolean;
  /** Answers a live figure; absent without an atlas. */
  answerFigure?(query: FigureQuery): FigureAnswer | FigureIssue;
}

/** Options for rendering a story's text. */
export interface MarkdownOptions {
  readonly lang: Lang;
  /** Images in the story's folder by file name; absent if the folder is unknown. */
  readonly images?: ReadonlyMap<string, ImageSize> | undefined;
  /** Pages and files that relative links may lead to; absent if they are unknown. */
  readonly site?: SitePaths | undefined;
}

/** Context of rendering Markdown. Collects the links and live figures it meets. */
export interface MarkdownContext extends MarkdownOptions {
  readonly links: MapLinks;
  /** The Markdown text that offsets refer to. */
  readonly source: string;
  /** Ids linked so far, in order. */
  readonly mentions: Set<string>;
  /** Queries of the live figures rendered so far. */
  readonly figures: Set<string>;
  /** Reports a problem at an offset of the Markdown text. */
  report(offset: number, message: string, hints?: Hints): void;
}

/** Attributes of a link, escaped; undefined, after reporting, if its address is refused. */
export function renderLinkAttributes(
  url: string,
  offset: number,
  context: MarkdownContext,
): string | undefined {
  const address = readAddress(url);
  switch (address.kind) {
    case 'refused': {
      const expected = 'https:, mailto:, map: or a relative address';
      context.report(offset, address.reason, { expected });
      return undefined;
    }
    case 'web':
      return `href="${escapeHtml(address.href)}" rel="noopener"`;
    case 'mail':
      return `href="${escapeHtml(address.href)}"`;
    case 'relative':
      return renderRelativeAttributes(address.href, offset, context);
    case 'map':
      return renderMapAttributes(address.id, offset, context);
  }
}

/** Uses `site:` for the site's root, which depends on the page. */
function renderRelativeAttributes(
  href: string,
  offset: number,
  context: MarkdownContext,
): string | undefined {
  if (context.site === undefined || href.startsWith('#')) return `href="${escapeHtml(href)}"`;
  const { path, issue, suggestion } = resolveRelativeLink(href, context.site);
  if (issue !== undefined) context.report(offset, issue, { suggestion });
  return path === undefined ? undefined : `href="site:${escapeHtml(path)}"`;
}

/** A permalink to the feature's entry on the page, which works without scripts, plus `data-` attributes for them. */
function renderMapAttributes(
  id: string,
  offset: number,
  context: MarkdownContext,
): string | undefined {
  const target = context.links.target(id);
  if (target === undefined) {
    const suggestion = findClosest(id, context.links.ids);
    context.report(offset, `there is nothing called \`${id}\` on the map`, { suggestion });
    return undefined;
  }
  context.mentions.add(id);
  const safe = escapeHtml(id);
  return `href="#focus=${safe}" data-feature="${safe}" data-tone="${escapeHtml(target.linkColor)}"`;
}
