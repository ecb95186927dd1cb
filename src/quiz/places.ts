/** Questions that ask for places: where is it, what is it, in which country does it lie. */
import type { Atlas, AtlasFeature } from '../atlas/atlas.ts';
import { contains, type Bounds, type LonLat } from '../geo/geo.ts';
import { distanceKm } from '../geo/measure.ts';
import { overlaps } from '../geo/overlap.ts';
import { placeGroup } from '../story/worksheet.ts';
import { alike, isSameKind, sameName, shapeOf, type Shape } from './alike.ts';
import { distanceTo } from './judge.ts';
import {
  allFeatures,
  landmarks,
  placeOf,
  regionOf,
  type Material,
  type Subject,
} from './material.ts';
import {
  COUNTRY,
  type CountryQuestion,
  type Level,
  type WhatQuestion,
  type WhereQuestion,
} from './question.ts';
import { shuffled, type Random } from './random.ts';

/** How near in km one must come to a point, to a line, to an area: within it or beside its edge. */
const PASS = {
  easy: { point: 75, line: 40, area: 15 },
  hard: { point: 30, line: 20, area: 5 },
} as const satisfies Readonly<Record<Level, Readonly<Record<Shape, number>>>>;

/** Choices of a question, the right one among them. */
const CHOICES = { easy: 3, hard: 5 } as const satisfies Readonly<Record<Level, number>>;
/** Places to choose from where one asks without the map. */
const PLACES = 5;
/** Choices come from so many of the nearest: they lie in the same region. */
const NEARBY = 9;
/** Km that a choice lies away, so that the sign on the map cannot be the other's. */
const APART = 25;
/** The least share of what is shown that an area takes, where it lies in it only in part. */
const SHARE = 0.02;

export function* whereQuestions(
  subjects: readonly Subject[],
  material: Material,
  level: Level,
  random: Random,
): Generator<WhereQuestion> {
  const { atlas, story } = material;
  const region = regionOf(story);
  for (const { id, step, feature } of askable(subjects, atlas)) {
    const box = atlas.bounds(id);
    const passKm = PASS[level][shapeOf(feature)];
    // What is not known exactly enough would be judged by an error of the drawing.
    if (!box || feature.properties.precisionKm > passKm || !isIn(feature, box, region)) continue;
    const right = placeOf(feature, box);
    if (distanceTo(right, id, atlas).km > passKm) continue;
    const others = otherPlaces(feature, material, region, passKm, random);
    if (others.length === 0) continue;
    const places = shuffled([right, ...others], random);
    yield { kind: 'where', key: `where ${id}`, about: id, step, passKm, places };
  }
}

/** Places of the same group that lie too far off to pass. */
function otherPlaces(
  { id, properties: { kind } }: AtlasFeature,
  { atlas }: Material,
  region: Bounds,
  passKm: number,
  random: Random,
): readonly LonLat[] {
  const known = landmarks(atlas, []).map((one) => one.id);
  const places = allFeatures(atlas)
    .filter((one) => placeGroup(one.properties.kind) === placeGroup(kind))
    .filter((one) => one.id !== id && !known.includes(one.id))
    .map((one) => placeOf(one, atlas.bounds(one.id) ?? region))
    .filter(([lon, lat]) => contains(region, [lon, lat, lon, lat]));
  const others: LonLat[] = [];
  for (const place of shuffled(places, random)) {
    if (others.length === PLACES - 1) break;
    if (distanceTo(place, id, atlas).km > passKm) others.push(place);
  }
  return others;
}

export function* whatQuestions(
  subjects: readonly Subject[],
  { atlas, story }: Material,
  level: Level,
  random: Random,
): Generator<WhatQuestion> {
  const region = regionOf(story);
  const all = allFeatures(atlas);
  for (const { id, step, feature } of askable(subjects, atlas)) {
    const box = atlas.bounds(id);
    if (!box || !isIn(feature, box, region)) continue;
    const at = placeOf(feature, box);
    const others = all
      .filter((one) => one.id !== id && alike(one, feature) && !sameName(one, feature))
      .map((one) => ({ one, km: distanceKm(at, placeOf(one, atlas.bounds(one.id) ?? region)) }))
      .filter(({ one, km }) => km > APART + one.properties.precisionKm)
      .toSorted((a, b) => a.km - b.km)
      .map(({ one }) => one);
    // Another kind only where there are too few of the same: what is drawn otherwise is soon ruled out.
    const same = others.filter((one) => isSameKind(one, feature));
    const rest = others.filter((one) => !isSameKind(one, feature));
    const wrong = [same, rest]
      .flatMap((some) => shuffled(some.slice(0, NEARBY), random))
      .slice(0, CHOICES[level] - 1)
      .map((one) => one.id);
    if (wrong.length === 0) continue;
    const choices = shuffled([id, ...wrong], random);
    yield { kind: 'what', key: `what ${id}`, about: id, step, choices, right: id };
  }
}

export function* countryQuestions(
  subjects: readonly Subject[],
  { atlas }: Material,
  level: Level,
  random: Random,
): Generator<CountryQuestion> {
  const countries = allFeatures(atlas).filter(({ properties }) => properties.kind === COUNTRY);
  for (const { id, step, feature } of askable(subjects, atlas)) {
    const box = atlas.bounds(id);
    const [code, ...more] = feature.properties.countries ?? [];
    const right = countries.find(({ properties }) => properties.countries?.[0] === code)?.id;
    if (!box || feature.properties.kind === COUNTRY) continue;
    if (code === undefined || more.length > 0 || right === undefined) continue;
    const at = placeOf(feature, box);
    const wrong = countries
      .filter((one) => one.id !== right)
      .map((one) => ({ id: one.id, km: fromBox(at, atlas.bounds(one.id)) }))
      .toSorted((a, b) => a.km - b.km)
      .slice(0, CHOICES[level] - 1)
      .map((one) => one.id);
    const choices = shuffled([right, ...wrong], random);
    yield { kind: 'country', key: `country ${id}`, about: id, step, choices, right };
  }
}

type Single = Subject & { readonly feature: AtlasFeature };

/** What can be pointed at and has a name that one may know. */
function askable(subjects: readonly Subject[], { members }: Pick<Atlas, 'members'>): Single[] {
  return subjects.filter(
    (one): one is Single =>
      one.feature !== undefined &&
      members(one.id).length === 1 &&
      placeGroup(one.entry.kind) !== undefined,
  );
}

/** Whether enough of a thing lies in what is shown to be found there. */
function isIn(feature: AtlasFeature, box: Bounds, region: Bounds): boolean {
  if (contains(region, box)) return true;
  if (shapeOf(feature) !== 'area')
    return shapeOf(feature) === 'line' && overlaps(feature.geometry, region);
  const [west, south, east, north] = region;
  const width = Math.min(east, box[2]) - Math.max(west, box[0]);
  const height = Math.min(north, box[3]) - Math.max(south, box[1]);
  const share = (width * height) / ((east - west) * (north - south));
  return width > 0 && height > 0 && share > SHARE && overlaps(feature.geometry, region);
}

/** Rough distance in km from a place to a box; 0 within. */
function fromBox([lon, lat]: LonLat, box: Bounds | undefined): number {
  if (!box) return Infinity;
  const [west, south, east, north] = box;
  const nearest: LonLat = [
    Math.min(Math.max(lon, west), east),
    Math.min(Math.max(lat, south), north),
  ];
  return distanceKm([lon, lat], nearest);
}
