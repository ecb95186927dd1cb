export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function countUnit(report: unknown): Tally;
export function countBrowser(report: unknown): Tally;
export function flakyIn(report: unknown): string[];
export function closingLine(tally: Tally): string;
