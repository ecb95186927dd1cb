/** Matches of names in a text, with the class words around them. */
import type { Gazetteer, Hit } from './gazetteer.ts';
import type { ClassWord, Lexicon } from './lexicon.ts';
import type { Lang } from '../atlas/atlas.ts';
import { isAdjacent, classifyGap, type Script, type Word } from './tokenize.ts';

/** A tokenized text with its languages. */
export interface TokenizedText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly langs: Readonly<Record<Script, Lang>>;
  readonly lexicons: Gazetteer['lexicons'];
}

/** A class word next to a name. */
export interface AdjacentClassWord extends ClassWord {
  readonly from: number;
  readonly to: number;
}

/** The names that match words `from`–`to`. */
export interface Match {
  readonly hits: readonly Hit[];
  readonly from: number;
  readonly to: number;
  readonly lexicon: Lexicon;
  readonly adjacentClasses: readonly AdjacentClassWord[];
}

/** Finds names from left to right: the longest at each position, without overlaps. */
export function findMatches(tokenized: TokenizedText, gazetteer: Gazetteer): readonly Match[] {
  const { words, langs, lexicons } = tokenized;
  const matches: Match[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const hits = gazetteer.longestAt(words, i, langs);
    const [first] = hits;
    const lexicon = lexicons.get(langs[words[i]?.script ?? 'other']);
    if (first === undefined || lexicon === undefined) continue;
    const range = { hits, from: i, to: first.to, lexicon };
    if (isWholeWord(tokenized, range.from, range.to))
      matches.push({ ...range, adjacentClasses: [] });
    i = first.to;
  }
  return matches.map((one) => ({ ...one, adjacentClasses: findAdjacentClasses(one, words) }));
}

/** Whether the match is not part of a longer word, number or address. */
function isWholeWord({ text, words }: TokenizedText, from: number, to: number): boolean {
  const [first, last, next] = [words[from], words[to], words[to + 1]];
  if (first === undefined || last === undefined) return false;
  if (from > 0 && /^\u200c*$/.test(first.gap)) return false;
  if (next !== undefined && /^\u200c*$/.test(next.gap)) return false;
  if (/[@_\\]/.test(text[first.start - 1] ?? '') || /[@_]/.test(text[last.end] ?? '')) return false;
  return !(next?.gap === '.' && next.capitals === 'none' && next.script === 'latin');
}

/** Class words directly before and after a name. */
function findAdjacentClasses(
  { from, to, lexicon }: Match,
  words: readonly Word[],
): readonly AdjacentClassWord[] {
  const before = isAdjacent(words[from]?.gap ?? '') || words[from]?.gap === '-';
  const after = isAdjacent(words[to + 1]?.gap ?? '') || words[to + 1]?.gap === '» ';
  const candidates = [
    before ? lexicon.before.endingAt(words, from - 1) : undefined,
    after ? lexicon.after.startingAt(words, to + 1) : undefined,
  ];
  return candidates.flatMap((one) => (one ? [{ ...one.value, from: one.from, to: one.to }] : []));
}

/** Splits matches into enumerations: names joined only by commas, dashes and words for “and”. */
export function splitEnumerations(
  matches: readonly Match[],
  words: readonly Word[],
): readonly (readonly Match[])[] {
  const enumerations: Match[][] = [];
  for (const one of matches) {
    const enumeration = enumerations.at(-1);
    const last = enumeration?.at(-1);
    if (enumeration !== undefined && last !== undefined && areEnumerated(last, one, words))
      enumeration.push(one);
    else enumerations.push([one]);
  }
  return enumerations;
}

function areEnumerated(a: Match, b: Match, words: readonly Word[]): boolean {
  const end = Math.max(a.to, ...a.adjacentClasses.map(({ to }) => to));
  const start = Math.min(b.from, ...b.adjacentClasses.map(({ from }) => from));
  const between = words.slice(end + 1, start + 1);
  const [first, second, third] = between;
  if (first === undefined || third !== undefined || first.sentence !== words[a.to]?.sentence)
    return false;
  const isJoined = (word: Word): boolean =>
    /^\s*[,،]\s*$/.test(word.gap) || classifyGap(word.gap) !== 'other';
  if (second !== undefined)
    return a.lexicon.has('and', first.key) && isJoined(first) && isJoined(second);
  const and = classifyGap(first.gap) === 'space' && a.hits.some(({ inflected }) => inflected);
  return (
    /^\s*[,،]\s*$/.test(first.gap) || ['hyphen', 'pair'].includes(classifyGap(first.gap)) || and
  );
}
