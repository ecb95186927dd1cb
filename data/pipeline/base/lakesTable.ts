import type { Bounds } from '../../../src/geo/geo.ts';
/** The named lakes, each with a box around its pieces in the source. */

export interface LakeSource {
  key: string;
  name: string;
  /** Source polygons with their centre in this box are part of the lake. */
  box: Bounds;
  /** Whether to close the gaps that the source's grid leaves between pieces. */
  closeGaps?: true;
}

export const LAKES: LakeSource[] = [
  { key: 'zorkul', name: 'Zorkul', box: [73.55, 37.43, 73.8, 37.48] },
  { key: 'chaqmaqtin', name: 'Chaqmaqtin', box: [74.1, 37.18, 74.3, 37.3], closeGaps: true },
  { key: 'karakul', name: 'Karakul', box: [73.2, 38.85, 73.65, 39.2] },
  { key: 'sarez', name: 'Sarez', box: [72.6, 38.1, 73.0, 38.35], closeGaps: true },
  { key: 'yashilkul', name: 'Yashilkul', box: [72.65, 37.72, 73.0, 37.85], closeGaps: true },
  {
    key: 'nurek-reservoir',
    name: 'Nurek Reservoir',
    box: [69.27, 38.26, 69.6, 38.5],
    closeGaps: true,
  },
  { key: 'kayrakkum-reservoir', name: 'Kayrakkum Reservoir', box: [69.7, 40.15, 70.5, 40.45] },
  {
    key: 'toktogul-reservoir',
    name: 'Toktogul Reservoir',
    box: [72.65, 41.65, 73.35, 41.9],
    closeGaps: true,
  },
  { key: 'issyk-kul', name: 'Issyk-Kul', box: [77, 42.3, 77.6, 42.6] },
  { key: 'son-kul', name: 'Son-Kul', box: [74.9, 41.7, 75.35, 41.95] },
  { key: 'chatyr-kul', name: 'Chatyr-Kul', box: [75.1, 40.5, 75.5, 40.75] },
  {
    key: 'charvak-reservoir',
    name: 'Charvak Reservoir',
    box: [69.9, 41.55, 70.15, 41.75],
    closeGaps: true,
  },
  {
    key: 'andijan-reservoir',
    name: 'Andijan Reservoir',
    box: [73.0, 40.68, 73.25, 40.85],
    closeGaps: true,
  },
  {
    key: 'tarbela-reservoir',
    name: 'Tarbela Reservoir',
    box: [72.6, 33.98, 73.0, 34.55],
    closeGaps: true,
  },
  {
    key: 'mangla-reservoir',
    name: 'Mangla Reservoir',
    box: [73.55, 33.05, 73.95, 33.4],
    closeGaps: true,
  },
  { key: 'naghlu-reservoir', name: 'Naghlu Reservoir', box: [69.6, 34.6, 69.8, 34.7] },
  { key: 'aral-sea', name: 'Aral Sea', box: [57.8, 43.3, 62, 47] },
  { key: 'balkhash', name: 'Balkhash', box: [73.2, 44.7, 79.4, 47] },
];

/** Waters that the land outlines already exclude as sea. */
export const SEA: Bounds[] = [[52, 40.5, 55, 42.5]];
