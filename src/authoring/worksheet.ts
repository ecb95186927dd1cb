/** `worksheet:` in story.yaml: a story's own places and questions for its worksheet. Build only. */
import type { AtlasFeature, Lang } from '../atlas/atlas.ts';
import type { Look } from '../geo/camera.ts';
import type { WorksheetQuestion, WorksheetPlan } from '../story/story.ts';
import { resolutionKm, exclusionReason } from '../story/worksheet.ts';
import type { MapLinks } from './link.ts';
import type { ViewTargets } from './look.ts';
import { readLocalizedText } from './localizedText.ts';
import { readOptional, readFields, readItems, readKnown, readList, type Cursor } from './cursor.ts';

/** What a worksheet is read with. */
export interface WorksheetContext {
  readonly atlas: MapLinks &
    Pick<ViewTargets, 'bounds'> & { feature?(id: string): AtlasFeature | undefined };
  /** The language to read; `langs` are all languages that need a text. */
  readonly lang: Lang;
  readonly langs: readonly Lang[];
  /** Camera of the worksheet's map: that of the first step. */
  readonly look: Look | undefined;
}

const IF_MISSING = 'the worksheet leaves out the question';

export function readWorksheet(value: Cursor, context: WorksheetContext): WorksheetPlan | undefined {
  if (!readFields(value, ['places', 'questions'])) return undefined;
  const places = readOptional(value.at('places'), (list) =>
    readItems(list, (item) => readPlace(item, context)),
  );
  const questions = readOptional(value.at('questions'), readList) ?? [];
  return {
    ...(places && { places }),
    questions: questions.flatMap((item) => readQuestion(item, context) ?? []),
  };
}

/** Reads a place that the worksheet can ask for. */
function readPlace(item: Cursor, { atlas, look }: WorksheetContext): string | undefined {
  const id = readKnown(item, atlas.ids, 'feature');
  if (id === undefined || look === undefined || !atlas.feature) return id;
  const feature = atlas.feature(id);
  const issue = feature ? exclusionReason(feature, look, atlas.bounds(id)) : 'kind';
  const km = Math.floor(resolutionKm(look));
  switch (issue) {
    case undefined:
      return id;
    case 'kind':
      return item.error(`\`${id}\` is not something a worksheet can ask for`, {
        expected:
          'a country, a river, a lake, a settlement, a pass, a crossing, a plant, a station or a corridor',
      });
    case 'inexact':
      return item.error(
        `the position of \`${id}\` is known only to within ${feature?.properties.precisionKm ?? 0} km`,
        { expected: `a place known to within ${km} km, the precision of pointing on this map` },
      );
    case 'outside':
      return item.error(`\`${id}\` is not on the worksheet’s map`, {
        expected: 'a place that the first step shows',
      });
    case 'small':
      return item.error(`\`${id}\` is too small on this map: its number would hide it`, {
        expected: 'a larger area, or a point',
      });
  }
}

function readQuestion(item: Cursor, context: WorksheetContext): WorksheetQuestion | undefined {
  if (!readFields(item, ['ask', 'answer'])) return undefined;
  const ask = readLocalizedText(item.at('ask'), context, IF_MISSING);
  const answer = readLocalizedText(item.at('answer'), context, IF_MISSING);
  return ask === undefined || answer === undefined ? undefined : { ask, answer };
}
