/** Sentences about what was still changing when last heard of: whether they say when that was. Build only. */
import type { MapLinks } from './link.ts';
import { sentences } from './sentences.ts';

/** A link to old news in a sentence without a date. */
export interface Stale {
  readonly offset: number;
  readonly message: string;
}

const LINK = /\]\(map:([a-z0-9-]+)\)/g;
/** A year in digits, or a live date. */
const DATED = /(?<!\d)(?:19|20)\d\d(?!\d)|\{\{\s*date\s/;

/**
 * Every map link, within a stretch of the text, to something whose state may have changed since its newest
 * report, if that is more than a year before `day` and nothing in the sentence says of when it speaks.
 */
export function staleLinks(
  source: string,
  [from, to]: readonly [from: number, to: number],
  day: string,
  links: MapLinks,
): readonly Stale[] {
  return sentences(source.slice(from, to)).flatMap(({ text, offset }) => {
    if (isDated(text)) return [];
    return [...text.matchAll(LINK)].flatMap(({ 1: id = '', index }) => {
      const heard = links.knows(id)?.heard;
      if (heard === undefined || heard >= yearBefore(day).slice(0, heard.length)) return [];
      const message = `the newest report on \`${id}\` is of ${heard}, and the sentence gives no date`;
      return [{ offset: from + offset + index, message }];
    });
  });
}

/** Whether a sentence says of when it speaks; the addresses of its links do not count. */
export function isDated(text: string): boolean {
  return DATED.test(text.replace(/\]\([^()]*\)/g, ']'));
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
