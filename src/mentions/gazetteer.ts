/** Names, compiled: a trie over words, walked once along a text. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { formsOf, LAST_ONLY } from './endings.ts';
import type { Lexicon, MentionWords } from './lexicon.ts';
import { namesOf, type Name } from './names.ts';
import { joinFits, joinOf, type Join, type Script, type Word } from './split.ts';

/** A word of a name, or a form of one. */
interface Form {
  readonly lemma: number;
  readonly inflected: boolean;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly names: Entry[];
}

interface Entry {
  readonly name: Name;
  readonly joins: readonly Join[];
}

/** A name where it stands in a text, words `from`–`to`. */
export interface Hit {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
  readonly inflected: boolean;
}

/** All names of an atlas, ready to be found. */
export interface Gazetteer {
  readonly lexicons: ReadonlyMap<Lang, Lexicon>;
  /** The longest names that begin at a word; several if several things or languages share them. */
  longestAt(
    words: readonly Word[],
    from: number,
    langs: Readonly<Record<Script, Lang>>,
  ): readonly Hit[];
}

/** Letters that a name of another language must have to be looked for. */
const FOREIGN_LEAST = 5;

/** Compiles the names of an atlas. Takes a moment: make it once. */
export function buildGazetteer(atlas: Atlas, mentionWords: MentionWords): Gazetteer {
  const { names, lexicons } = namesOf(atlas, mentionWords);
  const root: Node = { next: new Map(), names: [] };
  const lemmas = new Map<string, number>();
  const forms = new Map<string, Form[]>();

  const lemmaOf = (key: string, lang: Lang): number => {
    const known = lemmas.get(`${lang} ${key}`);
    if (known !== undefined) return known;
    const lemma = lemmas.size;
    lemmas.set(`${lang} ${key}`, lemma);
    add(forms, key, { lemma, inflected: false });
    for (const form of new Set(formsOf(key, lang)))
      if (form !== key) add(forms, form, { lemma, inflected: true });
    return lemma;
  };

  for (const name of names) {
    let node = root;
    for (const { key } of name.words) {
      const lemma = lemmaOf(key, name.lang);
      const next = node.next.get(lemma) ?? { next: new Map<number, Node>(), names: [] };
      node.next.set(lemma, next);
      node = next;
    }
    const joins = name.words.map(({ gap }, i) => (i === 0 ? 'none' : joinOf(gap)));
    if (node !== root) node.names.push({ name, joins });
  }

  const longestAt: Gazetteer['longestAt'] = (words, from, langs) => {
    let best: readonly Hit[] = [];
    const walk = (node: Node, at: number, inflections: readonly boolean[]): void => {
      const word = words[at];
      if (word === undefined) return;
      for (const { lemma, inflected } of forms.get(word.key) ?? []) {
        const next = node.next.get(lemma);
        if (next === undefined) continue;
        const all = [...inflections, inflected];
        const hits = next.names.flatMap(({ name, joins }): Hit[] =>
          fits(name, joins, words, from, all) && welcome(name, words, from, all, langs, lexicons)
            ? [{ name, from, to: at, inflected: all.includes(true) }]
            : [],
        );
        const longest = best[0]?.to ?? -1;
        if (hits.length > 0 && at > longest) best = hits;
        else if (at === longest) best = [...best, ...hits];
        walk(next, at + 1, all);
      }
    };
    walk(root, from, []);
    return best;
  };
  return { lexicons, longestAt };
}

function add(forms: Map<string, Form[]>, key: string, form: Form): void {
  const list = forms.get(key);
  if (list === undefined) forms.set(key, [form]);
  else list.push(form);
}

/** Whether words that are those of a name are also written as one: joins, capitals, endings. */
function fits(
  { lang, capitals }: Name,
  joins: readonly Join[],
  words: readonly Word[],
  from: number,
  inflections: readonly boolean[],
): boolean {
  const last = inflections.length - 1;
  return inflections.every((inflected, i) => {
    const word = words[from + i];
    if (word === undefined) return false;
    if (inflected && i < last && LAST_ONLY.has(lang)) return false;
    if (capitals[i] === true && word.capitals === 'none') return false;
    return i === 0 || joinFits(joins[i] ?? 'other', joinOf(word.gap));
  });
}

/** Names of the text's own language all; others only whole, long, and no words of that language. */
function welcome(
  { lang, form, thing, words: own }: Name,
  words: readonly Word[],
  from: number,
  inflections: readonly boolean[],
  langs: Readonly<Record<Script, Lang>>,
  lexicons: ReadonlyMap<Lang, Lexicon>,
): boolean {
  const here = langs[words[from]?.script ?? 'other'];
  if (lang === here) return true;
  const key = own.map((word) => word.key).join(' ');
  const lexicon = lexicons.get(here);
  return (
    thing !== undefined &&
    form === 'whole' &&
    !inflections.includes(true) &&
    key.length >= FOREIGN_LEAST &&
    lexicon?.is('ordinary', key) !== true &&
    lexicon?.is('common', key) !== true
  );
}
