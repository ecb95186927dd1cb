/** Questions of a worksheet with answers: the author's, then those generated from the atlas. */
import type { Atlas, Entry, Figure } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import { citationsOf } from '../../atlas/citations.ts';
import { summarizeLength } from '../../atlas/lengthSummary.ts';
import { answerFigure } from '../../authoring/figure/answer.ts';
import { formatDate, formatFigure } from '../../i18n/format.ts';
import { formatLiveValue } from '../../i18n/story/liveValue.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachingMessages } from '../../i18n/story/teaching.ts';
import type { Story } from '../../story/story.ts';
import {
  joinItems,
  sortedNames,
  MAX_ITEMS,
  type SourcedQuestion,
  type QuestionContext,
} from './sourcedQuestion.ts';
import type { NumberedPlace } from './numberedMap.ts';
import { rankingQuestion } from './rankingQuestion.ts';

/** Most questions whose answer lines fit on one page. */
const MAX_QUESTIONS = 7;

export function questionsOf(
  story: Story,
  places: readonly NumberedPlace[],
  atlas: Atlas,
  messages: Messages,
): readonly SourcedQuestion[] {
  const own = (story.worksheet?.questions ?? []).map((one): SourcedQuestion => ({
    ...one,
    sources: [],
  }));
  const context = { atlas, messages, lang: story.lang };
  const entries = mentionedEntries(story, atlas);
  const generated = [
    distanceQuestion(places, context),
    statusQuestion(entries, context),
    lengthQuestion(entries, context),
    rankingQuestion(entries, 'capacity', context),
    rankingQuestion(entries, 'elevation', context),
  ].flatMap((one) => one ?? []);
  return [...own, ...generated].slice(0, MAX_QUESTIONS);
}

/** Entries that the story's text links, without duplicates, in order. */
function mentionedEntries({ steps }: Story, atlas: Atlas): readonly Entry[] {
  const ids = new Set(steps.flatMap(({ mentions }) => mentions));
  return [...ids].flatMap((id) => atlas.entry(id) ?? []);
}

/** The distance between two numbered points: of the most precise ones, the pair farthest apart. */
function distanceQuestion(
  places: readonly NumberedPlace[],
  { atlas, messages, lang }: QuestionContext,
): SourcedQuestion | undefined {
  const words = teachingMessages(lang);
  const points = places.filter(({ feature }) => feature.geometry.type === 'Point');
  const bestPrecision = Math.min(...points.map(({ feature }) => feature.properties.precisionKm));
  const exact = points.filter(({ feature }) => feature.properties.precisionKm <= bestPrecision);
  const pairs = exact.flatMap((from, index) =>
    exact.slice(index + 1).flatMap((to) => {
      const ids = [from.feature.id, to.feature.id];
      const found = answerFigure({ name: 'distance', ids }, atlas, ids);
      return 'figure' in found ? [{ from, to, figure: found.figure }] : [];
    }),
  );
  const [pair] = pairs.toSorted((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  if (!pair) return undefined;
  const { from, to, figure } = pair;
  return {
    ask: words.distance(from.number, to.number),
    answer: words.distanceAnswer(from.name, to.name, formatFigure(figure, messages)),
    sources: [],
    measured: true,
  };
}

/** The status of lines that the story mentions; undefined if all have the same. */
function statusQuestion(
  entries: readonly Entry[],
  { atlas, messages, lang }: QuestionContext,
): SourcedQuestion | undefined {
  const words = teachingMessages(lang);
  const lines = entries.filter(({ kind, undated }) => kind === 'line' && !undated);
  // Where a line and a part of it are mentioned, ask only about the part.
  const hasMentionedPart = ({ id }: Entry) =>
    lines.some((other) => other.id !== id && atlas.members(id).some((one) => one.id === other.id));
  const items = lines.filter((line) => !hasMentionedPart(line)).slice(0, MAX_ITEMS);
  if (new Set(items.map(({ status }) => status)).size < 2) return undefined;
  const answers = items.map(({ names, status, asOf }) =>
    words.answer(
      localize(names, lang),
      `${messages.statuses[status]} (${messages.card.asOf(formatDate(asOf, messages))})`,
    ),
  );
  return {
    ask: words.status(sortedNames(items, lang)),
    answer: joinItems(answers),
    sources: statusSources(items, atlas),
  };
}

/** The first entry with a published length; entries on which sources differ come first. */
function lengthQuestion(
  entries: readonly Entry[],
  { atlas, lang }: QuestionContext,
): SourcedQuestion | undefined {
  const words = teachingMessages(lang);
  const published = entries
    .map((entry) => ({ entry, length: summarizeLength(entry) }))
    .filter(({ length: { by } }) => by === 'published');
  const differing = published.filter(({ length: { range } }) => range?.[0] !== range?.[1]);
  const [found] = [...differing, ...published];
  if (!found) return undefined;
  const { id, names } = found.entry;
  const answer = answerFigure({ name: 'length', ids: [id] }, atlas, [id]);
  if ('reason' in answer) return undefined;
  return {
    ask: words.length(localize(names, lang)),
    answer: formatLiveValue(answer, lang),
    sources: sourcesOf(found.length.figures),
  };
}

function sourcesOf(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.flatMap(({ sources }) => sources))];
}

/** Sources cited for the status of entries. */
function statusSources(entries: readonly Entry[], { sources }: Atlas): readonly string[] {
  const cited = entries.flatMap((entry) =>
    citationsOf(entry, sources).filter(({ uses }) => uses.some(({ use }) => use === 'status')),
  );
  return [...new Set(cited.map(({ id }) => id))];
}
