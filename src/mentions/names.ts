/** What the atlas calls its things → names as they are looked for in a text. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { compileLexicon, keyOf, type Lexicon, type MentionWords } from './lexicon.ts';
import { thingOf, type Thing } from './thing.ts';
import { splitWords, type Word } from './split.ts';

/** One name of one thing. */
export interface Name {
  /** Absent for a name of something that the atlas does not hold. */
  readonly thing?: Thing;
  readonly lang: Lang;
  readonly words: readonly Word[];
  /** Words that must stand with a capital. */
  readonly capitals: readonly boolean[];
  /**
   * Whole: as the atlas has it. Loose: joined, or with its parts turned. Bare: without its class word.
   * Bound: without it, but an adjective, which is no name by itself.
   */
  readonly form: 'whole' | 'loose' | 'bare' | 'bound';
  /** Whether a class word is part of it. */
  readonly classed: boolean;
  /** Only if its country is spoken of. */
  readonly scoped: boolean;
}

/** Shorter joined names would be found in other words. */
const JOINED_LEAST = 6;

/** Every name of everything in the atlas, and those of other things that begin like ours. */
export function namesOf(
  atlas: Atlas,
  words: MentionWords,
): { names: readonly Name[]; lexicons: ReadonlyMap<Lang, Lexicon> } {
  const entries = [
    ...Object.values(atlas.data).flatMap(({ features }) => features.map((f) => f.properties)),
    ...atlas.groups,
  ];
  const langs = new Set(entries.flatMap(({ names }) => Object.keys(names)));
  const lexicons = new Map([...langs].map((l) => [l, compileLexicon(l, words.languages[l])]));
  const lands = entries.filter(({ kind }) => kind === 'country');
  const countries = new Set(lands.flatMap(({ names }) => Object.values(names).map(String)));
  const names = entries.flatMap((entry) => {
    const thing = thingOf(entry, atlas);
    const given = Object.entries(entry.names).map(([lang, text]) => [lang, text ?? ''] as const);
    const further = Object.entries(words.aliases[entry.id] ?? {}).flatMap(([lang, list]) =>
      list.map((text) => [lang, text] as const),
    );
    return [...given, ...further].flatMap(([lang, text]) => {
      const lexicon = lexicons.get(lang);
      return lexicon === undefined ? [] : variants(text, thing, lexicon, countries);
    });
  });
  const others = Object.entries(words.languages).flatMap(([lang, { others: list = [] }]) => {
    const lexicon = lexicons.get(lang);
    return lexicon === undefined
      ? []
      : list.map((text) => nameOf(text, lexicon, { form: 'whole' }));
  });
  return { names: [...names, ...others], lexicons };
}

/** A name and what its brackets at the end hold: `Blue Lake (reservoir)`. */
function withoutBrackets(text: string): { readonly base: string; readonly inner?: string } {
  const at = text.indexOf('(');
  if (at < 0 || !text.endsWith(')') || text.length - at < 3) return { base: text };
  return { base: text.slice(0, at).trimEnd(), inner: text.slice(at + 1, -1) };
}

/** The ways to write one name: whole, without brackets, without its class word, joined, turned. */
function variants(
  text: string,
  thing: Thing,
  lexicon: Lexicon,
  countries: ReadonlySet<string>,
): readonly Name[] {
  if (/[:,،]/.test(text)) return []; // a description, never in running text
  const { base, inner } = withoutBrackets(text);
  const scoped = inner !== undefined && countries.has(inner);
  const classOnly = inner !== undefined && bareOf(inner, thing.kind, lexicon) === '';
  const form = classOnly ? 'bare' : 'whole';
  const whole = nameOf(base.replace(/ & /g, ' and '), lexicon, { thing, form, scoped });
  if (isGeneric(whole, lexicon)) return [];
  const bare = bareOf(base, thing.kind, lexicon);
  const joined =
    whole.words.length > 1 && !/[–—]| - /.test(base) ? base.replace(/[\s\u200c-]/g, '') : '';
  const also = scoped || classOnly || inner === undefined || inner.length < 5 ? '' : inner;
  return [
    whole,
    ...(bare === '' || bare === base
      ? []
      : [
          nameOf(bare, lexicon, {
            thing,
            form: isAdjective(bare, lexicon) ? 'bound' : 'bare',
            scoped,
          }),
        ]),
    ...(also === '' ? [] : [nameOf(also, lexicon, { thing, form: 'whole' })]),
    ...turned(base, countries).map((other) => nameOf(other, lexicon, { thing, form: 'loose' })),
    ...(keyOf(joined).length < JOINED_LEAST || /['’‘ʻ`\d]/.test(joined)
      ? []
      : [nameOf(capitalised(joined), lexicon, { thing, form: 'loose', scoped })]),
  ];
}

function nameOf(
  text: string,
  lexicon: Lexicon,
  more: Pick<Name, 'form'> & Partial<Pick<Name, 'thing' | 'scoped'>>,
): Name {
  const words = splitWords(text);
  const generic = ({ key }: Word): boolean => lexicon.before.has(key) || lexicon.after.has(key);
  const upper = words.map((word) => word.capitals !== 'none');
  const own = words.map((word, i) => upper[i] === true && !generic(word));
  const kind = more.thing?.kind ?? '';
  return {
    lang: lexicon.lang,
    words,
    capitals: own.includes(true) ? own : upper,
    classed: words.length > 1 && bareOf(text, kind, lexicon) !== text,
    scoped: false,
    ...more,
  };
}

/** Whether a name is a class word and no more, as that of all other lakes. */
function isGeneric({ words }: Name, lexicon: Lexicon): boolean {
  const found = lexicon.after.startingAt(words, 0) ?? lexicon.before.startingAt(words, 0);
  return found !== undefined && found.to === words.length - 1;
}

/** A name without a class word of its kind at either end; the name itself if it has none. */
function bareOf(text: string, kind: string, lexicon: Lexicon): string {
  const words = splitWords(text);
  const first = lexicon.before.startingAt(words, 0);
  if (first?.value.kinds.includes(kind))
    return strip(text.slice(words[first.to + 1]?.start ?? text.length));
  const last = lexicon.after.endingAt(words, words.length - 1);
  if (last?.value.kinds.includes(kind)) return strip(text.slice(0, words[last.from]?.start));
  return text;
}

function isAdjective(bare: string, { lang }: Lexicon): boolean {
  return lang === 'ru' && /(?:[сц]к|н)(?:ий|ая|ое|ие)$/.test(bare);
}

function strip(text: string): string {
  return text.replace(/^[\s«»"“”]+|(?<![\s«»"“”])[\s«»"“”]+$/g, '');
}

function capitalised(joined: string): string {
  return joined.slice(0, 1) + joined.slice(1).toLowerCase();
}

/** "A–B border" as "B–A border", and likewise with "and", if both are countries. */
function turned(text: string, countries: ReadonlySet<string>): readonly string[] {
  const words = text.split(/(\s+|[–-])/);
  const at = words.map((word, i) => (countries.has(word) ? i : -1)).filter((i) => i >= 0);
  const [a = 0, b = 0] = at;
  if (at.length !== 2 || b - a > 4) return [];
  const other = [...words];
  [other[a], other[b]] = [words[b] ?? '', words[a] ?? ''];
  return [other.join('')];
}
