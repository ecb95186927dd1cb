/** What a whole text names, as a cell of a table does: no words around it tell which of several is meant. */
import type { Lang } from '../atlas/atlas.ts';
import type { Gazetteer } from './gazetteer.ts';
import { languagesOf } from './language.ts';
import { splitWords } from './split.ts';
import type { Thing } from './thing.ts';

/** The things of that name, each once, with capitals or without; none if the text is more than a name, or no name. */
export function lookUp(text: string, gazetteer: Gazetteer, lang?: Lang): readonly Thing[] {
  const asWritten = namedBy(text.trim(), gazetteer, lang);
  const capitals = text.trim().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return asWritten.length > 0 ? asWritten : namedBy(capitals, gazetteer, lang);
}

function namedBy(text: string, gazetteer: Gazetteer, lang?: Lang): readonly Thing[] {
  const words = splitWords(text);
  const hits = gazetteer.longestAt(words, 0, languagesOf(words, lang));
  const whole = hits.flatMap(({ name, to }) => (to === words.length - 1 ? (name.thing ?? []) : []));
  return [...new Map(whole.map((thing) => [thing.id, thing])).values()];
}
