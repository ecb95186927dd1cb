/** Full-text search for atlas entries by any of their names, in any language and script. */
import type { Atlas, FeatureProperties, Group, Lang } from './atlas.ts';
import { isBand, isFilterable } from './filter.ts';
import { normalize, type NormalizedText } from './normalize.ts';

/** One name of an entry. */
interface Name {
  readonly lang: Lang;
  readonly text: string;
  readonly normalized: NormalizedText;
}

interface SearchEntry {
  readonly id: string;
  readonly kind: string;
  /** Sort key among equal matches, ascending. */
  readonly weight: number;
  readonly names: readonly Name[];
}

export type SearchIndex = readonly SearchEntry[];

/** A search result and the name that matched. */
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

/** Countries from this rank on are outside the region and rank last. */
const BACKDROP_RANK = 3;
const BACKDROP = 100;

/** Builds the index of all groups and features except bands. Build it once per atlas. */
export function buildSearchIndex({ data, groups }: Pick<Atlas, 'data' | 'groups'>): SearchIndex {
  const features = Object.values(data).flatMap((layer) =>
    layer.features.map(({ properties }) => properties),
  );
  return [...groups, ...features.filter((feature) => !isBand(feature))].map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    weight: weightOf(entry),
    names: Object.entries(entry.names).map(([lang, text]) => ({
      lang,
      text,
      normalized: normalize(text),
    })),
  }));
}

/** Groups first, then the energy system, then geography by label rank. */
function weightOf(entry: FeatureProperties | Group): number {
  if ('members' in entry) return 0;
  if (isFilterable(entry)) return 1;
  const rank = entry.rank ?? BACKDROP_RANK;
  return entry.kind === 'country' && rank >= BACKDROP_RANK ? BACKDROP : 2 + rank / 10;
}

/**
 * The best matches first, each entry once: the whole name, then its beginning, the beginning of a
 * word, all words in any order, then a substring of at least two letters. Countries outside the region
 * come last. Among equal matches, a name in `lang` wins. Empty for an empty query.
 */
export function search(
  index: SearchIndex,
  query: string,
  limit: number,
  lang: Lang = 'en',
): readonly Hit[] {
  const normalizedQuery = normalize(query);
  if (normalizedQuery.compact === '') return [];
  const found = index.flatMap((entry) => {
    const best = bestMatch(entry, normalizedQuery, lang);
    return best ? [{ entry, ...best }] : [];
  });
  found.sort(
    (a, b) =>
      Number(a.entry.weight >= BACKDROP) - Number(b.entry.weight >= BACKDROP) ||
      a.score - b.score ||
      a.entry.weight - b.entry.weight ||
      a.name.text.length - b.name.text.length ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
  return found.slice(0, limit).map(({ entry: { id, kind }, name }) => ({
    id,
    kind,
    lang: name.lang,
    text: name.text,
  }));
}

/** Groups hits by kind, the kind of the best hit first. */
export function groupByKind(hits: readonly Hit[]): readonly HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

function bestMatch(
  { names }: SearchEntry,
  query: NormalizedText,
  lang: Lang,
): { readonly name: Name; readonly score: number } | undefined {
  let best: { readonly name: Name; readonly score: number } | undefined;
  for (const name of names) {
    const score = matchScore(name.normalized, query);
    if (score === undefined) continue;
    const better = !best || score < best.score;
    if (better || (score === best?.score && name.lang === lang)) best = { name, score };
  }
  return best;
}

/** How well a name matches, lower is better; undefined if it does not match. */
function matchScore(
  { words, compact, starts }: NormalizedText,
  query: NormalizedText,
): number | undefined {
  const at = compact.indexOf(query.compact);
  if (at === 0) return compact === query.compact ? 0 : 1;
  if (at > 0 && starts.some((start) => compact.startsWith(query.compact, start))) return 2;
  const all = query.words.every((part) => words.some((word) => word.startsWith(part)));
  if (all) return 3;
  return at > 0 && query.compact.length > 1 ? 4 : undefined;
}
