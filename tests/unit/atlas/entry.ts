/** A minimal entry of the atlas, without id. */
export const entry = {
  kind: 'town',
  names: { en: 'X' },
  status: 'exists',
  asOf: '2026',
  precisionKm: 1,
  sources: ['us'],
} as const;
