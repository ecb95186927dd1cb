/**
 * Names and values in the query or the hash of an address, as addresses come back from mailers, chat
 * programs and content systems: encoded once more, with `&amp;`, with something appended, with a full
 * stop or a bracket of the text around. What our own addresses hold needs no encoding, so that nothing
 * is lost by undoing it.
 */

/** Characters without a width, which come with copied text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Dashes that programs put in the place of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** The names and values as they were written. */
export function restore(text: string): string {
  return (
    text
      .replaceAll(/%25(?=[\da-f]{2})/gi, '%')
      .replaceAll(/%(?:23|26|3b|3d|3f)/gi, decodeURIComponent)
      .replaceAll(/&(?:(?:amp|#38|#x26);)+/gi, '&')
      // What mails write for “=”.
      .replaceAll('=3D', '=')
      // “?utm_source=…” behind a hash, “#?secret=…” behind that.
      .replace(/^[?#]+/, '')
      .replaceAll(/[?#]/g, '&')
  );
}

/** Values by name; of a name that comes twice the first counts. A name without a value has an empty one. */
export function readParameters(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(restore(text))) {
    const key = cleanValue(name.replace(/^\W+/, ''));
    if (key !== '' && !values.has(key)) values.set(key, cleanValue(value));
  }
  return values;
}

/** Of a value, or of each part of a list, the beginning that may be ours; without the punctuation that follows. */
export function cleanValue(value: string): string {
  const plain = value
    .replaceAll(INVISIBLE, '')
    .replaceAll(DASHES, '-')
    .replace(/^[\s"'“”‘’«»]+/, '')
    .replaceAll(/[^\w.,:;/-][^,;]*/g, '');
  return /^.*\w/.exec(plain)?.[0] ?? '';
}
