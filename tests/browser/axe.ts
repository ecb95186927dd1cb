/** Runs axe-core in a page or frame. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly {
      readonly target: readonly string[];
      readonly failureSummary?: string;
    }[];
  }[];
  readonly passes: readonly unknown[];
}

/** axe-core violations, one sentence each. */
export async function axeViolations(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    () =>
      (window as unknown as { axe: { run(): Promise<unknown> } }).axe.run() as Promise<AxeResults>,
  );
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${impact}) ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}
