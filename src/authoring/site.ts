/** Relative links of a story: what they lead to on the site. Build only. */
import { nearest } from './problem.ts';

/** The site as a story's links see it. */
export interface Site {
  /** Path of the page that links count from, below the root: `gateway/en/`. */
  readonly base: string;
  /** Every page and file that a link may lead to, below the root; pages end in `/`, the root is empty. */
  readonly paths: ReadonlySet<string>;
}

/** Where a link leads. */
export interface Resolved {
  /** Below the root, query and fragment kept; undefined if it leads nowhere. */
  readonly path?: string;
  readonly fault?: string;
  /** The nearest valid address, written as the link would be. */
  readonly suggestion?: string | undefined;
}

const ROOT = 'https://site.invalid/';

/** Follows a relative address from a story's page; a link that leads nowhere is told so. */
export function resolveRelative(href: string, { base, paths }: Site): Resolved {
  const climbs = (href.match(/(?:^|\/)\.\.(?=\/|$)/g) ?? []).length;
  const outside = climbs > base.split('/').length - 1;
  const url = URL.canParse(href, ROOT + base) ? new URL(href, ROOT + base) : undefined;
  if (url === undefined || outside || !url.href.startsWith(ROOT))
    return { fault: `the link \`${href}\` leads out of the site` };
  const path = url.pathname.slice(1).replace(/(^|\/)index\.html$/, '$1');
  const found = [path, `${path}/`].find((one) => paths.has(one));
  if (found !== undefined) return { path: found + url.search + url.hash };
  const meant = nearest(path, paths);
  const up = '../'.repeat(base.split('/').length - 1);
  return {
    fault: `the link \`${href}\` leads to nothing on the site`,
    suggestion: meant === undefined ? undefined : up + meant,
  };
}
