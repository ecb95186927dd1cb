/** Styles of the stories' subject: corridors, context lines, and the grid with its position error. */
import type { Style } from './style.ts';

export const corridor: readonly Style[] = [
  {
    id: 'corridor',
    kinds: ['corridor'],
    draw: 'fill',
    color: 'corridor',
    opacity: 0.2,
    fades: true,
    interactive: true,
  },
  {
    id: 'corridor-edge',
    kinds: ['corridor'],
    draw: 'line',
    color: 'corridor',
    width: [
      [4, 1.2],
      [8, 2.2],
    ],
    fades: true,
  },
  {
    id: 'corridor-measures',
    kinds: ['gap', 'gate', 'width'],
    draw: 'line',
    color: 'corridor',
    width: [
      [6, 1.4],
      [9, 2.4],
    ],
    dash: [3, 3],
    minzoom: 6,
    fades: true,
    interactive: true,
  },
  {
    id: 'distance',
    kinds: ['distance'],
    draw: 'line',
    color: 'corridor',
    width: [
      [5, 1.4],
      [9, 2.4],
    ],
    dash: [3, 3],
    interactive: true,
    highlighted: true,
  },
];

const AC_LINE_WIDTH = [
  [4, 2],
  [6, 3],
  [9, 5],
] as const;
/** Width in px of direct current lines, the widest ones. */
export const DC_LINE_WIDTH = [
  [4, 3],
  [6, 5],
  [9, 8],
] as const;

/** Neighbouring corridors and trade ways, drawn for comparison and less prominent than the subject. */
export const context: readonly Style[] = [
  {
    id: 'context-lines',
    kinds: ['context-line'],
    draw: 'line',
    color: 'context',
    width: [
      [4, 1.2],
      [6, 2],
      [9, 3.2],
    ],
    dash: 'status',
    fades: true,
    interactive: true,
  },
  {
    id: 'context-pipelines',
    kinds: ['context-pipeline'],
    draw: 'line',
    color: 'context',
    width: [
      [4, 2.6],
      [6, 4],
      [9, 6],
    ],
    gap: 0.5,
    dash: 'status',
    fades: true,
    interactive: true,
  },
  {
    id: 'trade-ways',
    kinds: ['trade-way'],
    draw: 'line',
    color: 'context',
    width: [
      [4, 1.6],
      [6, 2.4],
      [9, 3.6],
    ],
    // Sparse dots for any status, since trade ways are drawn roughly from place to place.
    dash: [1, 2.5],
    fades: true,
    interactive: true,
  },
];

export const grid: readonly Style[] = [
  {
    id: 'band-existing',
    kinds: ['existing-band'],
    draw: 'fill',
    color: 'grid',
    opacity: 0.1,
    hide: 'band',
    fades: true,
  },
  {
    id: 'band-ac',
    kinds: ['band'],
    where: { current: ['ac'] },
    draw: 'fill',
    color: 'ac',
    opacity: 0.15,
    hide: 'band',
    fades: true,
  },
  {
    id: 'band-dc',
    kinds: ['band'],
    where: { current: ['dc'] },
    draw: 'fill',
    color: 'dc',
    opacity: 0.14,
    hide: 'band',
    fades: true,
  },
  {
    id: 'existing-line',
    kinds: ['existing-line'],
    draw: 'line',
    color: 'grid',
    width: [
      [4, 1],
      [6, 1.6],
      [9, 2.6],
    ],
    dash: 'status',
    fades: true,
    interactive: true,
  },
  {
    id: 'line-ac',
    kinds: ['line'],
    where: { current: ['ac'] },
    draw: 'line',
    color: 'ac',
    width: AC_LINE_WIDTH,
    dash: 'status',
    fades: true,
    interactive: true,
  },
  {
    id: 'line-dc',
    kinds: ['line'],
    where: { current: ['dc'] },
    draw: 'line',
    color: 'dc',
    width: DC_LINE_WIDTH,
    gap: 0.3,
    dash: 'status',
    fades: true,
    interactive: true,
  },
];
