/** Finds undated sentences about features whose state was still changing at the last report. Build only. */
import type { MapLinks } from './link.ts';
import { splitSentences } from './sentences.ts';

/** A link to outdated information in a sentence without a date. */
export interface StaleLink {
  readonly offset: number;
  readonly message: string;
}

const LINK = /\]\(map:([a-z0-9-]+)\)/g;
/** A year in digits, or a live date. */
const DATED = /(?<!\d)(?:19|20)\d\d(?!\d)|\{\{\s*date\s/;

/**
 * Every `map:` link in a range of the text to something whose newest report is more than a year older than
 * `day` and whose state may have changed since, if the sentence has no date.
 */
export function findStaleLinks(
  source: string,
  [from, to]: readonly [from: number, to: number],
  day: string,
  links: MapLinks,
): readonly StaleLink[] {
  return splitSentences(source.slice(from, to)).flatMap(({ text, offset }) => {
    if (isDated(text)) return [];
    return [...text.matchAll(LINK)].flatMap(({ 1: id = '', index }) => {
      const lastReport = links.target(id)?.lastReport;
      if (lastReport === undefined || lastReport >= yearBefore(day).slice(0, lastReport.length))
        return [];
      const message = `the newest report on \`${id}\` is from ${lastReport}, and the sentence gives no date`;
      return [{ offset: from + offset + index, message }];
    });
  });
}

/** Whether a sentence contains a date; addresses of links do not count. */
export function isDated(text: string): boolean {
  return DATED.test(text.replace(/\]\([^()]*\)/g, ']'));
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
