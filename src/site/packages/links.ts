/** Rewrites the links of pages in an offline folder. */

/**
 * Adds `index.html` to links within the folder, because `file:` URLs have no directory index; points other
 * relative links at the site. `has` tells whether the folder contains a path; `path` is the page's own.
 */
export function rewriteLinks(
  html: string,
  path: string,
  site: string,
  has: (path: string) => boolean,
): string {
  return html.replaceAll(/ href="([^"]*)"/g, (whole, href: string) => {
    const settled = rewriteHref(href, path, site, has);
    return settled === undefined ? whole : ` href="${settled}"`;
  });
}

/** Returns undefined for a link that stays unchanged. */
function rewriteHref(
  href: string,
  path: string,
  site: string,
  has: (path: string) => boolean,
): string | undefined {
  const [target = ''] = href.split(/[?#]/, 1);
  const rest = href.slice(target.length);
  if (target === '' || target.startsWith('/') || hasScheme(target)) return undefined;
  const resolved = resolvePath(path, target);
  const file = resolved === '' || resolved.endsWith('/') ? 'index.html' : '';
  return has(resolved + file) ? target + file + rest : site + resolved + rest;
}

/** Paths of the images that a page shows; `path` is the page's own. */
export function imagePaths(html: string, path: string): string[] {
  return [...html.matchAll(/<img\b[^>]*? src="([^"]*)"/g)]
    .map(([, src = '']) => src)
    .filter((src) => !hasScheme(src))
    .map((src) => resolvePath(path, src));
}

/** Whether a URL has a scheme. */
function hasScheme(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(address);
}

/** Resolves a relative URL against a path. */
function resolvePath(path: string, address: string): string {
  // The URL parser needs an origin; any will do.
  return decodeURI(new URL(address, `https://folder.invalid/${path}`).pathname.slice(1));
}
