/** Allow-list of link addresses. Stories are untrusted input. */

export type Address =
  | { readonly kind: 'map'; readonly id: string }
  | { readonly kind: 'web' | 'mail' | 'relative'; readonly href: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Characters that browsers drop, hide or reinterpret in an address. */
const DECEPTIVE = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD\\]/u;

/** Whether a text is exactly one `http(s):` address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/\s]\S*$/.test(text) && URL.canParse(text);
}

/** The host of a web address, without `www.`. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/**
 * Classifies an address whose entities are already decoded: `map:ID`, `https:`, `mailto:` or relative.
 * Refuses everything else, and whatever browsers would read differently from a human.
 */
export function readAddress(address: string): Address {
  if (address === '') return refused('the link has no address');
  if (DECEPTIVE.test(address)) {
    return refused('the address contains spaces, backslashes or invisible characters');
  }
  const scheme = /^([^/?#]*?):/.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return address.startsWith('//')
      ? refused('the address has no protocol')
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
  if (url.username !== '' || url.password !== '')
    return refused('the address contains a user name');
  return { kind: 'web', href: address };
}

function refused(reason: string): Address {
  return { kind: 'refused', reason };
}

/** Whether an address leads to a page rather than to the home page of a site or a repository. */
export function isPageAddress(address: string): boolean {
  const { hostname, pathname, search } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  if (hostname === 'github.com') return parts.length > 2;
  return parts.length > 0 || search !== '';
}
