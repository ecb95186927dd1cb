/** Known places in running text, with the names compiled when first asked for. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { findMentions, type Mention } from './find.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';
import type { MentionWords } from './lexicon.ts';

/** Finds mentions by the names of an atlas and further words, which are read once and only if needed. */
export function mentionFinder(
  atlas: Atlas,
  words: () => MentionWords,
): (prose: string, lang: Lang) => readonly Mention[] {
  let gazetteer: Gazetteer | undefined;
  return (prose, lang) => {
    gazetteer ??= buildGazetteer(atlas, words());
    return findMentions(prose, gazetteer, { lang });
  };
}
