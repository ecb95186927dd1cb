/** Label styles. */
import type { Lang } from '../atlas/atlas.ts';
import { SETTLED_BORDERS, UNSETTLED_BORDERS } from './baseLayers.ts';
import { SETTLEMENTS } from './points.ts';
import type { Style } from './style.ts';

/** Size of the local name relative to the name in the reader's language. */
export const LOCAL_SIZE = 0.85;

/** Languages whose script joins letters, which rules out letter spacing. */
const CURSIVE_LANGUAGES = ['ar', 'fa', 'ps', 'ur', 'ug'];

/** Whether letters of the language's script join. */
export function isCursive(lang: Lang): boolean {
  return CURSIVE_LANGUAGES.includes(lang.split('-')[0] ?? '');
}

/** Measured features are labelled with their value. */
const MEASURE = {
  draw: 'label',
  textField: 'label',
  color: 'corridor',
  size: 11.5,
  bold: true,
  offset: 0.8,
  hide: 'labels',
} as const;

/** Label styles, least important first: later ones are placed first. */
export const labels: readonly Style[] = [
  {
    id: 'label-rivers',
    kinds: ['river'],
    draw: 'label',
    color: 'riverLabel',
    size: 11,
    followsLine: true,
    offset: 0,
    hide: 'labels',
    minzoom: 6,
  },
  {
    id: 'label-lines',
    kinds: ['line', 'existing-line', 'trade-way', 'gate', ...SETTLED_BORDERS, ...UNSETTLED_BORDERS],
    draw: 'label',
    color: 'label',
    size: 12,
    bold: true,
    grouped: true,
    offset: 0,
    hide: 'labels',
  },
  {
    id: 'label-context',
    kinds: ['context-line', 'context-pipeline'],
    draw: 'label',
    color: 'context',
    size: 11.5,
    followsLine: true,
    offset: 0,
    hide: 'labels',
  },
  {
    id: 'label-lakes',
    kinds: ['lake', 'reservoir'],
    draw: 'label',
    color: 'riverLabel',
    size: 11,
    offset: 0,
    hide: 'labels',
    minzoom: 6.8,
  },
  {
    id: 'label-districts',
    notHighlighted: true,
    kinds: SETTLEMENTS,
    where: { rank: [5] },
    draw: 'label',
    color: 'labelQuiet',
    size: 11,
    offset: 0.7,
    hide: 'labels',
    minzoom: 7.4,
    localFrom: 8,
  },
  {
    id: 'label-small-places',
    notHighlighted: true,
    kinds: SETTLEMENTS,
    where: { rank: [3, 4] },
    draw: 'label',
    color: 'label',
    size: 11.5,
    offset: 0.7,
    hide: 'labels',
    minzoom: 6.2,
    localFrom: 7.5,
  },
  {
    id: 'label-towns',
    notHighlighted: true,
    kinds: SETTLEMENTS,
    where: { rank: [2] },
    draw: 'label',
    color: 'label',
    size: 12,
    offset: 0.7,
    hide: 'labels',
    minzoom: 5,
    localFrom: 7.5,
  },
  {
    id: 'label-places',
    notHighlighted: true,
    kinds: SETTLEMENTS,
    where: { rank: [0, 1] },
    draw: 'label',
    color: 'label',
    size: 12.5,
    offset: 0.7,
    hide: 'labels',
    localFrom: 7.5,
  },
  {
    id: 'label-corridor-points',
    notHighlighted: true,
    kinds: ['settlement', 'pass'],
    draw: 'label',
    color: 'corridor',
    size: 11.5,
    offset: 0.7,
    hide: 'labels',
    minzoom: 6.4,
    localFrom: 8,
  },
  { id: 'label-measures', kinds: ['gap', 'width'], ...MEASURE, minzoom: 6.4 },
  { id: 'label-distance', kinds: ['distance'], ...MEASURE, highlighted: true },
  {
    id: 'label-plants',
    kinds: ['hydropower-plant'],
    draw: 'label',
    color: 'generation',
    size: 11.5,
    bold: true,
    offset: 1.1,
    hide: 'labels',
    minzoom: 5,
    localFrom: 8,
  },
  {
    id: 'label-countries',
    kinds: ['country'],
    draw: 'label',
    color: 'labelQuiet',
    size: [
      [3, 11],
      [6, 15],
    ],
    letterSpaced: true,
    offset: 0,
    hide: 'labels',
  },
  {
    id: 'label-corridor',
    kinds: ['corridor'],
    draw: 'label',
    color: 'corridor',
    size: [
      [4, 11],
      [7, 14],
    ],
    bold: true,
    offset: 0,
    hide: 'labels',
  },
  {
    id: 'label-stations',
    kinds: ['substation', 'converter-station'],
    draw: 'label',
    color: 'label',
    size: 12.5,
    bold: true,
    offset: 1,
    hide: 'labels',
    minzoom: 4.8,
    localFrom: 7.5,
  },
  {
    id: 'label-stressed',
    kinds: [...SETTLEMENTS, 'pass', 'settlement'],
    draw: 'label',
    color: 'label',
    size: 13.5,
    bold: true,
    offset: 0.8,
    hide: 'labels',
    localFrom: 7.5,
    highlighted: true,
  },
];
