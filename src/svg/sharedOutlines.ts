/** Deduplicates paths that a drawing contains several times, such as a country's area and border. */

/** Shorter paths take no more space than a reference. */
const MIN_LENGTH = 80;

/** Replaces repeated paths by references to a shared definition. */
export function shareOutlines(svg: string): string {
  const path = new RegExp(`<path((?: [\\w-]+="[^"]*")*) d="([^"]{${MIN_LENGTH},})"/>`, 'g');
  const counts = new Map<string, number>();
  for (const [, , d = ''] of svg.matchAll(path)) counts.set(d, (counts.get(d) ?? 0) + 1);
  const shared = [...counts].flatMap(([d, count]) => (count > 1 ? [d] : []));
  if (shared.length === 0) return svg;
  const ids = new Map(shared.map((d, index) => [d, `outline-${index}`]));
  const content = svg.replaceAll(path, (element, attributes: string, d: string) => {
    const id = ids.get(d);
    return id === undefined ? element : `<use${attributes} xlink:href="#${id}"/>`;
  });
  const definitions = [...ids].map(([d, id]) => `<path id="${id}" d="${d}"/>`);
  return `${content}<defs>${definitions.join('')}</defs>`;
}
