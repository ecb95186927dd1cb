/** Sentences of a story's steps with what they rest on: links to the map, links to pages, dates. Build only. */
import type { Lang } from '../../atlas/atlas.ts';
import { sentences } from '../sentences.ts';
import { datesIn } from './dates.ts';

export interface Passage {
  /** Where the sentence begins in the text. */
  readonly offset: number;
  /** The sentence as written. */
  readonly text: string;
  /** The sentence without addresses, live figures and code: blanked, so that places stay the same. */
  readonly words: string;
  /** Where the paragraph or list item begins; one number for all of its sentences. */
  readonly block: number;
  /** Ids of what it links on the map. */
  readonly ids: readonly string[];
  /** Addresses of the pages that it links. */
  readonly pages: readonly string[];
  /** Dates in words, as ISO days or months. */
  readonly dates: readonly string[];
}

const HEAD = /^---\r?\n[^]*?\n---[ \t]*\r?\n/;
const BLOCK_END = /\r?\n[ \t]*\r?\n|\r?\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t])/g;
/** Headings, and what is written for other readers than those of the running text. */
const ASIDE = /^\s*(?:#|> ?(?:map:|slide:|note(?:[ \t]*\([^()\n]*\))?:))/;
const NO_WORDS = /\{\{[^{}]*\}\}|`[^`]*`|\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
const LINK = /\]\((?:map:([a-z0-9-]+)|(https:[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/g;

/** Every sentence of the running text. */
export function passagesOf(source: string, lang: Lang): readonly Passage[] {
  const start = HEAD.exec(source)?.[0].length ?? 0;
  return blocks(source, start).flatMap(({ text: paragraph, offset: block }) =>
    ASIDE.test(paragraph)
      ? []
      : sentences(paragraph).map(({ text, offset }) => {
          const links = [...text.matchAll(LINK)];
          const words = text.replace(NO_WORDS, (one) => ' '.repeat(one.length));
          return {
            ...{ offset: block + offset, text, words, block },
            ids: links.flatMap(({ 1: id }) => id ?? []),
            pages: links.flatMap(({ 2: page }) => page ?? []),
            dates: datesIn(words, lang),
          };
        }),
  );
}

function blocks(source: string, start: number): readonly { text: string; offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  let at = start;
  for (const { 0: end, index } of source.matchAll(BLOCK_END)) {
    if (index < at) continue;
    found.push({ text: source.slice(at, index), offset: at });
    at = index + end.length;
  }
  return [...found, { text: source.slice(at), offset: at }];
}
