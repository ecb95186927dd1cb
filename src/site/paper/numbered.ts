/** The map of a worksheet: numbers in place of the names that it asks for. */
import type { Atlas, AtlasFeature, Names } from '../../atlas/atlas.ts';
import type { Drawable } from '../../cartography/drawn.ts';
import { isGround } from '../../cartography/ground.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachWords } from '../../i18n/story/teach.ts';
import { sceneOf, type Scene } from '../../story/scene.ts';
import type { Story } from '../../story/story.ts';
import {
  PLACE_GROUPS,
  placeGroup,
  WORKSHEET_MAP,
  worksheetPlaces,
  type PlaceGroup,
} from '../../story/worksheet.ts';
import { drawStandalone, numbersOn, type StandaloneInput } from '../../svg/standalone.ts';
import type { Known } from '../content.ts';
import type { PictureTools } from '../drawn.ts';
import { legendHtml, mapWords } from './legend.ts';

/** A place that a worksheet asks for. */
export interface Place {
  readonly number: number;
  readonly group: PlaceGroup;
  readonly feature: AtlasFeature;
  readonly name: string;
}

export interface NumberedMap {
  /** By number. */
  readonly places: readonly Place[];
  /** What its colours and lines stand for, as HTML. */
  readonly legend: string;
  /** The whole SVG document. */
  readonly svg: string;
}

/** The map of a story's first step with its numbers. A place whose number finds no room is not asked for. */
export function numberedMap(
  story: Story,
  messages: Messages,
  known: Known,
  tools: Omit<PictureTools, 'size'>,
): NumberedMap {
  const draft = (ids: readonly string[]): StandaloneInput => {
    const numbers = new Map(ids.map((id, index) => [id, String(index + 1)]));
    const scene = blankScene(story, ids, known);
    const words = wordsOf(story, messages, known.atlas, ids.length);
    const atlas = blank(known.atlas, new Set(ids));
    return { scene, atlas, words, numbers, size: WORKSHEET_MAP, ...tools };
  };
  let ids = inOrder(worksheetPlaces(story, known.atlas), known.atlas);
  for (;;) {
    const input = draft(ids);
    const found = new Set(numbersOn(input));
    const kept = ids.filter((id) => found.has(id));
    if (kept.length === ids.length)
      return {
        places: placesOf(ids, known.atlas, story.lang),
        legend: legendHtml([input], messages),
        svg: drawStandalone(input),
      };
    ids = kept;
  }
}

function placesOf(ids: readonly string[], atlas: Atlas, lang: string): Place[] {
  return ids.flatMap((id, index): Place[] => {
    const [feature] = atlas.members(id);
    const group = feature && placeGroup(feature.properties.kind);
    if (!feature || !group) return [];
    return [{ number: index + 1, group, feature, name: nameOf(feature.properties.names, lang) }];
  });
}

export function nameOf(names: Names, lang: string): string {
  return names[lang] ?? names.en;
}

/** By group, and from north to south in each: numbers are found as one reads. */
function inOrder(ids: readonly string[], atlas: Atlas): readonly string[] {
  const groupOf = (id: string) => placeGroup(atlas.entry(id)?.kind ?? '');
  const north = (id: string) => atlas.bounds(id)?.[3] ?? 0;
  return PLACE_GROUPS.flatMap((group) =>
    ids.filter((id) => groupOf(id) === group).toSorted((a, b) => north(b) - north(a)),
  );
}

/**
 * The atlas without the points that are not asked for, and without measures, which give answers away.
 * What is left is there to go by.
 */
function blank(atlas: Atlas, asked: ReadonlySet<string>): Drawable {
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

/** All that is asked for is shown and strong, and so is what the story is about; nothing steps back. */
function blankScene(story: Story, ids: readonly string[], { atlas, evidence }: Known): Scene {
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, {}, setting, atlas, evidence);
  const themes = atlas.layers.filter((layer) => !isGround(layer)).map(({ id }) => id);
  const subjects = themes.flatMap((id) => atlas.data[id]?.features ?? []);
  const asked = ids.filter((id) => atlas.entry(id)?.kind !== 'country');
  return {
    ...scene,
    layers: [...new Set([...scene.layers, ...ids.flatMap((id) => atlas.toggles(id))])],
    focus: [...asked, ...subjects.map(({ properties }) => properties.id)],
    named: ids,
  };
}

function wordsOf(story: Story, messages: Messages, { sources }: Atlas, count: number) {
  const [step] = story.steps;
  const words = teachWords(story.lang);
  if (!step) throw new Error(`story ${story.id}: has no step, expected at least one`);
  return {
    ...mapWords(story, step, messages, sources),
    ...{ title: words.numbersOf(count), description: words.mapOf(count) },
  };
}
