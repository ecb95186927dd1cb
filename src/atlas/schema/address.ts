/** Addresses of web pages. */
import * as v from 'valibot';

/** An address of a web page. */
export function webAddress(expected: string, pattern = /^https?:\/\/[^/\s]\S*$/) {
  return v.pipe(v.string(expected), v.regex(pattern, expected), v.url(expected));
}

/** An address of a web page that is encrypted on its way. */
export const httpsAddress = webAddress(
  'an address that begins with https://',
  /^https:\/\/[^/\s]\S*$/,
);
