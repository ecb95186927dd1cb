/** Generates ids for features without one. Build only. */
import { isSlug } from '../../atlas/schema/values.ts';

/** Turns a text into an id; empty if it has no Latin letters or digits. */
export function slugify(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Returns a generator of unique ids: the given id, or the layer's id with the feature's name or number. */
export function createIdGenerator(
  layer: string,
): (given: string | undefined, name: string, index: number) => string {
  const used = new Set<string>();
  return (given, name, index) => {
    const own = given !== undefined && isSlug(given) ? given : undefined;
    const slug = slugify(given ?? name);
    const base = own ?? `${layer}-${slug === '' ? index + 1 : slug}`;
    let id = base;
    for (let i = 2; own === undefined && used.has(id); i += 1) id = `${base}-${i}`;
    used.add(id);
    return id;
  };
}
