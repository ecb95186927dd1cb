/** A question that asks to order entries by a figure. */
import type { Atlas, Entry, Figure, Status } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import { answerFigure } from '../../authoring/figure/answer.ts';
import { formatFigure } from '../../i18n/format.ts';
import { teachingMessages } from '../../i18n/story/teaching.ts';
import {
  joinItems,
  sortedNames,
  MAX_ITEMS,
  type SourcedQuestion,
  type QuestionContext,
} from './sourcedQuestion.ts';

/** Statuses that can be compared: a plant under construction has no capacity yet. */
const COMPLETED_STATUSES: readonly Status[] = ['exists', 'in-service'];

/** Asks to order entries by a known figure, largest first; undefined for fewer than two. */
export function rankingQuestion(
  entries: readonly Entry[],
  measure: 'capacity' | 'elevation',
  { atlas, messages, lang }: QuestionContext,
): SourcedQuestion | undefined {
  const words = teachingMessages(lang);
  const kind = measure === 'capacity' ? 'hydropower-plant' : 'pass';
  const valued = entries
    .filter((entry) => entry.kind === kind && COMPLETED_STATUSES.includes(entry.status))
    .flatMap((entry) => {
      const figure = figureOf(entry, measure, atlas);
      return figure?.value === undefined ? [] : [{ entry, figure, value: figure.value }];
    });
  const distinct = valued.filter(
    ({ value }, index) => valued.findIndex((one) => one.value === value) === index,
  );
  const items = distinct.slice(0, MAX_ITEMS);
  if (items.length < 2) return undefined;
  const sorted = items.toSorted((a, b) => b.value - a.value);
  const list = sortedNames(
    items.map(({ entry }) => entry),
    lang,
  );
  return {
    ask: measure === 'capacity' ? words.byCapacity(list) : words.byHeight(list),
    answer: joinItems(
      sorted.map(({ entry, figure }) =>
        words.answer(localize(entry.names, lang), formatFigure(figure, messages)),
      ),
    ),
    sources: [
      ...new Set(
        items.flatMap(({ entry, figure }) =>
          figure.sources.length > 0
            ? figure.sources
            : entry.sources.filter((id) => atlas.sources[id]?.gives !== 'name'),
        ),
      ),
    ],
  };
}

function figureOf(
  entry: Entry,
  measure: 'capacity' | 'elevation',
  atlas: Atlas,
): Figure | undefined {
  const stated = entry.figures?.find((one) => one.measure === measure && one.how === 'published');
  if (stated) return stated;
  if (measure !== 'capacity' || entry.mw === undefined) return undefined;
  const answer = answerFigure({ name: 'capacity', ids: [entry.id] }, atlas, [entry.id]);
  return 'figure' in answer ? answer.figure : undefined;
}
