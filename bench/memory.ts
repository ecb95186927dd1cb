/** Measures retained memory: repeated presentations of 50 steps in total, and 20 quizzes in a row. */
import type { Browser, Page } from '@playwright/test';
import { finishQuiz } from '../tests/browser/finishQuiz.ts';
import { measureHeap } from './heap.ts';

export interface Memory {
  readonly what: string;
  /** Bytes used on all heaps after garbage collection. */
  readonly before: number;
  readonly after: number;
  /** Numbers of interactive maps and workers at the end. */
  readonly maps: number;
  readonly workers: number;
}

const ROUNDS = 10;
const STEPS_PER_ROUND = 5;
const QUIZZES = 20;

/** Measures both with the `gateway` story of the site at `url`. */
export async function measureMemory(browser: Browser, url: string): Promise<Memory[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const cdp = await page.context().newCDPSession(page);
  const measure = async (what: string, work: () => Promise<void>): Promise<Memory> => {
    const before = await measureHeap(cdp);
    await work();
    return { what, before, after: await measureHeap(cdp), ...(await countMaps(page)) };
  };

  await page.goto(`${url}gateway/en/`);
  await page.locator('.pane').hover();
  await page.locator('[data-ecm-state="live"]').waitFor();
  // Warm up first: code, messages and pictures of steps stay in memory.
  await presentOnce(page);
  const presentRepeatedly = async () => {
    for (let turn = 0; turn < ROUNDS; turn++) await presentOnce(page);
  };
  const rows = [
    await measure(
      `${ROUNDS * STEPS_PER_ROUND} steps, ${ROUNDS * 2} changes of mode`,
      presentRepeatedly,
    ),
    await measure('the same again', presentRepeatedly),
  ];
  await quizOnce(page, 1);
  const quizzes = await measure(`${QUIZZES} quizzes`, async () => {
    for (let seed = 2; seed < QUIZZES + 2; seed++) await quizOnce(page, seed);
  });
  await page.close();
  return [...rows, quizzes];
}

/** Switches to presentation mode, advances some steps, and switches back. */
async function presentOnce(page: Page): Promise<void> {
  await navigate(page, 'mode=present&step=overview');
  await page.locator('.stage').waitFor();
  for (let step = 0; step < STEPS_PER_ROUND; step++) await page.keyboard.press('PageDown');
  await navigate(page, 'step=overview');
  await page.locator('.stage').waitFor({ state: 'detached' });
}

async function quizOnce(page: Page, seed: number): Promise<void> {
  await navigate(page, `mode=quiz&seed=${seed}&n=5`);
  await page.locator('.quiz [type=submit]').click();
  await finishQuiz(page);
  await navigate(page, 'step=overview');
  await page.locator('.quiz').waitFor({ state: 'detached' });
}

/** Navigates within the page by setting the hash. */
async function navigate(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function countMaps(page: Page): Promise<Pick<Memory, 'maps' | 'workers'>> {
  return {
    maps: await page.locator('canvas.maplibregl-canvas').count(),
    workers: page.workers().length,
  };
}
