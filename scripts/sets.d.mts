export interface TestSet {
  /** Scripts of package.json that need no report. */
  readonly checks: readonly string[];
  /** Projects of vitest.config.ts. */
  readonly unit: readonly string[];
  /** Files tests/browser/NAME.spec.ts: by name, or all that no other set lists. */
  readonly browser: readonly string[] | 'rest';
}

export type SetName = 'core' | 'more' | 'unbounded';

export const sets: Readonly<Record<SetName, TestSet>>;
export const listed: readonly string[];
