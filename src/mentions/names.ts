/** Compiles the names of the atlas, with their spelling variants. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { compileLexicon, toKey, type Lexicon, type MentionWords } from './lexicon.ts';
import { createEntity, type Entity } from './entity.ts';
import { tokenize, type Word } from './tokenize.ts';

/** One name of one entity. */
export interface Name {
  /** Absent for names of things outside the atlas. */
  readonly entity?: Entity;
  readonly lang: Lang;
  readonly words: readonly Word[];
  /** Words that must be capitalized. */
  readonly capitals: readonly boolean[];
  /**
   * Whole: as in the atlas. Loose: joined, or with swapped parts. Bare: without its class word. Bound: an
   * adjective left without its class word, which is not a name by itself.
   */
  readonly form: 'whole' | 'loose' | 'bare' | 'bound';
  /** Whether it contains a class word. */
  readonly hasClassWord: boolean;
  /** Whether it matches only if the text mentions its country. */
  readonly requiresCountry: boolean;
}

/** Minimum letters of joined names; shorter ones would match other words. */
const MIN_JOINED_LENGTH = 6;

/** All names in the atlas, and names of other things that start like them. */
export function compileNames(
  atlas: Atlas,
  words: MentionWords,
): { names: readonly Name[]; lexicons: ReadonlyMap<Lang, Lexicon> } {
  const entries = [
    ...Object.values(atlas.data).flatMap(({ features }) => features.map((f) => f.properties)),
    ...atlas.groups,
  ];
  const langs = new Set(entries.flatMap(({ names }) => Object.keys(names)));
  const lexicons = new Map([...langs].map((l) => [l, compileLexicon(l, words.languages[l])]));
  const countryEntries = entries.filter(({ kind }) => kind === 'country');
  const countries = new Set(
    countryEntries.flatMap(({ names }) => Object.values(names).map(String)),
  );
  const names = entries.flatMap((entry) => {
    const entity = createEntity(entry, atlas);
    const given = Object.entries(entry.names).map(([lang, text]) => [lang, text] as const);
    const aliases = Object.entries(words.aliases[entry.id] ?? {}).flatMap(([lang, list]) =>
      list.map((text) => [lang, text] as const),
    );
    return [...given, ...aliases].flatMap(([lang, text]) => {
      const lexicon = lexicons.get(lang);
      return lexicon === undefined ? [] : createVariants(text, entity, lexicon, countries);
    });
  });
  const others = Object.entries(words.languages).flatMap(([lang, { others: list = [] }]) => {
    const lexicon = lexicons.get(lang);
    return lexicon === undefined
      ? []
      : list.map((text) => createName(text, lexicon, { form: 'whole' }));
  });
  return { names: [...names, ...others], lexicons };
}

/** Splits a name from its final brackets: `Blue Lake (reservoir)`. */
function withoutBrackets(text: string): { readonly base: string; readonly inner?: string } {
  const at = text.indexOf('(');
  if (at < 0 || !text.endsWith(')') || text.length - at < 3) return { base: text };
  return { base: text.slice(0, at).trimEnd(), inner: text.slice(at + 1, -1) };
}

/** Variants of a name: whole, without brackets, without its class word, joined, with swapped parts. */
function createVariants(
  text: string,
  entity: Entity,
  lexicon: Lexicon,
  countries: ReadonlySet<string>,
): readonly Name[] {
  if (/[:,،]/.test(text)) return []; // a description, never in running text
  const { base, inner } = withoutBrackets(text);
  const requiresCountry = inner !== undefined && countries.has(inner);
  const classOnly = inner !== undefined && withoutClassWord(inner, entity.kind, lexicon) === '';
  const form = classOnly ? 'bare' : 'whole';
  const whole = createName(base.replace(/ & /g, ' and '), lexicon, {
    entity,
    form,
    requiresCountry,
  });
  if (isGeneric(whole, lexicon)) return [];
  const bare = withoutClassWord(base, entity.kind, lexicon);
  const joined =
    whole.words.length > 1 && !/[–—]| - /.test(base) ? base.replace(/[\s\u200c-]/g, '') : '';
  const also = requiresCountry || classOnly || inner === undefined || inner.length < 5 ? '' : inner;
  return [
    whole,
    ...(bare === '' || bare === base
      ? []
      : [
          createName(bare, lexicon, {
            entity,
            form: isAdjective(bare, lexicon) ? 'bound' : 'bare',
            requiresCountry,
          }),
        ]),
    ...(also === '' ? [] : [createName(also, lexicon, { entity, form: 'whole' })]),
    ...swapCountries(base, countries).map((other) =>
      createName(other, lexicon, { entity, form: 'loose' }),
    ),
    ...(toKey(joined).length < MIN_JOINED_LENGTH || /['’‘ʻ`\d]/.test(joined)
      ? []
      : [createName(capitalize(joined), lexicon, { entity, form: 'loose', requiresCountry })]),
  ];
}

function createName(
  text: string,
  lexicon: Lexicon,
  more: Pick<Name, 'form'> & Partial<Pick<Name, 'entity' | 'requiresCountry'>>,
): Name {
  const words = tokenize(text);
  const generic = ({ key }: Word): boolean => lexicon.before.has(key) || lexicon.after.has(key);
  const capitalized = words.map((word) => word.capitals !== 'none');
  const own = words.map((word, i) => capitalized[i] === true && !generic(word));
  const kind = more.entity?.kind ?? '';
  return {
    lang: lexicon.lang,
    words,
    capitals: own.includes(true) ? own : capitalized,
    hasClassWord: words.length > 1 && withoutClassWord(text, kind, lexicon) !== text,
    requiresCountry: false,
    ...more,
  };
}

/** Whether a name is only a class word. */
function isGeneric({ words }: Name, lexicon: Lexicon): boolean {
  const found = lexicon.after.startingAt(words, 0) ?? lexicon.before.startingAt(words, 0);
  return found !== undefined && found.to === words.length - 1;
}

/** A name without a class word of its kind at either end; unchanged if it has none. */
function withoutClassWord(text: string, kind: string, lexicon: Lexicon): string {
  const words = tokenize(text);
  const first = lexicon.before.startingAt(words, 0);
  if (first?.value.kinds.includes(kind))
    return trimQuotes(text.slice(words[first.to + 1]?.start ?? text.length));
  const last = lexicon.after.endingAt(words, words.length - 1);
  if (last?.value.kinds.includes(kind)) return trimQuotes(text.slice(0, words[last.from]?.start));
  return text;
}

function isAdjective(bare: string, { lang }: Lexicon): boolean {
  return lang === 'ru' && /(?:[сц]к|н)(?:ий|ая|ое|ие)$/.test(bare);
}

function trimQuotes(text: string): string {
  return text.replace(/^[\s«»"“”]+|(?<![\s«»"“”])[\s«»"“”]+$/g, '');
}

function capitalize(joined: string): string {
  return joined.slice(0, 1) + joined.slice(1).toLowerCase();
}

/** “A–B border” → “B–A border”, also with “and”, if both are countries. */
function swapCountries(text: string, countries: ReadonlySet<string>): readonly string[] {
  const words = text.split(/(\s+|[–-])/);
  const at = words.map((word, i) => (countries.has(word) ? i : -1)).filter((i) => i >= 0);
  const [a = 0, b = 0] = at;
  if (at.length !== 2 || b - a > 4) return [];
  const other = [...words];
  [other[a], other[b]] = [words[b] ?? '', words[a] ?? ''];
  return [other.join('')];
}
