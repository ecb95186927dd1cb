/** A place in the text where names stand, and what stands around it. */
import type { Gazetteer, Hit } from './gazetteer.ts';
import type { ClassWord, Lexicon } from './lexicon.ts';
import type { Lang } from '../atlas/atlas.ts';
import { beside, joinOf, type Script, type Word } from './split.ts';

/** A text, taken apart. */
export interface Passage {
  readonly text: string;
  readonly words: readonly Word[];
  readonly langs: Readonly<Record<Script, Lang>>;
  readonly lexicons: Gazetteer['lexicons'];
}

/** A class word that stands by a name. */
export interface Beside extends ClassWord {
  readonly from: number;
  readonly to: number;
}

/** The names found at words `from`–`to`, narrowed as more is known. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly from: number;
  readonly to: number;
  readonly lexicon: Lexicon;
  readonly beside: readonly Beside[];
}

/** Every place where a name stands, the longest at each, from left to right, none overlapping. */
export function findNames(passage: Passage, gazetteer: Gazetteer): readonly Found[] {
  const { words, langs, lexicons } = passage;
  const found: Found[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const hits = gazetteer.longestAt(words, i, langs);
    const [first] = hits;
    const lexicon = lexicons.get(langs[words[i]?.script ?? 'other']);
    if (first === undefined || lexicon === undefined) continue;
    const place = { hits, from: i, to: first.to, lexicon };
    if (isWhole(passage, place.from, place.to)) found.push({ ...place, beside: [] });
    i = first.to;
  }
  return found.map((one) => ({ ...one, beside: classesBeside(one, words) }));
}

/** Whether nothing continues the words: no digit, no half of a word after a joiner, no address. */
function isWhole({ text, words }: Passage, from: number, to: number): boolean {
  const [first, last, next] = [words[from], words[to], words[to + 1]];
  if (first === undefined || last === undefined) return false;
  if (from > 0 && /^\u200c*$/.test(first.gap)) return false;
  if (next !== undefined && /^\u200c*$/.test(next.gap)) return false;
  if (/[@_\\]/.test(text[first.start - 1] ?? '') || /[@_]/.test(text[last.end] ?? '')) return false;
  return !(next?.gap === '.' && next.capitals === 'none' && next.script === 'latin');
}

/** The class words directly before and after a name. */
function classesBeside({ from, to, lexicon }: Found, words: readonly Word[]): readonly Beside[] {
  const before = beside(words[from]?.gap ?? '') || words[from]?.gap === '-';
  const after = beside(words[to + 1]?.gap ?? '') || words[to + 1]?.gap === '» ';
  const met = [
    before ? lexicon.before.endingAt(words, from - 1) : undefined,
    after ? lexicon.after.startingAt(words, to + 1) : undefined,
  ];
  return met.flatMap((one) => (one ? [{ ...one.value, from: one.from, to: one.to }] : []));
}

/** Rows of names that only commas, dashes and words for "and" join: by index into `found`. */
export function chainsOf(
  found: readonly Found[],
  words: readonly Word[],
): readonly (readonly Found[])[] {
  const chains: Found[][] = [];
  for (const one of found) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain !== undefined && last !== undefined && linked(last, one, words)) chain.push(one);
    else chains.push([one]);
  }
  return chains;
}

function linked(a: Found, b: Found, words: readonly Word[]): boolean {
  const end = Math.max(a.to, ...a.beside.map(({ to }) => to));
  const start = Math.min(b.from, ...b.beside.map(({ from }) => from));
  const between = words.slice(end + 1, start + 1);
  const [first, second, third] = between;
  if (first === undefined || third !== undefined || first.sentence !== words[a.to]?.sentence)
    return false;
  const join = (word: Word): boolean =>
    /^\s*[,،]\s*$/.test(word.gap) || joinOf(word.gap) !== 'other';
  if (second !== undefined) return a.lexicon.is('and', first.key) && join(first) && join(second);
  const and = joinOf(first.gap) === 'space' && a.hits.some(({ inflected }) => inflected);
  return /^\s*[,،]\s*$/.test(first.gap) || ['hyphen', 'pair'].includes(joinOf(first.gap)) || and;
}
