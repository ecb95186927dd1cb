/** What a story claims, held against the atlas: sources, dates and amounts. Build only. */
import type { Lang } from '../../atlas/atlas.ts';
import { isDated } from '../stale.ts';
import { namesPage } from '../address.ts';
import { amountsIn } from './amounts.ts';
import { passagesOf, type Passage } from './passages.ts';

/** Something that happened: when it may be said to have, about what, and on which pages one reads so. */
export interface StoryEvent {
  readonly id: string;
  readonly dates: readonly string[];
  readonly about: readonly string[];
  readonly pages: readonly string[];
}

/** A claim that does not hold, at its place in the text. */
export interface Doubt {
  readonly offset: number;
  readonly message: string;
  readonly expected: string;
}

/** What is doubtful in one text. */
export function doubts(
  source: string,
  lang: Lang,
  events: readonly StoryEvent[],
): readonly Doubt[] {
  const passages = passagesOf(source, lang);
  const credited = new Set(passages.filter(isCredited).map(({ block }) => block));
  return passages.flatMap((passage) => [
    ...bareSites(passage),
    ...newestWithoutDate(passage, lang),
    ...otherDates(passage, events),
    ...(credited.has(passage.block) ? [] : uncredited(passage)),
  ]);
}

/** Whether somebody answers for it: a page, the map, or a live figure, which links its entry. */
function isCredited({ ids, pages, text }: Passage): boolean {
  return ids.length > 0 || pages.length > 0 || text.includes('{{');
}

function bareSites({ text, offset, pages }: Passage): readonly Doubt[] {
  return pages
    .filter((page) => !namesPage(page))
    .map((page) => ({
      offset: offset + text.indexOf(page),
      message: `${page} is a whole site, not the page that says so`,
      expected: 'the address of the page',
    }));
}

/** By language; where there are no words for it, nothing is looked for. */
const NEWEST: Readonly<Record<Lang, RegExp | undefined>> = {
  en: /\b(?:newest|latest|most recent)\b/i,
  ur: /(?:تازہ|جدید)[ \u200c]?ترین|سب سے (?:نئ|نیا)/,
};

function newestWithoutDate({ words, text, offset }: Passage, lang: Lang): readonly Doubt[] {
  const found = NEWEST[lang]?.exec(words);
  if (!found || isDated(text)) return [];
  const message = `“${found[0]}” without saying of when`;
  return [{ offset: offset + found.index, message, expected: 'the date in the same sentence' }];
}

/** Days that differ from that of an event which the sentence links and cites. */
function otherDates(
  { ids, pages, dates, offset }: Passage,
  events: readonly StoryEvent[],
): readonly Doubt[] {
  const days = dates.filter((date) => date.length === 10);
  if (days.length === 0) return [];
  const meant = events.filter(
    ({ about, pages: own }) =>
      about.some((id) => ids.includes(id)) && own.some((page) => pages.includes(page)),
  );
  const known = meant.flatMap((event) => event.dates);
  const agree = known.some((date) => days.some((day) => day.startsWith(date)));
  const [event] = meant;
  if (event === undefined || agree) return [];
  const message = `the sentence says ${days.join(', ')}, and \`${event.id}\` says ${event.dates.join(' or ')}`;
  return [{ offset, message, expected: 'one date, or who says which' }];
}

function uncredited(passage: Passage): readonly Doubt[] {
  return amountsIn(passage.words)
    .slice(0, 1)
    .map(({ written, index }) => ({
      offset: passage.offset + index,
      message: `“${written}” is credited to nobody`,
      expected: 'a link to who says so, or to what the map shows',
    }));
}
