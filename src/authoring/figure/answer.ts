/** What the atlas answers to a live figure: published statements before what is drawn. Build only. */
import type { Atlas, AtlasFeature, Entry, Figure, Measure } from '../../atlas/atlas.ts';
import { describeLength, describeLengthIn, type LengthTold } from '../../atlas/measureLength.ts';
import { lengthKm } from '../../geo/measure.ts';
import type { FigureAnswer, FigureFault } from '../link.ts';
import { nearest } from '../problem.ts';
import { measuredArea, measuredGap } from './measured.ts';
import type { FigureQuery, FigureWord } from './query.ts';

type Answer = FigureAnswer | FigureFault;

/** The measure that a word asks for; lengths, distances, counts and dates go ways of their own. */
const MEASURES: Readonly<Partial<Record<FigureWord, Measure>>> = {
  gap: 'gap',
  width: 'width',
  area: 'area',
  capacity: 'capacity',
  voltage: 'voltage',
  height: 'elevation',
  population: 'population',
};

/** Answers a question, or says why not. Numbers of one source are given, of several their range. */
export function answerFigure(query: FigureQuery, atlas: Atlas, ids: readonly string[]): Answer {
  const [id = '', other = ''] = query.ids;
  if (query.what === 'count') return count(id, query.country, atlas);
  for (const one of query.ids) {
    if (atlas.entry(one) === undefined)
      return {
        why: `there is nothing called \`${one}\` on the map`,
        suggestion: nearest(one, ids),
      };
  }
  const entry = atlas.entry(id);
  if (entry === undefined) return { why: `there is nothing called \`${id}\` on the map` };
  if (query.what === 'date')
    return entry.undated
      ? { why: `no source of \`${id}\` has a date` }
      : { feature: id, date: entry.asOf };
  if (query.what === 'length') return lengthOf(entry, query, atlas);
  if (query.what === 'distance') return distance(id, other, atlas);
  return statement(entry, query, atlas);
}

function lengthOf(entry: Entry, { basis, country }: FigureQuery, atlas: Atlas): Answer {
  const members = atlas.members(entry.id);
  const inside = country === undefined ? members : members.filter(liesIn(country));
  if (country !== undefined && inside.length === 0) {
    const known = [...new Set(members.flatMap(({ properties }) => properties.countries ?? []))];
    const why = `\`${entry.id}\` has no part in ${country} alone`;
    return { why, ...(known.length > 0 && { expected: `one of ${known.join(', ')}` }) };
  }
  const told =
    country === undefined
      ? describeLength(entry)
      : describeLengthIn(
          inside.map(({ properties }) => properties),
          country,
        );
  const feature = country !== undefined && inside.length === 1 ? (inside[0]?.id ?? '') : entry.id;
  if (basis === 'drawn') return drawn(feature, told, inside);
  const { by, range, error } = told;
  if (by === 'none' || range === undefined || (basis === 'published' && by !== 'published')) {
    return {
      why: `nobody has published the length of \`${entry.id}\`${country === undefined ? '' : ` in ${country}`}, and its line is schematic`,
      expected: '`{{drawn length …}}`, with words that say it is the drawing’s',
    };
  }
  const rest = { how: by, ...(error !== undefined && { error }) };
  return { feature, figure: amount('length', 'km', range, rest) };
}

function drawn(feature: string, { drawnKm }: LengthTold, members: readonly AtlasFeature[]): Answer {
  const lines = members.filter(({ geometry }) => /LineString$/.test(geometry.type));
  const km = drawnKm ?? lines.reduce((sum, { geometry }) => sum + lengthKm(geometry), 0);
  if (km === 0) return { why: `nothing of \`${feature}\` is drawn as a line` };
  const value = Math.round(km);
  return { feature, figure: amount('length', 'km', [value, value], { how: 'drawn' }) };
}

function distance(from: string, to: string, atlas: Atlas): Answer {
  if (from === to) return { why: 'the distance of a thing from itself', expected: 'two ids' };
  const gap = measuredGap(atlas.members(from), atlas.members(to));
  if (gap === undefined) return { why: `nothing is drawn for \`${from}\` or \`${to}\`` };
  if (gap.value === 0) return { why: `\`${from}\` and \`${to}\` touch: there is no distance` };
  const { value, error } = gap;
  return {
    feature: from,
    figure: { measure: 'distance', value, error, unit: 'km', how: 'computed', sources: [] },
  };
}

/** What the entry's figures say: for what is measured the map first, sources first for the rest. */
function statement(entry: Entry, { what, which, basis }: FigureQuery, atlas: Atlas): Answer {
  const plain = MEASURES[what];
  const measure = which === undefined ? plain : (`width-${which}` as const);
  const all = (entry.figures ?? []).filter((figure) => figure.measure === measure);
  const of = (how: Figure['how']) => all.filter((figure) => figure.how === how);
  const [computed] = of('computed');
  if (basis === undefined && computed) return { feature: entry.id, figure: computed };
  const published = of('published');
  const [one] = published.length > 0 ? published : of('inferred');
  if (one) {
    const values = published.length > 0 ? published : of('inferred');
    return { feature: entry.id, figure: amount(one.measure, one.unit, rangeOf(values), one) };
  }
  if (basis === undefined && what === 'area') {
    const area = measuredArea(atlas.members(entry.id));
    if (area !== undefined)
      return {
        feature: entry.id,
        figure: { measure: 'area', ...area, unit: 'km²', how: 'computed', sources: [] },
      };
  }
  const mw = 'mw' in entry && typeof entry.mw === 'number' ? entry.mw : undefined;
  if (what === 'capacity' && mw !== undefined)
    return { feature: entry.id, figure: amount('capacity', 'MW', [mw, mw], { how: 'published' }) };
  return { why: `nothing is known of the ${what} of \`${entry.id}\`` };
}

/** How many features of a kind there are; the table of the first one's layer is the evidence. */
function count(kind: string, country: string | undefined, atlas: Atlas): Answer {
  const counted = Object.entries(atlas.data).flatMap(([layer, { features }]) =>
    features
      .filter(({ properties }) => properties.kind === kind)
      .map(({ properties: { countries = [] } }) => ({ layer, countries })),
  );
  const [first] = counted;
  if (first === undefined) {
    const kinds = atlas.layers.flatMap((layer) => layer.kinds);
    return { why: `nothing is of the kind \`${kind}\``, suggestion: nearest(kind, kinds) };
  }
  const inside = counted.filter(
    ({ countries }) => country === undefined || countries.includes(country),
  );
  return inside.length > 0
    ? { layer: first.layer, count: inside.length }
    : { why: `nothing of the kind \`${kind}\` lies in ${country ?? ''}` };
}

function liesIn(country: string) {
  return ({ properties: { countries = [] } }: AtlasFeature) =>
    countries.length === 1 && countries[0] === country;
}

/** One value where both ends agree, else a range. */
function amount(
  measure: Measure,
  unit: Figure['unit'],
  [low, high]: readonly [number, number],
  { how, error }: Pick<Figure, 'how' | 'error'>,
): Figure {
  const size = low === high ? { value: low } : { range: [low, high] as const };
  return { measure, ...size, unit, how, sources: [], ...(error !== undefined && { error }) };
}

function rangeOf(figures: readonly Figure[]): readonly [number, number] {
  const values = figures.flatMap(({ value, range }) => range ?? value ?? []);
  return [Math.min(...values), Math.max(...values)];
}
