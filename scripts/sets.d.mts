export interface TestSet {
  readonly checks: readonly string[];
  readonly unit: readonly string[];
  readonly browser: readonly string[];
}

export type SetName = 'core' | 'more' | 'unbounded';

export const sets: Readonly<Record<SetName, TestSet>>;
