/** Styles of the base map: land, relief, water, borders. */
import type { LayerInfo } from '../atlas/atlas.ts';
import { kindsDrawnLike } from '../atlas/kinds.ts';
import type { Style } from './style.ts';

export const land: readonly Style[] = [
  {
    id: 'land',
    kinds: ['country', 'undetermined-area'],
    draw: 'fill',
    color: 'land',
    interactive: true,
  },
  {
    id: 'land-taking-part',
    kinds: ['country'],
    where: { has: 'roles' },
    draw: 'fill',
    color: 'focus',
  },
  { id: 'land-stressed', kinds: ['country'], draw: 'fill', color: 'stress', highlighted: true },
];

/** Whether a layer of the atlas holds base map features only. */
export function isBaseLayer({ kinds }: Pick<LayerInfo, 'kinds'>): boolean {
  const baseKinds = [...land, ...water, ...borders].flatMap((style) => style.kinds);
  return kinds.every((kind) => kindsDrawnLike(...baseKinds).includes(kind));
}

export const relief: readonly Style[] = [
  {
    id: 'relief',
    kinds: [],
    draw: 'relief',
    shade: 'shade',
    light: 'light',
    strength: 0.3,
  },
];

export const water: readonly Style[] = [
  { id: 'lakes', kinds: ['lake'], draw: 'fill', color: 'water', interactive: true },
  {
    id: 'rivers',
    kinds: ['river'],
    draw: 'line',
    color: 'river',
    width: [
      [4, 0.6],
      [6, 1.1],
      [9, 2.4],
    ],
    interactive: true,
  },
  {
    id: 'rivers-stressed',
    kinds: ['river'],
    draw: 'line',
    color: 'generation',
    width: [
      [4, 1.6],
      [9, 3.4],
    ],
    highlighted: true,
  },
];

const BORDER_WIDTH = [
  [3, 0.5],
  [6, 1.2],
  [9, 2],
] as const;

export const borders: readonly Style[] = [
  {
    id: 'borders',
    kinds: ['international'],
    draw: 'line',
    color: 'border',
    width: BORDER_WIDTH,
    interactive: true,
  },
  {
    id: 'borders-disputed',
    kinds: ['line-of-control'],
    draw: 'line',
    color: 'border',
    width: BORDER_WIDTH,
    dash: [4, 3],
    interactive: true,
  },
  {
    id: 'borders-stressed',
    kinds: ['international', 'line-of-control'],
    draw: 'line',
    color: 'borderStrong',
    width: [
      [4, 2],
      [9, 3.5],
    ],
    highlighted: true,
  },
];
