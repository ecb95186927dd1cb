export interface TestSet {
  /** Scripts of package.json that only read sources; they run in parallel. */
  readonly checks: readonly string[];
  /** Scripts of package.json that run alone, because they measure time or use all cores. */
  readonly alone: readonly string[];
  /** Projects of vitest.config.ts. */
  readonly unit: readonly string[];
  /** Names of tests/browser/NAME.spec.ts, or `rest` for all that no other set lists. */
  readonly browser: readonly string[] | 'rest';
}

export type SetName = 'core' | 'more' | 'unbounded';

export const testSets: Readonly<Record<SetName, TestSet>>;
export const listedSpecs: readonly string[];
