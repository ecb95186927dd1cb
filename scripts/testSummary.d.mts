export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function countUnit(report: unknown): TestSummary;
export function countBrowser(report: unknown): TestSummary;
export function flakyTests(report: unknown): string[];
export function formatSummary(summary: TestSummary): string;
