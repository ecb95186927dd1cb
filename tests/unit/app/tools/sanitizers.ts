/**
 * HTML sanitizers as content systems use them: sanitize-html with its defaults, and WordPress by its
 * published rules. DOMPurify needs a document, so `tests/browser/embed-pasted.spec.ts` covers it.
 */
import sanitize from 'sanitize-html';

/** Attributes of any element. */
const GLOBAL = ['aria-*', 'class', 'data-*', 'id', 'role', 'style', 'title'];
/** Attributes of block elements. */
const BLOCK = [...GLOBAL, 'align', 'dir', 'lang', 'xml:lang'];

/**
 * Elements of our snippets in `$allowedposttags` (wp-includes/kses.php), with their attributes. Newer
 * versions let more through.
 */
export const wordPressAllowed = {
  a: [...GLOBAL, 'href', 'rel', 'rev', 'name', 'target', 'download'],
  figcaption: BLOCK,
  figure: BLOCK,
  img: [
    ...[...GLOBAL, 'alt', 'align', 'border', 'height', 'hspace', 'longdesc'],
    ...['src', 'usemap', 'vspace', 'width'],
  ],
  p: BLOCK,
};

/** Each returns the HTML that is left of what was pasted. */
export const sanitizers = {
  sanitizeHtml: (html: string) => sanitize(html),
  /** `wp_kses_post`: removes tags that are not in the table, but keeps their content. */
  kses: (html: string) =>
    sanitize(html, {
      allowedTags: Object.keys(wordPressAllowed),
      allowedAttributes: wordPressAllowed,
      allowedSchemes: ['http', 'https'],
      nonTextTags: [],
    }),
};

/** URL and text of each link. */
export function links(html: string): { readonly href: string; readonly text: string }[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(
    ([, href = '', inner = '']) => ({
      href: plain(href),
      text: plain(inner.replace(/<[^>]*>/g, '')),
    }),
  );
}

function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
