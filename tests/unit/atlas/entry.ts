/** The least that an entry of the atlas says, but for its id. */
export const entry = {
  kind: 'x',
  names: { en: 'X' },
  status: 'exists',
  asOf: '2026',
  precisionKm: 1,
  sources: ['us'],
} as const;
