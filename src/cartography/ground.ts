/** What lies under the story: land, relief, water, borders. */
import type { LayerInfo } from '../atlas/atlas.ts';
import type { Style } from './style.ts';

/** Kinds of borders, by whether they are agreed. */
export const SETTLED = ['international'];
export const UNSETTLED = [
  'line-of-control',
  'line-of-actual-control',
  'disputed',
  'indefinite',
  'indeterminate',
];

export const ground: readonly Style[] = [
  { id: 'land', kinds: ['country', 'undetermined-area'], draw: 'fill', color: 'land', pick: true },
  {
    id: 'land-taking-part',
    kinds: ['country'],
    where: { has: 'roles' },
    draw: 'fill',
    color: 'focus',
  },
  { id: 'land-stressed', kinds: ['country'], draw: 'fill', color: 'stress', stressed: true },
];

/** Whether a layer of the atlas has nothing but what lies under the story. */
export function isGround({ kinds }: Pick<LayerInfo, 'kinds'>): boolean {
  const known = [...ground, ...water, ...borders].flatMap((style) => style.kinds);
  return kinds.every((kind) => known.includes(kind));
}

export const relief: readonly Style[] = [
  {
    id: 'relief',
    kinds: ['relief'],
    draw: 'relief',
    shade: 'shade',
    light: 'light',
    strength: 0.3,
  },
];

export const water: readonly Style[] = [
  { id: 'lakes', kinds: ['lake', 'reservoir'], draw: 'fill', color: 'water', pick: true },
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
    pick: true,
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
    stressed: true,
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
    kinds: SETTLED,
    draw: 'line',
    color: 'border',
    width: BORDER_WIDTH,
    pick: true,
  },
  {
    id: 'borders-disputed',
    kinds: UNSETTLED,
    draw: 'line',
    color: 'border',
    width: BORDER_WIDTH,
    dash: [4, 3],
    pick: true,
  },
  {
    id: 'borders-stressed',
    kinds: [...SETTLED, ...UNSETTLED],
    draw: 'line',
    color: 'borderStrong',
    width: [
      [4, 2],
      [9, 3.5],
    ],
    stressed: true,
  },
];
