/** Questions about places: where is it, what is it, in which country is it. */
import type { Atlas, AtlasFeature } from '../atlas/atlas.ts';
import { contains, type Bounds, type LonLat } from '../geo/geo.ts';
import { distanceKm } from '../geo/measure.ts';
import { intersects } from '../geo/intersects.ts';
import { kindInfo } from '../atlas/kinds.ts';
import { isSimilar, isSameKind, hasSameName, shapeOf, type Shape } from './similarity.ts';
import { distanceTo } from './judge.ts';
import {
  allFeatures,
  landmarks,
  representativePoint,
  questionRegion,
  type QuizData,
  type Subject,
} from './quizData.ts';
import {
  COUNTRY,
  type CountryQuestion,
  type Level,
  type WhatQuestion,
  type WhereQuestion,
} from './question.ts';
import { shuffled, type Random } from './random.ts';

/** Accepted distance to a point, a line or the edge of an area. */
const PASS_KM = {
  easy: { point: 75, line: 40, area: 15 },
  hard: { point: 30, line: 20, area: 5 },
} as const satisfies Readonly<Record<Level, Readonly<Record<Shape, number>>>>;

/** Number of choices, including the right other. */
const CHOICE_COUNT = { easy: 3, hard: 5 } as const satisfies Readonly<Record<Level, number>>;
/** Number of places in the list that replaces the map. */
const PLACE_COUNT = 5;
/** Wrong choices are drawn from this many of the nearest features, so that they lie in the region. */
const CANDIDATE_COUNT = 9;
/** Minimum distance of a wrong choice, so that the symbol on the map is unambiguous. */
const MIN_DISTANCE_KM = 25;
/** Minimum share of the region covered by an area that lies only partly in it. */
const MIN_SHARE = 0.02;

export function* whereQuestions(
  subjects: readonly Subject[],
  data: QuizData,
  level: Level,
  random: Random,
): Generator<WhereQuestion> {
  const { atlas, story } = data;
  const region = questionRegion(story);
  for (const { id, step, feature } of askableSubjects(subjects, atlas)) {
    const box = atlas.bounds(id);
    const passKm = PASS_KM[level][shapeOf(feature)];
    // If the position is less precise than the pass distance, answers cannot be judged.
    if (!box || feature.properties.precisionKm > passKm || !isVisibleIn(feature, box, region))
      continue;
    const right = representativePoint(feature, box);
    if (distanceTo(right, id, atlas).km > passKm) continue;
    const others = otherPlaces(feature, data, region, passKm, random);
    if (others.length === 0) continue;
    const places = shuffled([right, ...others], random);
    yield { kind: 'where', key: `where ${id}`, about: id, step, passKm, places };
  }
}

/** Places of the same group beyond the pass distance. */
function otherPlaces(
  { id, properties: { kind } }: AtlasFeature,
  { atlas }: QuizData,
  region: Bounds,
  passKm: number,
  random: Random,
): readonly LonLat[] {
  const landmarkIds = landmarks(atlas, []).map((landmark) => landmark.id);
  const places = allFeatures(atlas)
    .filter((other) => kindInfo(other.properties.kind).placeGroup === kindInfo(kind).placeGroup)
    .filter((other) => other.id !== id && !landmarkIds.includes(other.id))
    .map((other) => representativePoint(other, atlas.bounds(other.id) ?? region))
    .filter(([lon, lat]) => contains(region, [lon, lat, lon, lat]));
  const others: LonLat[] = [];
  for (const place of shuffled(places, random)) {
    if (others.length === PLACE_COUNT - 1) break;
    if (distanceTo(place, id, atlas).km > passKm) others.push(place);
  }
  return others;
}

export function* whatQuestions(
  subjects: readonly Subject[],
  { atlas, story }: QuizData,
  level: Level,
  random: Random,
): Generator<WhatQuestion> {
  const region = questionRegion(story);
  const all = allFeatures(atlas);
  for (const { id, step, feature } of askableSubjects(subjects, atlas)) {
    const box = atlas.bounds(id);
    if (!box || !isVisibleIn(feature, box, region)) continue;
    const at = representativePoint(feature, box);
    const others = all
      .filter(
        (other) => other.id !== id && isSimilar(other, feature) && !hasSameName(other, feature),
      )
      .map((other) => ({
        other,
        km: distanceKm(at, representativePoint(other, atlas.bounds(other.id) ?? region)),
      }))
      .filter(({ other, km }) => km > MIN_DISTANCE_KM + other.properties.precisionKm)
      .toSorted((a, b) => a.km - b.km)
      .map(({ other }) => other);
    // Other kinds only fill up: a choice that is drawn differently is easy to rule out.
    const sameKind = others.filter((other) => isSameKind(other, feature));
    const otherKinds = others.filter((other) => !isSameKind(other, feature));
    const wrong = [sameKind, otherKinds]
      .flatMap((candidates) => shuffled(candidates.slice(0, CANDIDATE_COUNT), random))
      .slice(0, CHOICE_COUNT[level] - 1)
      .map((other) => other.id);
    if (wrong.length === 0) continue;
    const choices = shuffled([id, ...wrong], random);
    yield { kind: 'what', key: `what ${id}`, about: id, step, choices, right: id };
  }
}

export function* countryQuestions(
  subjects: readonly Subject[],
  { atlas }: QuizData,
  level: Level,
  random: Random,
): Generator<CountryQuestion> {
  const countries = allFeatures(atlas).filter(({ properties }) => properties.kind === COUNTRY);
  for (const { id, step, feature } of askableSubjects(subjects, atlas)) {
    const box = atlas.bounds(id);
    const [code, ...otherCodes] = feature.properties.countries ?? [];
    const right = countries.find(({ properties }) => properties.countries?.[0] === code)?.id;
    if (!box || feature.properties.kind === COUNTRY) continue;
    if (code === undefined || otherCodes.length > 0 || right === undefined) continue;
    const at = representativePoint(feature, box);
    const wrong = countries
      .filter((other) => other.id !== right)
      .map((other) => ({ id: other.id, km: distanceToBox(at, atlas.bounds(other.id)) }))
      .toSorted((a, b) => a.km - b.km)
      .slice(0, CHOICE_COUNT[level] - 1)
      .map((other) => other.id);
    const choices = shuffled([right, ...wrong], random);
    yield { kind: 'country', key: `country ${id}`, about: id, step, choices, right };
  }
}

type SingleSubject = Subject & { readonly feature: AtlasFeature };

/** Subjects that are a single feature of a kind that readers can be expected to know. */
function askableSubjects(
  subjects: readonly Subject[],
  { members }: Pick<Atlas, 'members'>,
): SingleSubject[] {
  return subjects.filter(
    (subject): subject is SingleSubject =>
      subject.feature !== undefined &&
      members(subject.id).length === 1 &&
      kindInfo(subject.entry.kind).placeGroup !== undefined,
  );
}

/** Whether enough of a feature lies in the region to be found on its map. */
function isVisibleIn(feature: AtlasFeature, box: Bounds, region: Bounds): boolean {
  if (contains(region, box)) return true;
  if (shapeOf(feature) !== 'area')
    return shapeOf(feature) === 'line' && intersects(feature.geometry, region);
  const [west, south, east, north] = region;
  const width = Math.min(east, box[2]) - Math.max(west, box[0]);
  const height = Math.min(north, box[3]) - Math.max(south, box[1]);
  const share = (width * height) / ((east - west) * (north - south));
  return width > 0 && height > 0 && share > MIN_SHARE && intersects(feature.geometry, region);
}

/** Approximate distance from a position to a bounding box, in km; 0 inside. */
function distanceToBox([lon, lat]: LonLat, box: Bounds | undefined): number {
  if (!box) return Infinity;
  const [west, south, east, north] = box;
  const nearest: LonLat = [
    Math.min(Math.max(lon, west), east),
    Math.min(Math.max(lat, south), north),
  ];
  return distanceKm([lon, lat], nearest);
}
