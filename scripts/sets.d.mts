export interface TestSet {
  /** Scripts of package.json that read the sources: they run side by side. */
  readonly checks: readonly string[];
  /** Scripts of package.json that run alone, since they measure or take all there is. */
  readonly alone: readonly string[];
  /** Projects of vitest.config.ts. */
  readonly unit: readonly string[];
  /** Files tests/browser/NAME.spec.ts: by name, or all that no other set lists. */
  readonly browser: readonly string[] | 'rest';
}

export type SetName = 'core' | 'more' | 'unbounded';

export const sets: Readonly<Record<SetName, TestSet>>;
export const listed: readonly string[];
