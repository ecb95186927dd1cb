/** The worksheet's map, with numbers instead of the names that pupils fill in. */
import type { Atlas, AtlasFeature } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import type { DrawableAtlas } from '../../cartography/drawnFeatures.ts';
import { kindInfo, PLACE_GROUPS, type PlaceGroup } from '../../atlas/kinds.ts';
import { isBaseLayer } from '../../cartography/baseLayers.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachingMessages } from '../../i18n/story/teaching.ts';
import { sceneOf, type Scene } from '../../story/scene.ts';
import type { Story } from '../../story/story.ts';
import { WORKSHEET_MAP, worksheetPlaces } from '../../story/worksheet.ts';
import { drawStandalone, placedNumbers, type StandaloneInput } from '../../svg/standalone.ts';
import type { AtlasContent } from '../content.ts';
import type { DrawingOptions } from '../staticMaps.ts';
import { legendHtml, mapWords } from './legend.ts';

/** A place to name on the worksheet. */
export interface NumberedPlace {
  readonly number: number;
  readonly group: PlaceGroup;
  readonly feature: AtlasFeature;
  readonly name: string;
}

export interface NumberedMap {
  /** In order of their numbers. */
  readonly places: readonly NumberedPlace[];
  /** Legend as HTML. */
  readonly legend: string;
  /** SVG document. */
  readonly svg: string;
}

/** The numbered map of a story's first step. Places whose number does not fit are left out. */
export function numberedMap(
  story: Story,
  messages: Messages,
  content: AtlasContent,
  tools: Omit<DrawingOptions, 'size'>,
): NumberedMap {
  const draft = (ids: readonly string[]): StandaloneInput => {
    const numbers = new Map(ids.map((id, index) => [id, String(index + 1)]));
    const scene = worksheetScene(story, ids, content);
    const words = mapTexts(story, messages, content.atlas, ids.length);
    const atlas = withoutAnswers(content.atlas, new Set(ids));
    return { scene, atlas, words, numbers, size: WORKSHEET_MAP, ...tools };
  };
  let ids = sortPlaces(worksheetPlaces(story, content.atlas), content.atlas);
  for (;;) {
    const input = draft(ids);
    const found = new Set(placedNumbers(input));
    const kept = ids.filter((id) => found.has(id));
    if (kept.length === ids.length)
      return {
        places: placesOf(ids, content.atlas, story.lang),
        legend: legendHtml([input], messages),
        svg: drawStandalone(input),
      };
    ids = kept;
  }
}

function placesOf(ids: readonly string[], atlas: Atlas, lang: string): NumberedPlace[] {
  return ids.flatMap((id, index): NumberedPlace[] => {
    const [feature] = atlas.members(id);
    const group = feature && kindInfo(feature.properties.kind).placeGroup;
    if (!feature || !group) return [];
    return [{ number: index + 1, group, feature, name: localize(feature.properties.names, lang) }];
  });
}

/** Sorts by group, then north to south, so that numbers follow the reading order. */
function sortPlaces(ids: readonly string[], atlas: Atlas): readonly string[] {
  const groupOf = (id: string) => kindInfo(atlas.entry(id)?.kind ?? '').placeGroup;
  const north = (id: string) => atlas.bounds(id)?.[3] ?? 0;
  return PLACE_GROUPS.flatMap((group) =>
    ids.filter((id) => groupOf(id) === group).toSorted((a, b) => north(b) - north(a)),
  );
}

/**
 * The atlas without measures and without points that are not asked for: both would reveal answers. Lines
 * and areas stay for orientation.
 */
function withoutAnswers(atlas: Atlas, asked: ReadonlySet<string>): DrawableAtlas {
  const data = Object.entries(atlas.data).map(([id, layer]) => {
    const features = layer.features
      .filter(
        ({ geometry, properties }) =>
          asked.has(properties.id) || (geometry.type !== 'Point' && properties.label === undefined),
      )
      .map((feature) => {
        const { flow: _, ...properties } = feature.properties;
        return { ...feature, properties };
      });
    return [id, { ...layer, features }] as const;
  });
  return { ...atlas, data: Object.fromEntries(data) };
}

/** Shows and emphasizes the places asked for and the story's subjects; nothing is dimmed. */
function worksheetScene(
  story: Story,
  ids: readonly string[],
  { atlas, evidence }: AtlasContent,
): Scene {
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, {}, setting, atlas, evidence);
  const themes = atlas.layers.filter((layer) => !isBaseLayer(layer)).map(({ id }) => id);
  const subjects = themes.flatMap((id) => atlas.data[id]?.features ?? []);
  const asked = ids.filter((id) => atlas.entry(id)?.kind !== 'country');
  return {
    ...scene,
    layers: [...new Set([...scene.layers, ...ids.flatMap((id) => atlas.toggles(id))])],
    focus: [...asked, ...subjects.map(({ properties }) => properties.id)],
    named: ids,
  };
}

function mapTexts(story: Story, messages: Messages, { sources }: Atlas, count: number) {
  const [step] = story.steps;
  const words = teachingMessages(story.lang);
  if (!step) throw new Error(`story ${story.id}: has no step, expected at least one`);
  return {
    ...mapWords(story, step, messages, sources),
    ...{ title: words.matchNumbers(count), description: words.mapDescription(count) },
  };
}
