/** Where the stories lie, as the script's own address says. */

/**
 * The root of the site that a script came from, with a slash at its end. Code in `v/<major>/` is
 * for the living stories beside `v/`; `v/<version>/` is a site of its own.
 */
export function siteOf(script: string): string {
  return new URL('.', script).href.replace(/\/v\/\d+\/$/, '/');
}

/**
 * Whether an address is a frame of ours: below the root, with `embed` in its query. Not by
 * `readParameters`, which would be a sixth of the script that hosts load.
 */
export function isFrame(address: string, site: string): boolean {
  return address.startsWith(site) && /[?&;]embed(?![\w-])/.test(new URL(address).search);
}
