/** Resolves the relative links of a story within the site. Build only. */
import { findClosest } from './problem.ts';

/** Paths of the site that a story can link to. */
export interface SitePaths {
  /** Path of the page that contains the links, below the root: `gateway/en/`. */
  readonly base: string;
  /** All pages and files, below the root. Pages end in `/`; the root is the empty string. */
  readonly paths: ReadonlySet<string>;
}

/** Target of a link. */
export interface ResolvedLink {
  /** Path below the root, with query and fragment; undefined if the link is broken. */
  readonly path?: string;
  readonly issue?: string;
  /** The closest valid address, relative to the page. */
  readonly suggestion?: string | undefined;
}

const ROOT = 'https://site.invalid/';

/** Resolves a relative address from a story's page. */
export function resolveRelativeLink(href: string, { base, paths }: SitePaths): ResolvedLink {
  const parentSteps = (href.match(/(?:^|\/)\.\.(?=\/|$)/g) ?? []).length;
  const outside = parentSteps > base.split('/').length - 1;
  const url = URL.canParse(href, ROOT + base) ? new URL(href, ROOT + base) : undefined;
  if (url === undefined || outside || !url.href.startsWith(ROOT))
    return { issue: `the link \`${href}\` leads out of the site` };
  const path = url.pathname.slice(1).replace(/(^|\/)index\.html$/, '$1');
  const found = [path, `${path}/`].find((one) => paths.has(one));
  if (found !== undefined) return { path: found + url.search + url.hash };
  const closest = findClosest(path, paths);
  const up = '../'.repeat(base.split('/').length - 1);
  return {
    issue: `the link \`${href}\` leads to nothing on the site`,
    suggestion: closest === undefined ? undefined : up + closest,
  };
}
