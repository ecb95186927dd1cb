/** Known places in running text, with the names compiled when first asked for. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { findMentions, type Mention } from './find.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';
import type { MentionWords } from './lexicon.ts';

/** The names of an atlas and further words, which are read and compiled once, when they are first asked for. */
export function gazetteerOf(atlas: Atlas, words: () => MentionWords): () => Gazetteer {
  let gazetteer: Gazetteer | undefined;
  return () => (gazetteer ??= buildGazetteer(atlas, words()));
}

/** Finds mentions of what a gazetteer names. */
export function mentionFinder(
  gazetteer: () => Gazetteer,
): (prose: string, lang: Lang) => readonly Mention[] {
  return (prose, lang) => findMentions(prose, gazetteer(), { lang });
}
