/** Words of a language that help to recognise names, from `mentions.json`, compiled for lookup. */
import type { Lang } from '../atlas/atlas.ts';
import { inflect } from './inflect.ts';
import { classifyGap, tokenize, type Word } from './tokenize.ts';

/** Class words, which state the kind of an entity. Without kinds: a class that the atlas does not have. */
export interface Class {
  readonly kinds: readonly string[];
  /** Whether the word is part of the name of such an entity. */
  readonly name?: boolean;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Plurals, which apply to several names. */
  readonly many?: readonly string[];
}

/** Entries of `mentions.json` for one language; absent lists are empty. */
export interface LanguageWords {
  readonly classes?: readonly Class[];
  readonly cues?: readonly {
    readonly kinds: readonly string[];
    readonly words: readonly string[];
  }[];
  readonly and?: readonly string[];
  readonly the?: readonly string[];
  readonly ordinary?: readonly string[];
  readonly common?: readonly string[];
  readonly elsewhere?: readonly string[];
  readonly others?: readonly string[];
  readonly people?: readonly string[];
  readonly bodies?: Sides;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly small?: readonly string[];
  readonly locative?: Sides;
  readonly riverine?: readonly string[];
  readonly days?: readonly string[];
  /** Names that are also given names. */
  readonly given?: readonly string[];
  /** Ending of words that are followed by a genitive. */
  readonly genitive?: string;
}

/** Words and names beyond the atlas: `data/facts/mentions.json`. */
export interface MentionWords {
  /** Additional names, by id and language. */
  readonly aliases: Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>>;
  readonly languages: Readonly<Record<Lang, LanguageWords>>;
}

interface Sides {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** A class word. */
export interface ClassWord {
  readonly kinds: readonly string[];
  readonly name: boolean;
  readonly many: boolean;
}

/** A set of phrases that can be looked up from either end. */
class Phrases<T> {
  private readonly first = new Map<string, { row: readonly Set<string>[]; value: T }[]>();
  private readonly last = new Map<string, { row: readonly Set<string>[]; value: T }[]>();

  constructor(phrases: readonly (readonly [phrase: string, value: T, inflected?: Lang])[]) {
    for (const [phrase, value, inflected = ''] of phrases) {
      const row = tokenize(phrase).map(({ key }) => new Set([key, ...inflect(key, inflected)]));
      for (const key of row[0] ?? []) push(this.first, key, { row, value });
      for (const key of row.at(-1) ?? []) push(this.last, key, { row, value });
    }
  }

  /** The longest phrase that starts at a word. */
  startingAt(
    words: readonly Word[],
    from: number,
  ): { value: T; from: number; to: number } | undefined {
    const fits = (this.first.get(words[from]?.key ?? '') ?? []).filter(({ row }) =>
      matchesAt(row, words, from),
    );
    const best = longest(fits);
    return best && { value: best.value, from, to: from + best.row.length - 1 };
  }

  /** The longest phrase that ends at a word. */
  endingAt(words: readonly Word[], to: number): { value: T; from: number; to: number } | undefined {
    const fits = (this.last.get(words[to]?.key ?? '') ?? []).filter(({ row }) =>
      matchesAt(row, words, to - row.length + 1),
    );
    const best = longest(fits);
    return best && { value: best.value, from: to - best.row.length + 1, to };
  }

  /** Whether any phrase starts or ends with a word. */
  has(key: string): boolean {
    return this.first.has(key) || this.last.has(key);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function longest<T extends { row: readonly unknown[] }>(fits: readonly T[]): T | undefined {
  return fits.reduce<T | undefined>(
    (best, one) => (best === undefined || one.row.length > best.row.length ? one : best),
    undefined,
  );
}

/** Gaps allowed within a phrase. */
const PHRASE_GAPS: ReadonlySet<string> = new Set(['space', 'hyphen']);

function matchesAt(row: readonly Set<string>[], words: readonly Word[], from: number): boolean {
  return row.every((keys, i) => {
    const word = words[from + i];
    return (
      word !== undefined &&
      keys.has(word.key) &&
      (i === 0 || PHRASE_GAPS.has(classifyGap(word.gap)))
    );
  });
}

function createEntry(phrase: string, value: ClassWord, lang: Lang = ''): [string, ClassWord, Lang] {
  return [phrase, value, lang];
}

/** The compiled words of one language. */
export interface Lexicon {
  readonly lang: Lang;
  readonly before: Phrases<ClassWord>;
  readonly after: Phrases<ClassWord>;
  readonly cues: ReadonlyMap<string, readonly string[]>;
  readonly bodiesBefore: Phrases<true>;
  readonly bodiesAfter: Phrases<true>;
  readonly locativeBefore: ReadonlySet<string>;
  readonly locativeAfter: Phrases<true>;
  readonly genitive: string | undefined;
  /** Whether a word is in a list. */
  has(list: WordListName, key: string): boolean;
}

const WORD_LISTS = [
  ...(['and', 'the', 'ordinary', 'common', 'elsewhere', 'people', 'before', 'after'] as const),
  ...(['small', 'riverine', 'days', 'given'] as const),
];
type WordListName = (typeof WORD_LISTS)[number];

/** Compiles the words of a language. */
export function compileLexicon(lang: Lang, words: LanguageWords = {}): Lexicon {
  const lists = new Map(WORD_LISTS.map((list) => [list, new Set((words[list] ?? []).map(toKey))]));
  const classes = words.classes ?? [];
  const phrases = (side: 'before' | 'after'): Phrases<ClassWord> =>
    new Phrases(
      classes.flatMap(({ kinds, name = false, many = [], ...sides }) => [
        ...(sides[side] ?? []).map((phrase) =>
          createEntry(phrase, { kinds, name, many: false }, lang),
        ),
        ...many.map((phrase) => createEntry(phrase, { kinds, name: false, many: true })),
      ]),
    );
  const flags = (list: readonly string[] = []): Phrases<true> =>
    new Phrases(list.map((phrase) => [phrase, true, lang]));
  const cues = new Map<string, string[]>();
  for (const { kinds, words: list } of words.cues ?? [])
    for (const word of list) cues.set(toKey(word), [...(cues.get(toKey(word)) ?? []), ...kinds]);
  return {
    lang,
    before: phrases('before'),
    after: phrases('after'),
    cues,
    bodiesBefore: flags(words.bodies?.before),
    bodiesAfter: flags(words.bodies?.after),
    locativeBefore: new Set((words.locative?.before ?? []).map(toKey)),
    locativeAfter: flags(words.locative?.after),
    genitive: words.genitive,
    has: (list, key) => lists.get(list)?.has(key) ?? false,
  };
}

/** Lookup key of a phrase: its normalized words, joined by spaces. */
export function toKey(phrase: string): string {
  return tokenize(phrase)
    .map(({ key }) => key)
    .join(' ');
}
