/** URLs of the site that a script comes from. */

/**
 * The root URL of the site that a script comes from, with a trailing slash. Scripts in `v/<major>/` belong
 * to the current site beside `v/`; `v/<version>/` is a site of its own.
 */
export function siteRoot(script: string): string {
  return new URL('.', script).href.replace(/\/v\/\d+\/$/, '/');
}

/**
 * Whether a URL is an embedded story of a site: below its root, with `embed` in the query. Does not use
 * `readParameters`, which would be a sixth of `embed.js`.
 */
export function isEmbedUrl(url: string, site: string): boolean {
  return url.startsWith(site) && /[?&;]embed(?![\w-])/.test(new URL(url).search);
}
