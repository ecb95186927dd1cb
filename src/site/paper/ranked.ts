/** A question that puts things in order by a number that is known of them. */
import type { Atlas, Entry, FeatureProperties, Figure, Status } from '../../atlas/atlas.ts';
import { answerFigure } from '../../authoring/figure/answer.ts';
import { formatFigure } from '../../i18n/format.ts';
import { teachWords } from '../../i18n/story/teach.ts';
import { listed, namesOf, THINGS_MOST, type Asked, type Context } from './asked.ts';
import { nameOf } from './numbered.ts';

/** What can be compared: a plant that is being built has no power yet. */
const STANDING: readonly Status[] = ['exists', 'in-service'];

/** Things of which a number is known, the greatest first. */
export function order(
  entries: readonly Entry[],
  measure: 'capacity' | 'elevation',
  { atlas, messages, lang }: Context,
): Asked | undefined {
  const words = teachWords(lang);
  const kind = measure === 'capacity' ? 'hydropower-plant' : 'pass';
  const valued = entries
    .filter((entry) => entry.kind === kind && STANDING.includes(entry.status))
    .flatMap((entry) => {
      const figure = figureOf(entry, measure, atlas);
      return figure?.value === undefined ? [] : [{ entry, figure, value: figure.value }];
    });
  const distinct = valued.filter(
    ({ value }, index) => valued.findIndex((one) => one.value === value) === index,
  );
  const things = distinct.slice(0, THINGS_MOST);
  if (things.length < 2) return undefined;
  const sorted = things.toSorted((a, b) => b.value - a.value);
  const list = namesOf(
    things.map(({ entry }) => entry),
    lang,
  );
  return {
    ask: measure === 'capacity' ? words.byCapacity(list) : words.byHeight(list),
    answer: listed(
      sorted.map(({ entry, figure }) =>
        words.told(nameOf(entry.names, lang), formatFigure(figure, messages)),
      ),
    ),
    sources: [
      ...new Set(
        things.flatMap(({ entry, figure }) =>
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
  const { mw } = entry as FeatureProperties;
  if (measure !== 'capacity' || mw === undefined) return undefined;
  const answer = answerFigure({ what: 'capacity', ids: [entry.id] }, atlas, [entry.id]);
  return 'figure' in answer ? answer.figure : undefined;
}
