/** The words of a language around names, from `mentions.json`, compiled for looking up. */
import type { Lang } from '../atlas/atlas.ts';
import { formsOf } from './endings.ts';
import { joinOf, splitWords, type Word } from './split.ts';

/** Words that say of which kind a thing is. No kinds: one that the atlas does not hold. */
export interface Class {
  readonly kinds: readonly string[];
  /** Whether the word belongs to the name of such a thing. */
  readonly name?: boolean;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Plurals, which several names may share. */
  readonly many?: readonly string[];
}

/** What `mentions.json` holds for one language; what is left out is empty. */
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
  /** Names that people bear too. */
  readonly given?: readonly string[];
  /** What a word ends in that a genitive follows. */
  readonly genitive?: string;
}

/** What is known about things and names beyond the atlas: `data/facts/mentions.json`. */
export interface MentionWords {
  /** Further names, by id and language. */
  readonly aliases: Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>>;
  readonly languages: Readonly<Record<Lang, LanguageWords>>;
}

interface Sides {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** A class word as it was met, or as it may be. */
export interface ClassWord {
  readonly kinds: readonly string[];
  readonly name: boolean;
  readonly many: boolean;
}

/** Words that may stand in a row, found from either end. */
class Phrases<T> {
  private readonly first = new Map<string, { row: readonly Set<string>[]; value: T }[]>();
  private readonly last = new Map<string, { row: readonly Set<string>[]; value: T }[]>();

  constructor(phrases: readonly (readonly [phrase: string, value: T, inflected?: Lang])[]) {
    for (const [phrase, value, inflected = ''] of phrases) {
      const row = splitWords(phrase).map(({ key }) => new Set([key, ...formsOf(key, inflected)]));
      for (const key of row[0] ?? []) push(this.first, key, { row, value });
      for (const key of row.at(-1) ?? []) push(this.last, key, { row, value });
    }
  }

  /** The longest phrase that begins at a word. */
  startingAt(
    words: readonly Word[],
    from: number,
  ): { value: T; from: number; to: number } | undefined {
    const fits = (this.first.get(words[from]?.key ?? '') ?? []).filter(({ row }) =>
      standsAt(row, words, from),
    );
    const best = longest(fits);
    return best && { value: best.value, from, to: from + best.row.length - 1 };
  }

  /** The longest phrase that ends at a word. */
  endingAt(words: readonly Word[], to: number): { value: T; from: number; to: number } | undefined {
    const fits = (this.last.get(words[to]?.key ?? '') ?? []).filter(({ row }) =>
      standsAt(row, words, to - row.length + 1),
    );
    const best = longest(fits);
    return best && { value: best.value, from: to - best.row.length + 1, to };
  }

  /** Whether any phrase begins or ends with a word. */
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

/** How the words of a phrase may be joined. */
const CLOSE: ReadonlySet<string> = new Set(['space', 'hyphen']);

function standsAt(row: readonly Set<string>[], words: readonly Word[], from: number): boolean {
  return row.every((keys, i) => {
    const word = words[from + i];
    return word !== undefined && keys.has(word.key) && (i === 0 || CLOSE.has(joinOf(word.gap)));
  });
}

function entry(phrase: string, value: ClassWord, lang: Lang = ''): [string, ClassWord, Lang] {
  return [phrase, value, lang];
}

/** The words of one language, ready to ask. */
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
  /** Whether a word is in one of the plain lists. */
  is(list: PlainList, key: string): boolean;
}

const PLAIN = [
  ...(['and', 'the', 'ordinary', 'common', 'elsewhere', 'people', 'before', 'after'] as const),
  ...(['small', 'riverine', 'days', 'given'] as const),
];
type PlainList = (typeof PLAIN)[number];

/** Compiles the words of a language. Names of several words are looked up joined by spaces. */
export function compileLexicon(lang: Lang, words: LanguageWords = {}): Lexicon {
  const lists = new Map(PLAIN.map((list) => [list, new Set((words[list] ?? []).map(keyOf))]));
  const classes = words.classes ?? [];
  const phrases = (side: 'before' | 'after'): Phrases<ClassWord> =>
    new Phrases(
      classes.flatMap(({ kinds, name = false, many = [], ...sides }) => [
        ...(sides[side] ?? []).map((phrase) => entry(phrase, { kinds, name, many: false }, lang)),
        ...many.map((phrase) => entry(phrase, { kinds, name: false, many: true })),
      ]),
    );
  const flags = (list: readonly string[] = []): Phrases<true> =>
    new Phrases(list.map((phrase) => [phrase, true, lang]));
  const cues = new Map<string, string[]>();
  for (const { kinds, words: list } of words.cues ?? [])
    for (const word of list) cues.set(keyOf(word), [...(cues.get(keyOf(word)) ?? []), ...kinds]);
  return {
    lang,
    before: phrases('before'),
    after: phrases('after'),
    cues,
    bodiesBefore: flags(words.bodies?.before),
    bodiesAfter: flags(words.bodies?.after),
    locativeBefore: new Set((words.locative?.before ?? []).map(keyOf)),
    locativeAfter: flags(words.locative?.after),
    genitive: words.genitive,
    is: (list, key) => lists.get(list)?.has(key) ?? false,
  };
}

/** A phrase as it is looked up: its words folded, joined by spaces. */
export function keyOf(phrase: string): string {
  return splitWords(phrase)
    .map(({ key }) => key)
    .join(' ');
}
