/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The text of sanitized HTML from `authoring/`, which writes no other entities. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/**
 * A value as JSON for a script element. Escapes only what could end or nest the element: other markup
 * stays, so that it compresses together with the page's HTML.
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll(/<(?=\/script|!--|script)/gi, '\\u003c');
}
