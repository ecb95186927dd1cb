/** Finders of known places that compile the gazetteer on first use. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { findMentions, type Mention } from './find.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';
import type { MentionWords } from './lexicon.ts';

/** A gazetteer of an atlas, compiled once, on first use. */
export function createLazyGazetteer(atlas: Atlas, words: () => MentionWords): () => Gazetteer {
  let gazetteer: Gazetteer | undefined;
  return () => (gazetteer ??= buildGazetteer(atlas, words()));
}

/** A function that finds mentions by a gazetteer. */
export function createMentionFinder(
  gazetteer: () => Gazetteer,
): (prose: string, lang: Lang) => readonly Mention[] {
  return (prose, lang) => findMentions(prose, gazetteer(), { lang });
}
