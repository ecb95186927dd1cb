/**
 * Which tests run when. `npm test` runs the first set and `npm run test:more` the second, `.ci/run`
 * both; `npm run test:all` runs all three. Each browser test file stands in one set.
 */
export const sets = {
  /** What every change must pass: at most ten minutes on two cores. */
  core: {
    checks: ['check:types', 'lint', 'format:check'],
    /** Projects of vitest.config.ts. */
    unit: ['unit', 'state'],
    /** Files tests/browser/NAME.spec.ts. */
    browser: [
      'live',
      'languages',
      'map',
      'keyboard',
      'flows',
      'evidence',
      'charts',
      'hostile',
      'sources',
      'embed-protocol',
      'contract',
    ],
  },
  /** The rest of what is bounded. */
  more: {
    checks: [],
    unit: [],
    browser: ['hosting', 'prerender', 'stories', 'themes'],
  },
  /** What takes as long as it takes; run by hand. */
  unbounded: {
    checks: [],
    unit: [],
    browser: [
      'access',
      'budget',
      'embed',
      'embed-dialog',
      'embed-element',
      'embed-examples',
      'embed-mounts',
      'embed-theming',
      'fallback',
      'features',
      'handover',
      'layout',
      'oembed',
      'permalinks',
      'phone',
      'print',
      'story',
    ],
  },
};
