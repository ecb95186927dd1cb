/** `worksheet:` in story.yaml: the places and questions that a story chooses for its worksheet. Build only. */
import type { AtlasFeature, Lang } from '../atlas/atlas.ts';
import type { Look } from '../geo/camera.ts';
import type { Question, WorksheetPlan } from '../story/story.ts';
import { pointableKm, unaskable } from '../story/worksheet.ts';
import type { MapLinks } from './link.ts';
import type { Places } from './look.ts';
import { readPlainWords } from './plainWords.ts';
import { optional, readFields, readItems, readKnown, readList, type Value } from './value.ts';

/** What a worksheet is read against. */
export interface WorksheetContext {
  readonly atlas: MapLinks &
    Pick<Places, 'bounds'> & { feature?(id: string): AtlasFeature | undefined };
  /** The language that questions are read in, and all in which they must be asked. */
  readonly lang: Lang;
  readonly langs: readonly Lang[];
  /** What the worksheet's map shows: that of the first step. */
  readonly look: Look | undefined;
}

const LACKS = 'its worksheet lacks the question';

export function readWorksheet(value: Value, context: WorksheetContext): WorksheetPlan | undefined {
  if (!readFields(value, ['places', 'questions'])) return undefined;
  const places = optional(value.at('places'), (list) =>
    readItems(list, (item) => readPlace(item, context)),
  );
  const questions = optional(value.at('questions'), readList) ?? [];
  return {
    ...(places && { places }),
    questions: questions.flatMap((item) => readQuestion(item, context) ?? []),
  };
}

/** A place that the worksheet's map can ask for. */
function readPlace(item: Value, { atlas, look }: WorksheetContext): string | undefined {
  const id = readKnown(item, atlas.ids, 'feature');
  if (id === undefined || look === undefined || !atlas.feature) return id;
  const feature = atlas.feature(id);
  const fault = feature ? unaskable(feature, look, atlas.bounds(id)) : 'kind';
  const km = Math.floor(pointableKm(look));
  switch (fault) {
    case undefined:
      return id;
    case 'kind':
      return item.error(`\`${id}\` is nothing that a worksheet asks for`, {
        expected:
          'a country, a river, a lake, a settlement, a pass, a crossing, a plant, a station or a corridor',
      });
    case 'inexact':
      return item.error(
        `where \`${id}\` is, is known to within ${feature?.properties.precisionKm ?? 0} km only`,
        { expected: `a place known to ${km} km, as exactly as one can point at on this map` },
      );
    case 'outside':
      return item.error(`\`${id}\` is not on the worksheet’s map`, {
        expected: 'a place that the first step shows',
      });
    case 'small':
      return item.error(`\`${id}\` is so small on this map that its number would hide it`, {
        expected: 'an area of some size, or a point',
      });
  }
}

function readQuestion(item: Value, context: WorksheetContext): Question | undefined {
  if (!readFields(item, ['ask', 'answer'])) return undefined;
  const ask = readPlainWords(item.at('ask'), context, LACKS);
  const answer = readPlainWords(item.at('answer'), context, LACKS);
  return ask === undefined || answer === undefined ? undefined : { ask, answer };
}
