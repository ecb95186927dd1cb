/**
 * Converts grey values of Marble's SRTM30 tiles to metres. The anchors come from comparing the tiles with
 * GeoNames heights and ETOPO5; values between them are interpolated linearly.
 */
const ANCHORS: readonly (readonly [grey: number, metres: number])[] = [
  [0, -50],
  [100, 20],
  [110, 52],
  [115, 72],
  [120, 118],
  [125, 164],
  [130, 213],
  [135, 267],
  [140, 345],
  [145, 440],
  [150, 525],
  [155, 625],
  [160, 715],
  [165, 790],
  [170, 885],
  [175, 1010],
  [181.5, 1245],
  [183.5, 1300],
  [188, 1597],
  [192, 1800],
  [199, 2300],
  [203, 2680],
  [207, 3016],
  [212, 3530],
  [214.5, 3680],
  [217, 3960],
  [222.5, 4250],
  [229, 4800],
  [236, 5500],
  [244, 6900],
  [250, 8200],
];

/** Metres above sea level for a grey value. */
export function metresOfGrey(grey: number): number {
  for (let i = 1; i < ANCHORS.length; i++) {
    const [g0, m0] = ANCHORS[i - 1] as readonly [number, number];
    const [g1, m1] = ANCHORS[i] as readonly [number, number];
    if (grey <= g1) return m0 + ((grey - g0) / (g1 - g0)) * (m1 - m0);
  }
  return (ANCHORS.at(-1) as readonly [number, number])[1];
}
