/** Finding what the atlas holds by any of its names, in any language and script. */
import type { Atlas, FeatureProperties, Group, Lang } from './atlas.ts';
import { filterable } from './filter.ts';
import { fold, type Folded } from './searchFold.ts';

/** One of the names of a thing. */
interface Name {
  readonly lang: Lang;
  readonly text: string;
  readonly folded: Folded;
}

interface Findable {
  readonly id: string;
  readonly kind: string;
  /** What comes first among equals: the less, the sooner. */
  readonly weight: number;
  readonly names: readonly Name[];
}

export type SearchIndex = readonly Findable[];

/** A thing that was found, and the name by which it was. */
export interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly lang: Lang;
  readonly text: string;
}

/** Hits of one kind. */
export interface HitGroup {
  readonly kind: string;
  readonly hits: readonly Hit[];
}

/** Countries from this rank on are only the backdrop. */
const BACKDROP_RANK = 3;
const BACKDROP = 100;

/** Whether a feature is the doubt about another, and no thing of its own. */
export function isBand({ kind }: Pick<FeatureProperties, 'kind'>): boolean {
  return kind === 'band' || kind === 'existing-band';
}

/** All names of all groups and features but bands, ready to search; build it once for an atlas. */
export function buildIndex({ data, groups }: Pick<Atlas, 'data' | 'groups'>): SearchIndex {
  const features = Object.values(data).flatMap((layer) =>
    layer.features.map(({ properties }) => properties),
  );
  return [...groups, ...features.filter((feature) => !isBand(feature))].map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    weight: weightOf(entry),
    names: Object.entries(entry.names).flatMap(([lang, text]) =>
      text === undefined ? [] : [{ lang, text, folded: fold(text) }],
    ),
  }));
}

/** Groups before the rest of the energy system, before the ground, by the rank of its label. */
function weightOf(entry: FeatureProperties | Group): number {
  if ('members' in entry) return 0;
  if (filterable(entry)) return 1;
  const rank = entry.rank ?? BACKDROP_RANK;
  return entry.kind === 'country' && rank >= BACKDROP_RANK ? BACKDROP : 2 + rank / 10;
}

/**
 * The best hits first, each thing once: the whole name, then its beginning, then the beginning of a
 * word, then all words in any order, then a part from two letters on; countries of the backdrop come
 * after all others. Of names that match alike the reader's own is given. Empty for an empty query.
 */
export function search(
  index: SearchIndex,
  query: string,
  limit: number,
  lang: Lang = 'en',
): readonly Hit[] {
  const wanted = fold(query);
  if (wanted.compact === '') return [];
  const found = index.flatMap((thing) => {
    const best = bestName(thing, wanted, lang);
    return best ? [{ thing, ...best }] : [];
  });
  found.sort(
    (a, b) =>
      Number(a.thing.weight >= BACKDROP) - Number(b.thing.weight >= BACKDROP) ||
      a.score - b.score ||
      a.thing.weight - b.thing.weight ||
      a.name.text.length - b.name.text.length ||
      (a.thing.id < b.thing.id ? -1 : 1),
  );
  return found.slice(0, limit).map(({ thing: { id, kind }, name: { lang: by, text } }) => ({
    id,
    kind,
    lang: by,
    text,
  }));
}

/** Hits by kind, the kind of the best hit first. */
export function byKind(hits: readonly Hit[]): readonly HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

function bestName(
  { names }: Findable,
  wanted: Folded,
  lang: Lang,
): { readonly name: Name; readonly score: number } | undefined {
  let best: { readonly name: Name; readonly score: number } | undefined;
  for (const name of names) {
    const score = scoreOf(name.folded, wanted);
    if (score === undefined) continue;
    const better = !best || score < best.score;
    if (better || (score === best?.score && name.lang === lang)) best = { name, score };
  }
  return best;
}

/** How well a name fits, the less the better; undefined if it does not. */
function scoreOf({ words, compact, starts }: Folded, wanted: Folded): number | undefined {
  const at = compact.indexOf(wanted.compact);
  if (at === 0) return compact === wanted.compact ? 0 : 1;
  if (at > 0 && starts.some((start) => compact.startsWith(wanted.compact, start))) return 2;
  const all = wanted.words.every((part) => words.some((word) => word.startsWith(part)));
  if (all) return 3;
  return at > 0 && wanted.compact.length > 1 ? 4 : undefined;
}
