/** Outlines that a drawing has several times, such as that of a country as area and as border: kept once. */

/** Shorter ones take no more room than what would point at them. */
const LEAST = 80;

/** The same drawing, in which what has the same outline points at one of it. */
export function shareOutlines(svg: string): string {
  const path = new RegExp(`<path((?: [\\w-]+="[^"]*")*) d="([^"]{${LEAST},})"/>`, 'g');
  const times = new Map<string, number>();
  for (const [, , d = ''] of svg.matchAll(path)) times.set(d, (times.get(d) ?? 0) + 1);
  const shared = [...times].flatMap(([d, count]) => (count > 1 ? [d] : []));
  if (shared.length === 0) return svg;
  const names = new Map(shared.map((d, index) => [d, `outline-${index}`]));
  const drawn = svg.replaceAll(path, (whole, attributes: string, d: string) => {
    const name = names.get(d);
    return name === undefined ? whole : `<use${attributes} xlink:href="#${name}"/>`;
  });
  const kept = [...names].map(([d, name]) => `<path id="${name}" d="${d}"/>`);
  return `${drawn}<defs>${kept.join('')}</defs>`;
}
