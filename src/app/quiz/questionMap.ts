/** The map of a question, which must not give the answer away. */
import type { Atlas } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import { centerOf, type Look } from '../../geo/camera.ts';
import type { Bounds, LonLat } from '../../geo/geo.ts';
import { representativePoint, questionRegion, type QuizData } from '../../quiz/quizData.ts';
import { COUNTRY, labelledKinds, type Level, type Question } from '../../quiz/question.ts';
import type { Scene, Theme } from '../../story/scene.ts';
import { sceneOf } from '../../story/scene.ts';

/** The scene of a question. The answer is not highlighted until `revealed`; labels are always hidden. */
export function questionScene(
  question: Question,
  { story, atlas, evidence }: QuizData,
  { level, theme, revealed }: { level: Level; theme: Theme; revealed: boolean },
): Scene {
  const settings = { lang: story.lang, theme };
  const base = sceneOf(story, {}, settings, atlas, evidence);
  const about = question.about === undefined ? [] : [question.about];
  const isSought = question.kind === 'where' && !revealed;
  const visible = isSought && level === 'hard' ? [] : about;
  const next = question.kind === 'next' && revealed ? [question.right] : [];
  const focus = isSought ? [] : [...about, ...next];
  return {
    ...base,
    look: lookOf(question, story, atlas),
    layers: [...new Set([...base.layers, ...visible.flatMap((id) => atlas.toggles(id))])],
    focus: focus.flatMap((id) => atlas.members(id).map((feature) => feature.id)),
    named: [],
    hide: ['labels'],
  };
}

/** Minimum extent of a map around a feature, in degrees. */
const MIN_EXTENT: readonly [lon: number, lat: number] = [5, 4];

/** The look of the map. For "Where is …?" it must not center on the answer. */
function lookOf(question: Question, story: QuizData['story'], atlas: Atlas): Look {
  const box = question.about === undefined ? undefined : atlas.bounds(question.about);
  if (!box || question.kind === 'where') return { fit: questionRegion(story) };
  return { fit: padBounds(box) };
}

function padBounds([west, south, east, north]: Bounds): Bounds {
  const [lon, lat] = centerOf([west, south, east, north]);
  const width = Math.max((east - west) * 1.15, MIN_EXTENT[0]) / 2;
  const height = Math.max((north - south) * 1.15, MIN_EXTENT[1]) / 2;
  return [lon - width, lat - height, lon + width, lat + height];
}

/** A name for orientation. */
export interface MapLabel {
  readonly name: string;
  readonly at: LonLat;
}

export function questionLabels(
  question: Question,
  level: Level,
  { story, atlas }: QuizData,
): readonly MapLabel[] {
  const kinds = labelledKinds(question, level, atlas);
  if (!kinds.includes(COUNTRY)) return [];
  return Object.values(atlas.data).flatMap(({ features }) =>
    features.flatMap(({ properties: { kind, names, anchor } }): MapLabel[] =>
      kinds.includes(kind) && anchor ? [{ name: localize(names, story.lang), at: anchor }] : [],
    ),
  );
}

/** Positions to mark with a ring: point features that are given, or revealed answers. */
export function questionMarkers(
  question: Question,
  revealed: boolean,
  { atlas }: QuizData,
): LonLat[] {
  if (question.about === undefined || (question.kind === 'where' && !revealed)) return [];
  const ids = [question.about, ...(question.kind === 'next' && revealed ? [question.right] : [])];
  return ids.flatMap((id) => {
    const [feature, ...others] = atlas.members(id);
    const box = atlas.bounds(id);
    const isPoint = feature?.geometry.type === 'Point' && others.length === 0;
    return isPoint && box ? [representativePoint(feature, box)] : [];
  });
}
