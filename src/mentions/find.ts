/** Finds known places in running text by all their names. For what counts, see `tests/fixtures/mentions/README.md`. */
import type { Lang } from '../atlas/atlas.ts';
import { Evidence } from './evidence.ts';
import {
  splitEnumerations,
  findMatches,
  type AdjacentClassWord,
  type Match,
  type TokenizedText,
} from './match.ts';
import type { Gazetteer } from './gazetteer.ts';
import { detectLanguages } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entity } from './entity.ts';
import { isFalsePositive } from './falsePositive.ts';
import { createCandidates, isCertain, resolve, type Candidate } from './resolve.ts';
import { classifyGap, tokenize, type Word } from './tokenize.ts';

/** A range of a text that names an entity. Offsets in UTF-16 units. */
export interface Mention {
  readonly text: string;
  /** Id of a feature or a group. */
  readonly feature: string;
  readonly start: number;
  readonly end: number;
}

/** Names of an enumeration that support the others. */
const MAX_ENUMERATION = 12;

/** A name, its candidates and its enumeration. */
interface Case {
  readonly match: Match;
  readonly candidates: readonly Candidate[];
  readonly enumeration: readonly Match[];
}

/**
 * Finds the mentions in a text, in order and without overlaps. `lang` is the language of its script; by
 * default it is detected from the letters. Linear time.
 */
export function findMentions(
  text: string,
  gazetteer: Gazetteer,
  { lang }: { readonly lang?: Lang | undefined } = {},
): readonly Mention[] {
  const words = tokenize(text);
  const tokenized = {
    text,
    words,
    langs: detectLanguages(words, lang),
    lexicons: gazetteer.lexicons,
  };
  const cases = collectCases(tokenized, gazetteer);
  const certain = cases.flatMap(({ match, candidates }) => {
    const [only] = candidates;
    return only !== undefined && isCertain(candidates, match, tokenized)
      ? [[match, only.entity] as const]
      : [];
  });
  const evidence = new Evidence(certain, words);
  const known = new Map<Match, Entity>(certain);
  const mentions: Mention[] = [];
  const certainByEnumeration = new Map<readonly Match[], readonly Entity[]>();
  for (const { match, candidates, enumeration } of cases) {
    const others =
      certainByEnumeration.get(enumeration) ??
      enumeration.slice(0, MAX_ENUMERATION).flatMap((one) => known.get(one) ?? []);
    certainByEnumeration.set(enumeration, others);
    const candidate = resolve(candidates, match, tokenized, evidence, others);
    if (candidate === undefined) continue;
    const mention = createMention(match, candidate, tokenized);
    if (mention.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(mention);
  }
  return mentions;
}

/** Names that are not part of another name, each with its candidates and its enumeration. */
function collectCases(tokenized: TokenizedText, gazetteer: Gazetteer): readonly Case[] {
  const { words } = tokenized;
  const all = findMatches(tokenized, gazetteer);
  const namedWords = new Set(all.flatMap(({ from, to }) => range(from, to)));
  const isTaken = (index: number): boolean => namedWords.has(index);
  const falsePositives = new Set(all.filter((match) => isFalsePositive(match, tokenized, isTaken)));
  return splitEnumerations(all, words).flatMap((enumeration) => {
    const shared = sharedClasses(enumeration, words, isTaken);
    return enumeration.flatMap((match, i) => {
      // If one half of a compound is a false positive, so is the other.
      const next = enumeration[i + 1];
      const isCompound = next !== undefined && classifyGap(words[next.from]?.gap ?? '') !== 'space';
      const isTight = isCompound && /^[^\s,،]+$/.test(words[next.from]?.gap ?? '');
      if (falsePositives.has(match) || (isTight && falsePositives.has(next))) return [];
      const candidates = createCandidates(match, match.adjacentClasses.length > 0 ? [] : shared);
      return candidates.length > 0 ? [{ match, candidates, enumeration }] : [];
    });
  });
}

/** Plural class words at either end of an enumeration, which apply to all its names, known or not. */
function sharedClasses(
  enumeration: readonly Match[],
  words: readonly Word[],
  isTaken: (index: number) => boolean,
): readonly AdjacentClassWord[] {
  const [first, last] = [enumeration[0], enumeration.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = enumeration.length > 1 ? [...first.adjacentClasses, ...last.adjacentClasses] : [];
  const after = skipNames(last.to, 1, words, last.lexicon, isTaken);
  const before = skipNames(first.from, -1, words, first.lexicon, isTaken);
  const candidates = [
    after === last.to ? undefined : last.lexicon.after.startingAt(words, after + 1),
    before === first.from ? undefined : first.lexicon.before.endingAt(words, before - 1),
  ];
  const distant = candidates.flatMap((one) =>
    one ? [{ ...one.value, from: one.from, to: one.to }] : [],
  );
  return [...ends, ...distant].filter(({ many }) => many);
}

/** Unknown names of an enumeration that are skipped. */
const MAX_SKIPPED = 6;

/** Last word that continues an enumeration: capitalized words, joined by commas or “and”. */
function skipNames(
  from: number,
  step: 1 | -1,
  words: readonly Word[],
  lexicon: Lexicon,
  isTaken: (index: number) => boolean,
): number {
  let end = from;
  for (let i = from + step; Math.abs(i - from) <= MAX_SKIPPED; i += step) {
    const word = words[i];
    const gap = (step === 1 ? word : words[i + 1])?.gap ?? '';
    const comma = /^\s*[,،]\s*$/.test(gap);
    if (word === undefined || isTaken(i) || (!comma && classifyGap(gap) !== 'space')) break;
    const and = lexicon.has('and', word.key);
    if (!and && word.capitals === 'none') break;
    if (i === from + step && !and && !comma) break;
    if (!and) end = i;
  }
  return end;
}

/** Creates the mention, including a class word that is part of the name and a closing quotation mark. */
function createMention(
  { from, to }: Match,
  { entity, hit, class: classWord }: Candidate,
  tokenized: TokenizedText,
): Mention {
  const { text, words } = tokenized;
  // Does not cross blanked markup: a link or emphasis stays intact.
  const marked =
    classWord !== undefined && /\0/.test(gapToClassWord(classWord, from, to, tokenized));
  const ownClassWords =
    classWord?.name === true && !hit.name.hasClassWord && !marked ? [classWord] : [];
  const first = Math.min(from, ...ownClassWords.map((one) => one.from));
  const last = Math.max(to, ...ownClassWords.map((one) => one.to));
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const within = text.slice(start, end);
  const closing = ({ '«': '»', '“': '”' } as const)[/[«“](?=[^«“»”]*$)/.exec(within)?.[0] ?? ''];
  const whole = closing !== undefined && text.startsWith(closing, end) ? end + 1 : end;
  return { text: text.slice(start, whole), feature: entity.id, start, end: whole };
}

/** Text between a name and its class word. */
function gapToClassWord(
  classWord: AdjacentClassWord,
  from: number,
  to: number,
  { words }: TokenizedText,
): string {
  return words[classWord.from < from ? from : to + 1]?.gap ?? '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
