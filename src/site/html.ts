/** Text on its way to HTML. */
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

/** The text of safe HTML made by `content/`, which knows no other entities. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/**
 * A value as JSON that may stand in a script element. Only what could end or nest it is escaped:
 * other marks stay, so that HTML in it compresses with that of the page.
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll(/<(?=\/script|!--|script)/gi, '\\u003c');
}
