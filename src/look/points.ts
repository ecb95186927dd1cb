/** Stations, plants and settlements. */
import type { Style } from './style.ts';

/** Kinds of places where people live or cross. */
export const SETTLEMENTS = ['capital', 'city', 'town', 'village', 'district', 'crossing'];

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
    pick: true,
  },
  {
    id: 'districts',
    kinds: SETTLEMENTS,
    where: { rank: [5] },
    draw: 'circle',
    color: 'label',
    radius: [
      [4, 1.6],
      [8, 3],
    ],
    stroke: 'halo',
    strokeWidth: 1,
    minzoom: 7.2,
    pick: true,
  },
  {
    id: 'small-places',
    kinds: SETTLEMENTS,
    where: { rank: [3, 4] },
    draw: 'circle',
    color: 'label',
    radius: [
      [4, 1.6],
      [8, 3],
    ],
    stroke: 'halo',
    strokeWidth: 1,
    minzoom: 6,
    pick: true,
  },
  {
    id: 'settlements',
    kinds: SETTLEMENTS,
    where: { rank: [0, 1, 2] },
    draw: 'circle',
    color: 'label',
    radius: [
      [4, 1.6],
      [8, 3],
    ],
    stroke: 'halo',
    strokeWidth: 1,
    pick: true,
  },
  {
    id: 'corridor-points',
    kinds: ['settlement', 'pass'],
    draw: 'circle',
    color: 'corridor',
    radius: [
      [5, 1.8],
      [8, 3.6],
    ],
    stroke: 'halo',
    strokeWidth: 1,
    minzoom: 5.6,
    fades: true,
    pick: true,
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
    pick: true,
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
    pick: true,
  },
];
