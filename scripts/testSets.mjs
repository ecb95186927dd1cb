/**
 * Sets of tests. `npm test` runs `core` and `npm run test:more` runs `more`, `.ci/run` both;
 * `npm run test:all` runs all three. Each browser test file is in one set.
 * @type {Readonly<Record<import('./testSets.mjs').SetName, import('./testSets.mjs').TestSet>>}
 */
export const testSets = {
  /** Required for every change; takes at most ten minutes on two cores. */
  core: {
    checks: ['check:types', 'lint', 'format:check'],
    alone: [],
    unit: ['unit', 'state'],
    browser: ['live', 'map', 'contract', 'sight'],
  },
  /** Further tests of bounded duration that are known to be stable. */
  more: {
    checks: [],
    alone: ['test:growth'],
    unit: [],
    browser: [
      'languages',
      'keyboard',
      'interest',
      'flows',
      'hostile',
      'embed-protocol',
      'stories',
      'hosting',
      'prerender',
      'layout',
      'budget',
      'evidence',
      'charts',
      'chart-styles',
      'sources',
      'sight-more',
      'print',
      'security',
      'resources',
      'dev',
      'whats-new',
      'teach',
      'embed-dialog',
      'embed-theming',
      'themes',
      'permalinks',
      'atlas',
      'quiz',
      'withheld',
      'phone',
      'place',
      'access',
      'embed-element',
      'embed-hosts',
      'embed-pasted',
      'story',
      'fallback',
      'map-view',
      'handover',
      'sight-live',
    ],
  },
  /**
   * Long-running tests and those not yet stable, run by hand. `oembed` builds a separate site,
   * `embed-mounts` creates fifty interactive maps, `sight-live-all` checks every step.
   */
  unbounded: {
    checks: [],
    alone: ['test:fuzz'],
    unit: [],
    browser: 'rest',
  },
};

/** Names of all browser test files listed in a set; `rest` covers all others. */
export const listedSpecs = Object.values(testSets).flatMap(({ browser }) =>
  browser === 'rest' ? [] : browser,
);
