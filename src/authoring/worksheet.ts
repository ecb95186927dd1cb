/** `worksheet:` in story.yaml: a story's own places and questions for its worksheet. Build only. */
import type { AtlasFeature, Lang } from '../atlas/atlas.ts';
import type { Look } from '../geo/camera.ts';
import type { WorksheetPlan } from '../story/story.ts';
import { resolutionKm, exclusionReason } from '../story/worksheet.ts';
import type { MapLinks } from './link.ts';
import type { ViewTargets } from './look.ts';
import { readLocalizedText } from './localizedText.ts';
import { worksheetSchema } from '../story/schema.ts';
import { readOptional, readList, type Cursor } from './cursor.ts';
import { read, readFields } from './read.ts';

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
  const schema = worksheetSchema({ features: context.atlas.ids });
  if (!readFields(value, schema)) return undefined;
  const { places, questions } = schema.entries;
  const ids = read(value.at('places'), places);
  const items = readOptional(value.at('questions'), readList) ?? [];
  return {
    ...(ids && {
      places: [...new Set(ids.filter((id, i) => canAskFor(id, value.at('places').at(i), context)))],
    }),
    questions: items.flatMap((item) => {
      if (!readFields(item, questions.wrapped.item)) return [];
      const ask = readLocalizedText(item.at('ask'), context, IF_MISSING);
      const answer = readLocalizedText(item.at('answer'), context, IF_MISSING);
      return ask === undefined || answer === undefined ? [] : [{ ask, answer }];
    }),
  };
}

/** Whether the worksheet can ask for a place; reports why not. */
function canAskFor(id: string, item: Cursor, { atlas, look }: WorksheetContext): boolean {
  if (look === undefined || !atlas.feature) return true;
  const feature = atlas.feature(id);
  const issue = feature ? exclusionReason(feature, look, atlas.bounds(id)) : 'kind';
  const km = Math.floor(resolutionKm(look));
  switch (issue) {
    case undefined:
      return true;
    case 'kind':
      item.error(`\`${id}\` is not something a worksheet can ask for`, {
        expected:
          'a country, a river, a lake, a settlement, a pass, a crossing, a plant, a station or a corridor',
      });
      return false;
    case 'inexact':
      item.error(
        `the position of \`${id}\` is known only to within ${feature?.properties.precisionKm ?? 0} km`,
        { expected: `a place known to within ${km} km, the precision of pointing on this map` },
      );
      return false;
    case 'outside':
      item.error(`\`${id}\` is not on the worksheet’s map`, {
        expected: 'a place that the first step shows',
      });
      return false;
    case 'small':
      item.error(`\`${id}\` is too small on this map: its number would hide it`, {
        expected: 'a larger area, or a point',
      });
      return false;
  }
}
