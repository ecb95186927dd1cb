/** Links of pages that stand in a folder of their own. */

/**
 * A page whose links within the folder name the file, since a disk has no page for a folder; all others that
 * are relative lead to the site. `has` tells whether a path is in the folder, `path` is the page's own.
 */
export function settleLinks(
  html: string,
  path: string,
  site: string,
  has: (path: string) => boolean,
): string {
  return html.replaceAll(/ href="([^"]*)"/g, (whole, href: string) => {
    const settled = settle(href, path, site, has);
    return settled === undefined ? whole : ` href="${settled}"`;
  });
}

/** Undefined for what stays as it is. */
function settle(
  href: string,
  path: string,
  site: string,
  has: (path: string) => boolean,
): string | undefined {
  const [way = ''] = href.split(/[?#]/, 1);
  const rest = href.slice(way.length);
  if (way === '' || way.startsWith('/') || isWhole(way)) return undefined;
  const below = pathFrom(path, way);
  const file = below === '' || below.endsWith('/') ? 'index.html' : '';
  return has(below + file) ? way + file + rest : site + below + rest;
}

/** Paths of the pictures that a page shows. */
export function picturesIn(html: string, path: string): string[] {
  return [...html.matchAll(/<img\b[^>]*? src="([^"]*)"/g)]
    .map(([, src = '']) => src)
    .filter((src) => !isWhole(src))
    .map((src) => pathFrom(path, src));
}

/** Whether an address has a scheme. */
function isWhole(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(address);
}

/** The path that a relative address leads to from another path. */
function pathFrom(path: string, address: string): string {
  // Any origin serves to walk the way.
  return decodeURI(new URL(address, `https://folder.invalid/${path}`).pathname.slice(1));
}
