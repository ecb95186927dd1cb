/** Compiled names: a trie over words that is walked along a text. */
import type { Atlas, Lang } from '../atlas/atlas.ts';
import { inflect, LAST_WORD_ONLY } from './inflect.ts';
import type { Lexicon, MentionWords } from './lexicon.ts';
import { compileNames, type Name } from './names.ts';
import { isGapCompatible, classifyGap, type GapKind, type Script, type Word } from './tokenize.ts';

/** A word of a name, or an inflected form of it. */
interface WordForm {
  readonly lemma: number;
  readonly inflected: boolean;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  readonly names: TrieEntry[];
}

interface TrieEntry {
  readonly name: Name;
  readonly joins: readonly GapKind[];
}

/** A name that matches words `from`–`to` of a text. */
export interface Hit {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
  readonly inflected: boolean;
}

/** All names of an atlas, compiled for matching. */
export interface Gazetteer {
  readonly lexicons: ReadonlyMap<Lang, Lexicon>;
  /** The longest names that start at a word; several if entities or languages share them. */
  longestAt(
    words: readonly Word[],
    from: number,
    langs: Readonly<Record<Script, Lang>>,
  ): readonly Hit[];
}

/** Minimum letters of a name in another language than the text's. */
const MIN_FOREIGN_LENGTH = 5;

/** Compiles the names of an atlas. This is slow; reuse the result. */
export function buildGazetteer(atlas: Atlas, mentionWords: MentionWords): Gazetteer {
  const { names, lexicons } = compileNames(atlas, mentionWords);
  const root: TrieNode = { next: new Map(), names: [] };
  const lemmas = new Map<string, number>();
  const forms = new Map<string, WordForm[]>();

  const lemmaOf = (key: string, lang: Lang): number => {
    const known = lemmas.get(`${lang} ${key}`);
    if (known !== undefined) return known;
    const lemma = lemmas.size;
    lemmas.set(`${lang} ${key}`, lemma);
    addForm(forms, key, { lemma, inflected: false });
    for (const form of new Set(inflect(key, lang)))
      if (form !== key) addForm(forms, form, { lemma, inflected: true });
    return lemma;
  };

  for (const name of names) {
    let node = root;
    for (const { key } of name.words) {
      const lemma = lemmaOf(key, name.lang);
      const next = node.next.get(lemma) ?? { next: new Map<number, TrieNode>(), names: [] };
      node.next.set(lemma, next);
      node = next;
    }
    const joins = name.words.map(({ gap }, i) => (i === 0 ? 'none' : classifyGap(gap)));
    if (node !== root) node.names.push({ name, joins });
  }

  const longestAt: Gazetteer['longestAt'] = (words, from, langs) => {
    let best: readonly Hit[] = [];
    const walk = (node: TrieNode, at: number, inflections: readonly boolean[]): void => {
      const word = words[at];
      if (word === undefined) return;
      for (const { lemma, inflected } of forms.get(word.key) ?? []) {
        const next = node.next.get(lemma);
        if (next === undefined) continue;
        const all = [...inflections, inflected];
        const hits = next.names.flatMap(({ name, joins }): Hit[] =>
          isWrittenAs(name, joins, words, from, all) &&
          isAllowedInLanguage(name, words, from, all, langs, lexicons)
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

function addForm(forms: Map<string, WordForm[]>, key: string, form: WordForm): void {
  const list = forms.get(key);
  if (list === undefined) forms.set(key, [form]);
  else list.push(form);
}

/** Whether matching words are also written like the name: gaps, capitals, endings. */
function isWrittenAs(
  { lang, capitals }: Name,
  joins: readonly GapKind[],
  words: readonly Word[],
  from: number,
  inflections: readonly boolean[],
): boolean {
  const last = inflections.length - 1;
  return inflections.every((inflected, i) => {
    const word = words[from + i];
    if (word === undefined) return false;
    if (inflected && i < last && LAST_WORD_ONLY.has(lang)) return false;
    if (capitals[i] === true && word.capitals === 'none') return false;
    return i === 0 || isGapCompatible(joins[i] ?? 'other', classifyGap(word.gap));
  });
}

/** Accepts all names in the text's language; others only if whole, long and not words of that language. */
function isAllowedInLanguage(
  { lang, form, entity, words: nameWords }: Name,
  words: readonly Word[],
  from: number,
  inflections: readonly boolean[],
  langs: Readonly<Record<Script, Lang>>,
  lexicons: ReadonlyMap<Lang, Lexicon>,
): boolean {
  const textLang = langs[words[from]?.script ?? 'other'];
  if (lang === textLang) return true;
  const key = nameWords.map((word) => word.key).join(' ');
  const lexicon = lexicons.get(textLang);
  return (
    entity !== undefined &&
    form === 'whole' &&
    !inflections.includes(true) &&
    key.length >= MIN_FOREIGN_LENGTH &&
    lexicon?.has('ordinary', key) !== true &&
    lexicon?.has('common', key) !== true
  );
}
