/** Styles of stations, plants and settlements. */
import type { Style } from './style.ts';

/** Settlements of all ranks look alike, and differ in the zoom from which they are drawn. */
const SETTLEMENT = {
  kinds: ['capital'],
  draw: 'circle',
  color: 'label',
  radius: [
    [4, 1.6],
    [8, 3],
  ],
  stroke: 'halo',
  strokeWidth: 1,
  interactive: true,
} as const;

export const points: readonly Style[] = [
  {
    id: 'plants',
    kinds: ['hydropower-plant'],
    draw: 'circle',
    color: 'generation',
    opacity: 0.55,
    radius: [
      [4, 0.13],
      [6, 0.21],
      [9, 0.45],
    ],
    area: 'mw',
    stroke: 'generation',
    strokeWidth: 1.2,
    fades: true,
    interactive: true,
  },
  { id: 'districts', ...SETTLEMENT, where: { rank: [5] }, minzoom: 7.2 },
  { id: 'small-places', ...SETTLEMENT, where: { rank: [3, 4] }, minzoom: 6 },
  { id: 'towns', ...SETTLEMENT, where: { rank: [2] } },
  { id: 'settlements', ...SETTLEMENT, where: { rank: [0, 1] } },
  {
    id: 'corridor-points',
    kinds: ['settlement'],
    draw: 'circle',
    color: 'corridor',
    radius: [
      [5, 1.8],
      [8, 3.6],
    ],
    stroke: 'halo',
    strokeWidth: 1,
    minzoom: 5.6,
    interactive: true,
  },
  {
    id: 'measure-ends',
    kinds: ['measure-end'],
    draw: 'circle',
    color: 'halo',
    radius: [
      [6, 1.6],
      [9, 3.2],
    ],
    stroke: 'corridor',
    strokeWidth: 1.4,
    minzoom: 6,
    interactive: true,
  },
  {
    id: 'substations',
    kinds: ['substation'],
    draw: 'square',
    color: 'halo',
    stroke: 'ac',
    strokeWidth: 2,
    side: [
      [4, 5],
      [7, 8],
    ],
    fades: true,
    interactive: true,
  },
  {
    id: 'converters',
    kinds: ['converter-station'],
    draw: 'square',
    color: 'halo',
    stroke: 'dc',
    strokeWidth: 2.5,
    side: [
      [4, 7],
      [7, 11],
    ],
    fades: true,
    interactive: true,
  },
  {
    id: 'settlements-stressed',
    kinds: ['capital', 'settlement'],
    draw: 'circle',
    color: 'label',
    radius: [
      [4, 4],
      [8, 6],
    ],
    stroke: 'halo',
    strokeWidth: 2,
    highlighted: true,
  },
];
