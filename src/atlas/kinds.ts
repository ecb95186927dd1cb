/**
 * The kinds of features and groups, one row each, in the order of the legend. A kind is named in
 * `i18n/kinds/` and drawn, labelled and selected by the styles in `cartography/` that name it.
 */
import type { LocationMethod, Status } from './atlas.ts';

/** Headings under which worksheets and quizzes ask for places, in order. */
export const PLACE_GROUPS = [
  'countries',
  'water',
  'settlements',
  'crossings',
  'power',
  'areas',
] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

/** A row of the legend. Its text is its own in `i18n`, else the name of its kind. */
export interface KindLegend<Key extends string = string> {
  readonly key: Key;
  /** The row is for lines of this current only. */
  readonly current?: 'ac' | 'dc';
  /** The row is for lines with the dashes of this status only, solid or not. */
  readonly status?: Status;
  /** The row is for marks along the lines, not the lines. */
  readonly draw?: 'chevron';
}

interface KindRow<Name extends string = string, Key extends string = string> {
  /** The kind whose styles draw it, and whose legend rows it shares unless it has its own. */
  readonly drawnLike?: Name;
  readonly legend?: readonly KindLegend<Key>[];
  /** How its positions were determined; absent: from gazetteers. */
  readonly located?: LocationMethod;
  /** Absent: worksheets and quizzes do not ask for it. */
  readonly placeGroup?: PlaceGroup;
  /** Amounts that quizzes ask for, beside lengths. */
  readonly amounts?: readonly ('capacity' | 'elevation' | 'area')[];
  /** It is labelled where a text links it, since readers look for it on the map. */
  readonly labelledWhereLinked?: true;
  /** Labels avoid its lines more than other lines. */
  readonly labelsAvoid?: true;
  /** The measuring tool lists its length. */
  readonly lengthListed?: true;
  /** The position error of a line, not an entry of its own: it is filtered with its line. */
  readonly band?: true;
}

const POWER_LINE = { labelsAvoid: true, lengthListed: true } as const;
const BASE = { located: 'base' } as const;
const MEASURE = { located: 'computed', labelsAvoid: true } as const;
const SETTLEMENT = { drawnLike: 'capital', placeGroup: 'settlements' } as const;
const UNSETTLED_BORDER = { drawnLike: 'line-of-control', located: 'base' } as const;

const ROWS = {
  line: {
    ...POWER_LINE,
    legend: [
      { key: 'dcBuilt', current: 'dc', status: 'built' },
      { key: 'dcBuilding', current: 'dc', status: 'under-construction' },
      { key: 'ac', current: 'ac', status: 'in-service' },
    ],
  },
  'existing-line': {
    ...POWER_LINE,
    legend: [
      { key: 'grid', status: 'in-service' },
      { key: 'flow', draw: 'chevron' },
    ],
  },
  project: { amounts: ['capacity'] },
  'converter-station': {
    legend: [{ key: 'converter' }],
    placeGroup: 'power',
    amounts: ['capacity'],
  },
  substation: { legend: [{ key: 'substation' }], placeGroup: 'power' },
  'hydropower-plant': {
    legend: [{ key: 'plant' }],
    located: 'list',
    placeGroup: 'power',
    amounts: ['capacity'],
  },
  corridor: {
    legend: [{ key: 'corridor' }],
    located: 'computed',
    placeGroup: 'areas',
    amounts: ['area'],
    labelledWhereLinked: true,
  },
  'context-line': {
    ...POWER_LINE,
    legend: [{ key: 'contextLine', status: 'in-service' }],
    amounts: ['capacity'],
  },
  'context-pipeline': {
    ...POWER_LINE,
    legend: [{ key: 'contextPipeline', status: 'under-construction' }],
  },
  'trade-way': { legend: [{ key: 'tradeWay' }] },
  international: BASE,
  'line-of-control': { ...BASE, legend: [{ key: 'disputed' }] },
  'line-of-actual-control': UNSETTLED_BORDER,
  disputed: UNSETTLED_BORDER,
  indefinite: UNSETTLED_BORDER,
  indeterminate: UNSETTLED_BORDER,
  band: { legend: [{ key: 'band' }], located: 'computed', band: true },
  'existing-band': { legend: [{ key: 'band' }], located: 'computed', band: true },
  country: { ...BASE, placeGroup: 'countries' },
  'undetermined-area': BASE,
  river: { ...BASE, placeGroup: 'water', labelledWhereLinked: true },
  lake: { ...BASE, placeGroup: 'water', amounts: ['elevation', 'area'] },
  reservoir: { ...BASE, drawnLike: 'lake', placeGroup: 'water' },
  capital: { placeGroup: 'settlements' },
  city: SETTLEMENT,
  town: SETTLEMENT,
  village: SETTLEMENT,
  district: SETTLEMENT,
  crossing: { drawnLike: 'capital', placeGroup: 'crossings' },
  settlement: { placeGroup: 'settlements', amounts: ['elevation'] },
  pass: {
    drawnLike: 'settlement',
    placeGroup: 'crossings',
    amounts: ['elevation'],
    labelledWhereLinked: true,
  },
  gate: { located: 'computed', labelledWhereLinked: true },
  gap: MEASURE,
  width: MEASURE,
  distance: { located: 'computed' },
  'measure-end': { located: 'computed' },
} as const satisfies Readonly<Record<string, KindRow>>;

export type Kind = keyof typeof ROWS;
type LegendOf<Row> = Row extends { readonly legend: readonly KindLegend[] } ? Row['legend'] : never;
/** Key of a row of the legend. */
export type LegendKey = LegendOf<(typeof ROWS)[Kind]>[number]['key'];
type KindInfo = KindRow<Kind, LegendKey>;

export const KINDS: Readonly<Record<Kind, KindInfo>> = ROWS;
export const ALL_KINDS = Object.keys(ROWS) as readonly Kind[];

/** The row of a kind; empty for an unknown one, as in the data of another edition. */
export function kindInfo(kind: string): KindInfo {
  return (KINDS as Readonly<Partial<Record<string, KindInfo>>>)[kind] ?? {};
}

/** The kinds, each with those drawn like it. */
export function kindsDrawnLike(...kinds: readonly Kind[]): readonly Kind[] {
  return kinds.flatMap((kind) => [
    kind,
    ...ALL_KINDS.filter((other) => KINDS[other].drawnLike === kind),
  ]);
}
