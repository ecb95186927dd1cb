/**
 * Which tests run when. `npm test` runs `core` and `npm run test:more` runs `more`, `.ci/run` both;
 * `npm run test:all` runs all three. Each browser test file is in one set.
 * @type {Readonly<Record<import('./sets.mjs').SetName, import('./sets.mjs').TestSet>>}
 */
export const sets = {
  /** What every change must pass: at most ten minutes on two cores. */
  core: {
    checks: ['check:types', 'lint', 'format:check'],
    alone: [],
    unit: ['unit', 'state'],
    browser: ['live', 'map', 'contract', 'sight'],
  },
  /** More of what is bounded: files that have been green in runs in a row. */
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
      'embed-scroll',
    ],
  },
  /**
   * What takes as long as it takes, and files that are not yet green each time; by hand. `oembed` builds
   * a site of its own, `embed-mounts` makes fifty live maps, `sight-live-all` looks at every step.
   */
  unbounded: {
    checks: [],
    alone: ['test:fuzz'],
    unit: [],
    browser: 'rest',
  },
};

/** Names of all browser test files that a set lists; `rest` stands for all others. */
export const listed = Object.values(sets).flatMap(({ browser }) =>
  browser === 'rest' ? [] : browser,
);
