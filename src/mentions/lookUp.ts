/** Looks up entities by name, without context, as for a table cell. */
import type { Lang } from '../atlas/atlas.ts';
import type { Gazetteer } from './gazetteer.ts';
import { detectLanguages } from './language.ts';
import { tokenize } from './tokenize.ts';
import type { Entity } from './entity.ts';

/** The entities with exactly this name, in any capitalization; empty if the text is not a name. */
export function lookUp(text: string, gazetteer: Gazetteer, lang?: Lang): readonly Entity[] {
  const asWritten = findWhole(text.trim(), gazetteer, lang);
  const capitals = text.trim().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return asWritten.length > 0 ? asWritten : findWhole(capitals, gazetteer, lang);
}

function findWhole(text: string, gazetteer: Gazetteer, lang?: Lang): readonly Entity[] {
  const words = tokenize(text);
  const hits = gazetteer.longestAt(words, 0, detectLanguages(words, lang));
  const whole = hits.flatMap(({ name, to }) =>
    to === words.length - 1 ? (name.entity ?? []) : [],
  );
  return [...new Map(whole.map((entity) => [entity.id, entity])).values()];
}
