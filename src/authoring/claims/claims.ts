/** Checks the claims of a story against the atlas: sources, dates and amounts. Build only. */
import type { Lang } from '../../atlas/atlas.ts';
import { isDated } from '../staleLinks.ts';
import { isPageAddress } from '../address.ts';
import { findAmounts } from './amounts.ts';
import { parseCitedSentences, type CitedSentence } from './citedSentences.ts';

/** An event: its acceptable dates, the features it concerns, and the pages that report it. */
export interface StoryEvent {
  readonly id: string;
  readonly dates: readonly string[];
  readonly about: readonly string[];
  readonly pages: readonly string[];
}

/** A doubtful claim, with its offset in the text. */
export interface ClaimIssue {
  readonly offset: number;
  readonly message: string;
  readonly expected: string;
}

/** Doubtful claims of one text. */
export function findClaimIssues(
  source: string,
  lang: Lang,
  events: readonly StoryEvent[],
): readonly ClaimIssue[] {
  const sentences = parseCitedSentences(source, lang);
  const sourced = new Set(sentences.filter(hasSource).map(({ block }) => block));
  return sentences.flatMap((sentence) => [
    ...findBareSites(sentence),
    ...findUndatedNewest(sentence, lang),
    ...findConflictingDates(sentence, events),
    ...(sourced.has(sentence.block) ? [] : findUnsourcedAmounts(sentence)),
  ]);
}

/** Whether a sentence has a source: a page, a link to the map, or a live figure, which links to its entry. */
function hasSource({ ids, pages, text }: CitedSentence): boolean {
  return ids.length > 0 || pages.length > 0 || text.includes('{{');
}

function findBareSites({ text, offset, pages }: CitedSentence): readonly ClaimIssue[] {
  return pages
    .filter((page) => !isPageAddress(page))
    .map((page) => ({
      offset: offset + text.indexOf(page),
      message: `${page} is a whole site, not the page that says so`,
      expected: 'the address of the page',
    }));
}

/** Words for “newest” by language; other languages are not checked. */
const NEWEST_PATTERNS: Readonly<Record<Lang, RegExp | undefined>> = {
  en: /\b(?:newest|latest|most recent)\b/i,
  ur: /(?:تازہ|جدید)[ \u200c]?ترین|سب سے (?:نئ|نیا)/,
};

function findUndatedNewest(
  { words, text, offset }: CitedSentence,
  lang: Lang,
): readonly ClaimIssue[] {
  const found = NEWEST_PATTERNS[lang]?.exec(words);
  if (!found || isDated(text)) return [];
  const message = `“${found[0]}” without a date`;
  return [{ offset: offset + found.index, message, expected: 'the date in the same sentence' }];
}

/** Days that differ from those of an event that the sentence links and cites. */
function findConflictingDates(
  { ids, pages, dates, offset }: CitedSentence,
  events: readonly StoryEvent[],
): readonly ClaimIssue[] {
  const days = dates.filter((date) => date.length === 10);
  if (days.length === 0) return [];
  const cited = events.filter(
    ({ about, pages: own }) =>
      about.some((id) => ids.includes(id)) && own.some((page) => pages.includes(page)),
  );
  const known = cited.flatMap((event) => event.dates);
  const agree = known.some((date) => days.some((day) => day.startsWith(date)));
  const [event] = cited;
  if (event === undefined || agree) return [];
  const message = `the sentence says ${days.join(', ')}, and \`${event.id}\` says ${event.dates.join(' or ')}`;
  return [{ offset, message, expected: 'one date, or who says which' }];
}

function findUnsourcedAmounts(sentence: CitedSentence): readonly ClaimIssue[] {
  return findAmounts(sentence.words)
    .slice(0, 1)
    .map(({ written, index }) => ({
      offset: sentence.offset + index,
      message: `“${written}” has no source`,
      expected: 'a link to who says so, or to what the map shows',
    }));
}
