/** Answers live figures from the atlas: published values before drawn ones. Build only. */
import type { Atlas, AtlasFeature, Entry, Figure, Measure } from '../../atlas/atlas.ts';
import {
  summarizeLength,
  summarizeLengthIn,
  type LengthSummary,
} from '../../atlas/lengthSummary.ts';
import { lengthKm } from '../../geo/measure.ts';
import type { FigureAnswer, FigureIssue } from '../link.ts';
import { findClosest } from '../problem.ts';
import { measureArea, measureDistance } from './measureFeatures.ts';
import type { FigureQuery, FigureName } from './query.ts';

type Answer = FigureAnswer | FigureIssue;

/** Measure by figure name; lengths, distances, counts and dates are handled separately. */
const MEASURES: Readonly<Partial<Record<FigureName, Measure>>> = {
  gap: 'gap',
  width: 'width',
  area: 'area',
  capacity: 'capacity',
  voltage: 'voltage',
  height: 'elevation',
  population: 'population',
};

/** Answers a query or says why not. Values of several sources become a range. */
export function answerFigure(query: FigureQuery, atlas: Atlas, ids: readonly string[]): Answer {
  const [id = '', other = ''] = query.ids;
  if (query.name === 'count') return countFeatures(id, query.country, atlas);
  for (const one of query.ids) {
    if (atlas.entry(one) === undefined)
      return {
        reason: `there is nothing called \`${one}\` on the map`,
        suggestion: findClosest(one, ids),
      };
  }
  const entry = atlas.entry(id);
  if (entry === undefined) return { reason: `there is nothing called \`${id}\` on the map` };
  if (query.name === 'date')
    return entry.undated
      ? { reason: `no source of \`${id}\` has a date` }
      : { feature: id, date: entry.asOf };
  if (query.name === 'length') return answerLength(entry, query, atlas);
  if (query.name === 'distance') return answerDistance(id, other, atlas);
  return answerMeasure(entry, query, atlas);
}

function answerLength(entry: Entry, { basis, country }: FigureQuery, atlas: Atlas): Answer {
  const members = atlas.members(entry.id);
  const inside = country === undefined ? members : members.filter(liesOnlyIn(country));
  if (country !== undefined && inside.length === 0) {
    const known = [...new Set(members.flatMap(({ properties }) => properties.countries ?? []))];
    const reason = `\`${entry.id}\` has no part in ${country} alone`;
    return { reason, ...(known.length > 0 && { expected: `one of ${known.join(', ')}` }) };
  }
  const measured =
    country === undefined
      ? summarizeLength(entry)
      : summarizeLengthIn(
          inside.map(({ properties }) => properties),
          country,
        );
  const feature = country !== undefined && inside.length === 1 ? (inside[0]?.id ?? '') : entry.id;
  if (basis === 'drawn') return answerDrawnLength(feature, measured, inside);
  const { by, range, error } = measured;
  if (by === 'none' || range === undefined || (basis === 'published' && by !== 'published')) {
    return {
      reason: `nobody has published the length of \`${entry.id}\`${country === undefined ? '' : ` in ${country}`}, and its line is schematic`,
      expected: '`{{drawn length …}}`, with words that say it is the drawing’s',
    };
  }
  const rest = { how: by, ...(error !== undefined && { error }) };
  return { feature, figure: createFigure('length', 'km', range, rest) };
}

function answerDrawnLength(
  feature: string,
  { drawnKm }: LengthSummary,
  members: readonly AtlasFeature[],
): Answer {
  const lines = members.filter(({ geometry }) => /LineString$/.test(geometry.type));
  const km = drawnKm ?? lines.reduce((sum, { geometry }) => sum + lengthKm(geometry), 0);
  if (km === 0) return { reason: `nothing of \`${feature}\` is drawn as a line` };
  const value = Math.round(km);
  return { feature, figure: createFigure('length', 'km', [value, value], { how: 'drawn' }) };
}

function answerDistance(from: string, to: string, atlas: Atlas): Answer {
  if (from === to)
    return { reason: 'the distance of a feature from itself', expected: 'two different ids' };
  const gap = measureDistance(atlas.members(from), atlas.members(to));
  if (gap === undefined) return { reason: `nothing is drawn for \`${from}\` or \`${to}\`` };
  if (gap.value === 0) return { reason: `\`${from}\` and \`${to}\` touch: there is no distance` };
  const { value, error } = gap;
  return {
    feature: from,
    figure: { measure: 'distance', value, error, unit: 'km', how: 'computed', sources: [] },
  };
}

/** Answers from the entry's figures: computed values first, then published ones, then inferred ones. */
function answerMeasure(entry: Entry, { name, extreme, basis }: FigureQuery, atlas: Atlas): Answer {
  const plain = MEASURES[name];
  const measure = extreme === undefined ? plain : (`width-${extreme}` as const);
  const all = (entry.figures ?? []).filter((figure) => figure.measure === measure);
  const of = (how: Figure['how']) => all.filter((figure) => figure.how === how);
  const [computed] = of('computed');
  if (basis === undefined && computed) return { feature: entry.id, figure: computed };
  const published = of('published');
  const [one] = published.length > 0 ? published : of('inferred');
  if (one) {
    const values = published.length > 0 ? published : of('inferred');
    return {
      feature: entry.id,
      figure: createFigure(one.measure, one.unit, valueRange(values), one),
    };
  }
  if (basis === undefined && name === 'area') {
    const area = measureArea(atlas.members(entry.id));
    if (area !== undefined)
      return {
        feature: entry.id,
        figure: { measure: 'area', ...area, unit: 'km²', how: 'computed', sources: [] },
      };
  }
  const { mw } = entry;
  if (name === 'capacity' && mw !== undefined)
    return {
      feature: entry.id,
      figure: createFigure('capacity', 'MW', [mw, mw], { how: 'published' }),
    };
  return { reason: `no source gives the ${name} of \`${entry.id}\`` };
}

/** Counts the features of a kind. The table of the first one's layer is linked as evidence. */
function countFeatures(kind: string, country: string | undefined, atlas: Atlas): Answer {
  const counted = Object.entries(atlas.data).flatMap(([layer, { features }]) =>
    features
      .filter(({ properties }) => properties.kind === kind)
      .map(({ properties: { countries = [] } }) => ({ layer, countries })),
  );
  const [first] = counted;
  if (first === undefined) {
    const kinds = atlas.layers.flatMap((layer) => layer.kinds);
    return {
      reason: `no feature is of the kind \`${kind}\``,
      suggestion: findClosest(kind, kinds),
    };
  }
  const inside = counted.filter(
    ({ countries }) => country === undefined || countries.includes(country),
  );
  return inside.length > 0
    ? { layer: first.layer, count: inside.length }
    : { reason: `no feature of the kind \`${kind}\` lies in ${country ?? ''}` };
}

function liesOnlyIn(country: string) {
  return ({ properties: { countries = [] } }: AtlasFeature) =>
    countries.length === 1 && countries[0] === country;
}

/** A figure with one value if both ends are equal, else with a range. */
function createFigure(
  measure: Measure,
  unit: Figure['unit'],
  [low, high]: readonly [number, number],
  { how, error }: Pick<Figure, 'how' | 'error'>,
): Figure {
  const size = low === high ? { value: low } : { range: [low, high] as const };
  return { measure, ...size, unit, how, sources: [], ...(error !== undefined && { error }) };
}

function valueRange(figures: readonly Figure[]): readonly [number, number] {
  const values = figures.flatMap(({ value, range }) => range ?? value ?? []);
  return [Math.min(...values), Math.max(...values)];
}
