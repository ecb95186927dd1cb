/**
 * What systems that publish leave of HTML: sanitize-html with its defaults, and WordPress by its published
 * rules. DOMPurify needs a document: it is asked
 * in `tests/browser/embed-pasted.spec.ts`.
 */
import sanitize from 'sanitize-html';

/** What any element may have. */
const GLOBAL = ['aria-*', 'class', 'data-*', 'id', 'role', 'style', 'title'];
/** What blocks may have. */
const BLOCK = [...GLOBAL, 'align', 'dir', 'lang', 'xml:lang'];

/**
 * Elements of our snippets in `$allowedposttags` (wp-includes/kses.php), with their attributes. Newer
 * versions let more through.
 */
export const kept = {
  a: [...GLOBAL, 'href', 'rel', 'rev', 'name', 'target', 'download'],
  figcaption: BLOCK,
  figure: BLOCK,
  img: [
    ...[...GLOBAL, 'alt', 'align', 'border', 'height', 'hspace', 'longdesc'],
    ...['src', 'usemap', 'vspace', 'width'],
  ],
  p: BLOCK,
};

/** Each takes HTML as it is pasted, and gives what is published. */
export const hardened = {
  sanitizeHtml: (html: string) => sanitize(html),
  /** `wp_kses_post`: takes out tags that are not in the table, and leaves what stands between them. */
  kses: (html: string) =>
    sanitize(html, {
      allowedTags: Object.keys(kept),
      allowedAttributes: kept,
      allowedSchemes: ['http', 'https'],
      nonTextTags: [],
    }),
};

/** The links of a text: where they lead, and in which words. */
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
