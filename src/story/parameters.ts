/**
 * Reads parameters from the query or hash of a URL that a mailer, chat program or CMS may have altered:
 * encoded twice, with `&amp;`, with something appended, with a full stop or bracket of the surrounding
 * text. Values of our own URLs need no encoding, so repairs lose nothing.
 */

/** Zero-width characters, which come with copied text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Dashes that programs substitute for a hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Undoes common alterations of a query or hash. */
export function repairQuery(text: string): string {
  return (
    text
      .replaceAll(/%25(?=[\da-f]{2})/gi, '%')
      .replaceAll(/%(?:23|26|3b|3d|3f)/gi, decodeURIComponent)
      .replaceAll(/&(?:(?:amp|#38|#x26);)+/gi, '&')
      // Quoted-printable for “=”, from mails.
      .replaceAll('=3D', '=')
      // “?utm_source=…” appended to a hash, “#?secret=…” appended to that.
      .replace(/^[?#]+/, '')
      .replaceAll(/[?#]/g, '&')
  );
}

/** Values by name. The first of duplicate names counts; a name without a value has an empty one. */
export function readParameters(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(repairQuery(text))) {
    const key = cleanValue(name.replace(/^\W+/, ''));
    if (key !== '' && !values.has(key)) values.set(key, cleanValue(value));
  }
  return values;
}

/** Keeps the valid beginning of a value, or of each item of a list, and drops trailing punctuation. */
export function cleanValue(value: string): string {
  const plain = value
    .replaceAll(INVISIBLE, '')
    .replaceAll(DASHES, '-')
    .replace(/^[\s"'“”‘’«»]+/, '')
    .replaceAll(/[^\w.,:;/-][^,;]*/g, '');
  return /^.*\w/.exec(plain)?.[0] ?? '';
}
