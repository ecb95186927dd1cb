/** Which addresses a story's links may have: an allow-list, for stories are data from strangers. */

export type Address =
  | { readonly kind: 'map'; readonly id: string }
  | { readonly kind: 'web' | 'mail' | 'relative'; readonly href: string }
  | { readonly kind: 'refused'; readonly why: string };

/** What browsers drop, hide or read as something else when they read an address. */
const DECEPTIVE = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD\\]/u;

/** Whether a text is the address of a page or file on the web, and nothing else. */
export function isWeb(text: string): boolean {
  return /^https?:\/\/[^/\s]\S*$/.test(text) && URL.canParse(text);
}

/** The host of an address on the web, as people name it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/**
 * Sorts an address, entities already decoded: `map:ID`, `https:`, `mailto:` or relative to the page.
 * All else is refused, and so is what browsers would read otherwise than a human.
 */
export function readAddress(address: string): Address {
  if (address === '') return refused('the link has no address');
  if (DECEPTIVE.test(address)) {
    return refused('the address has spaces, backslashes or invisible characters in it');
  }
  const scheme = /^([^/?#]*?):/.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return address.startsWith('//')
      ? refused('the address names no protocol')
      : { kind: 'relative', href: address };
  }
  if (scheme === 'map') return { kind: 'map', id: address.slice('map:'.length) };
  if (scheme === 'https') return readHttps(address);
  if (scheme === 'mailto') {
    return /^mailto:[^@?]+@[^@?]+(\?.*)?$/i.test(address)
      ? { kind: 'mail', href: address }
      : refused('this is not an e-mail address');
  }
  return refused(`links to \`${scheme}:\` are not allowed`);
}

function readHttps(address: string): Address {
  const url =
    /^https:\/\/[^/]/i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) return refused('this is not a web address');
  if (url.username !== '' || url.password !== '') return refused('the address holds a user name');
  return { kind: 'web', href: address };
}

function refused(why: string): Address {
  return { kind: 'refused', why };
}

/** Whether an address names a page, and not merely a site or a repository. */
export function namesPage(address: string): boolean {
  const { hostname, pathname, search } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  if (hostname === 'github.com') return parts.length > 2;
  return parts.length > 0 || search !== '';
}
