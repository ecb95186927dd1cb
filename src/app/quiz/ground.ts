/** The map of a question: what it shows, and what it must not tell. */
import type { Atlas } from '../../atlas/atlas.ts';
import { centerOf, type Look } from '../../geo/camera.ts';
import type { Bounds, LonLat } from '../../geo/geo.ts';
import { placeOf, regionOf, type Material } from '../../quiz/material.ts';
import { COUNTRY, namedKinds, type Level, type Question } from '../../quiz/question.ts';
import type { Scene, Theme } from '../../story/scene.ts';
import { sceneOf } from '../../story/scene.ts';

/** What is shown of a question: nothing of the answer until it is revealed. Names stand on no map of a quiz. */
export function sceneFor(
  question: Question,
  { story, atlas, evidence }: Material,
  { level, theme, revealed }: { level: Level; theme: Theme; revealed: boolean },
): Scene {
  const setting = { lang: story.lang, theme };
  const base = sceneOf(story, {}, setting, atlas, evidence);
  const about = question.about === undefined ? [] : [question.about];
  const asked = question.kind === 'where' && !revealed;
  const shown = asked && level === 'hard' ? [] : about;
  const next = question.kind === 'next' && revealed ? [question.right] : [];
  const focus = asked ? [] : [...about, ...next];
  return {
    ...base,
    look: lookOf(question, story, atlas),
    layers: [...new Set([...base.layers, ...shown.flatMap((id) => atlas.toggles(id))])],
    focus: focus.flatMap((id) => atlas.members(id).map((feature) => feature.id)),
    named: [],
    hide: ['labels'],
  };
}

/** Degrees that a map shows around a thing at the least. */
const AROUND: readonly [lon: number, lat: number] = [5, 4];

/** Where a map looks: what is asked for must not stand in its middle. */
function lookOf(question: Question, story: Material['story'], atlas: Atlas): Look {
  const box = question.about === undefined ? undefined : atlas.bounds(question.about);
  if (!box || question.kind === 'where') return { fit: regionOf(story) };
  return { fit: around(box) };
}

function around([west, south, east, north]: Bounds): Bounds {
  const [lon, lat] = centerOf([west, south, east, north]);
  const width = Math.max((east - west) * 1.15, AROUND[0]) / 2;
  const height = Math.max((north - south) * 1.15, AROUND[1]) / 2;
  return [lon - width, lat - height, lon + width, lat + height];
}

/** A name that stands on the map to go by. */
export interface Signpost {
  readonly name: string;
  readonly at: LonLat;
}

export function signpostsOf(
  question: Question,
  level: Level,
  { story, atlas }: Material,
): readonly Signpost[] {
  const kinds = namedKinds(question, level, atlas);
  if (!kinds.includes(COUNTRY)) return [];
  return Object.values(atlas.data).flatMap(({ features }) =>
    features.flatMap(({ properties: { kind, names, anchor } }): Signpost[] =>
      kinds.includes(kind) && anchor ? [{ name: names[story.lang] ?? names.en, at: anchor }] : [],
    ),
  );
}

/** Places that a ring stands around: what is marked, or what was asked for once it is revealed. */
export function ringsOf(question: Question, revealed: boolean, { atlas }: Material): LonLat[] {
  if (question.about === undefined || (question.kind === 'where' && !revealed)) return [];
  const ids = [question.about, ...(question.kind === 'next' && revealed ? [question.right] : [])];
  return ids.flatMap((id) => {
    const [feature, ...others] = atlas.members(id);
    const box = atlas.bounds(id);
    const single = feature?.geometry.type === 'Point' && others.length === 0;
    return single && box ? [placeOf(feature, box)] : [];
  });
}
