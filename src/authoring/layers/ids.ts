/** Ids of features that have none of their own. Build only. */
import { isSlug } from '../value.ts';

/** Words as an id; empty where they have no Latin letter and no digit. */
export function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Gives each feature of a layer an id: the one given, or the layer's and its name, or its number. */
export function idsOf(
  layer: string,
): (given: string | undefined, name: string, index: number) => string {
  const used = new Set<string>();
  return (given, name, index) => {
    const own = given !== undefined && isSlug(given) ? given : undefined;
    const slug = slugOf(given ?? name);
    const base = own ?? `${layer}-${slug === '' ? index + 1 : slug}`;
    let id = base;
    for (let i = 2; own === undefined && used.has(id); i += 1) id = `${base}-${i}`;
    used.add(id);
    return id;
  };
}
