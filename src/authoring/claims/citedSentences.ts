/** Sentences of a story's steps with their citations: links to the map, links to pages, dates. Build only. */
import type { Lang } from '../../atlas/atlas.ts';
import { splitSentences } from '../sentences.ts';
import { findDates } from './dates.ts';

export interface CitedSentence {
  /** Offset of the sentence in the text. */
  readonly offset: number;
  /** The sentence in Markdown. */
  readonly text: string;
  /** The sentence with addresses, live figures and code blanked out; offsets are unchanged. */
  readonly words: string;
  /** Offset of the paragraph or list item; the same for all its sentences. */
  readonly block: number;
  /** Ids of its `map:` links. */
  readonly ids: readonly string[];
  /** Addresses of the pages it links. */
  readonly pages: readonly string[];
  /** Written dates, as ISO days or months. */
  readonly dates: readonly string[];
}

const FRONT_MATTER = /^---\r?\n[^]*?\n---[ \t]*\r?\n/;
const BLOCK_END = /\r?\n[ \t]*\r?\n|\r?\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t])/g;
/** Headings and directives that are not part of the running text. */
const NOT_RUNNING_TEXT = /^\s*(?:#|> ?(?:map:|slide:|note(?:[ \t]*\([^()\n]*\))?:))/;
const MARKUP = /\{\{[^{}]*\}\}|`[^`]*`|\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
const LINK = /\]\((?:map:([a-z0-9-]+)|(https:[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/g;

/** Every sentence of the running text. */
export function parseCitedSentences(source: string, lang: Lang): readonly CitedSentence[] {
  const start = FRONT_MATTER.exec(source)?.[0].length ?? 0;
  return splitBlocks(source, start).flatMap(({ text: paragraph, offset: block }) =>
    NOT_RUNNING_TEXT.test(paragraph)
      ? []
      : splitSentences(paragraph).map(({ text, offset }) => {
          const links = [...text.matchAll(LINK)];
          const words = text.replace(MARKUP, (one) => ' '.repeat(one.length));
          return {
            ...{ offset: block + offset, text, words, block },
            ids: links.flatMap(({ 1: id }) => id ?? []),
            pages: links.flatMap(({ 2: page }) => page ?? []),
            dates: findDates(words, lang),
          };
        }),
  );
}

function splitBlocks(source: string, start: number): readonly { text: string; offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  let at = start;
  for (const { 0: end, index } of source.matchAll(BLOCK_END)) {
    if (index < at) continue;
    found.push({ text: source.slice(at, index), offset: at });
    at = index + end.length;
  }
  return [...found, { text: source.slice(at), offset: at }];
}
