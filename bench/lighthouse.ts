/** Runs Lighthouse with its mobile preset, each time in a new browser. */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from '../tests/unit/tooling/freePort.ts';
import { medians } from './sample.ts';

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const score = (id: string) => (result: Result) =>
  Math.round((result.categories[id]?.score ?? NaN) * 100);
const value = (id: string) => (result: Result) => result.audits[id]?.numericValue ?? NaN;

/** Scores from 0 to 100, times in milliseconds. */
const METRICS = {
  performance: score('performance'),
  accessibility: score('accessibility'),
  bestPractices: score('best-practices'),
  seo: score('seo'),
  firstPaint: value('first-contentful-paint'),
  largestPaint: value('largest-contentful-paint'),
  speedIndex: value('speed-index'),
  blocking: value('total-blocking-time'),
  shift: value('cumulative-layout-shift'),
} as const;

type Metrics = Readonly<Record<keyof typeof METRICS, number>>;

export interface Report {
  readonly metrics: Metrics;
  /** Failed audits of all categories other than performance. */
  readonly problems: readonly string[];
}

/** Audits the pages, addresses by name, in turn; medians of `runs`. */
export async function measureLighthouse<K extends string>(
  launch: { readonly path: string; readonly flags: readonly string[] },
  addresses: Readonly<Record<K, string>>,
  runs: number,
): Promise<Record<K, Report>> {
  const names = Object.keys(addresses) as K[];
  const results = new Map<K, Result[]>(names.map((name) => [name, []]));
  for (let run = 1; run <= runs; run++)
    for (const [name, all] of results) {
      const result = await audit(launch, addresses[name]);
      all.push(result);
      console.log(`run ${run}/${runs} ${name}: performance ${METRICS.performance(result)}`);
    }
  const entries = [...results].map(([name, all]) => [name, toReport(all)]);
  return Object.fromEntries(entries) as Record<K, Report>;
}

function toReport(results: readonly Result[]): Report {
  const metrics = medians(
    results.map(
      (result) =>
        Object.fromEntries(
          Object.entries(METRICS).map(([name, read]) => [name, read(result)]),
        ) as Metrics,
    ),
  );
  return { metrics, problems: [...new Set(results.flatMap(failedAudits))] };
}

function failedAudits({ categories, audits }: Result): string[] {
  return CATEGORIES.slice(1)
    .flatMap((id) => categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title ?? ''}`);
}

async function audit(
  { path, flags }: Parameters<typeof measureLighthouse>[0],
  url: string,
): Promise<Result> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...flags, `--remote-debugging-port=${port}`],
  });
  try {
    const answer = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    if (!answer || answer.lhr.runtimeError)
      throw new Error(`${url}: ${answer?.lhr.runtimeError?.message ?? 'no result'}`);
    return answer.lhr;
  } finally {
    await browser.close();
  }
}
