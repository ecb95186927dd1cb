/** What stays in memory: a talk of 50 steps that is left and entered again, and 20 quizzes in a row. */
import type { Browser, Page } from '@playwright/test';
import { giveUp } from '../tests/browser/giveUp.ts';
import { heapOf } from './heap.ts';

export interface Memory {
  readonly what: string;
  /** Bytes in use on all heaps, rubbish collected. */
  readonly before: number;
  readonly after: number;
  /** Live maps and their workers at the end. */
  readonly maps: number;
  readonly workers: number;
}

const TURNS = 10;
const STEPS_A_TURN = 5;
const QUIZZES = 20;

/** Both of the first story, on the site at `url`. */
export async function measureMemory(browser: Browser, url: string): Promise<Memory[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const cdp = await page.context().newCDPSession(page);
  const weighed = async (what: string, work: () => Promise<void>): Promise<Memory> => {
    const before = await heapOf(cdp);
    await work();
    return { what, before, after: await heapOf(cdp), ...(await countMaps(page)) };
  };

  await page.goto(`${url}gateway/en/`);
  await page.locator('.pane').hover();
  await page.locator('[data-ecm-state="live"]').waitFor();
  // What a first talk and a first quiz bring stays: code, words, the drawings of the steps.
  await talk(page);
  const talks = async () => {
    for (let turn = 0; turn < TURNS; turn++) await talk(page);
  };
  const rows = [
    await weighed(`${TURNS * STEPS_A_TURN} steps, ${TURNS * 2} changes of mode`, talks),
    await weighed('the same again', talks),
  ];
  await quiz(page, 1);
  const quizzes = await weighed(`${QUIZZES} quizzes`, async () => {
    for (let seed = 2; seed < QUIZZES + 2; seed++) await quiz(page, seed);
  });
  await page.close();
  return [...rows, quizzes];
}

/** From reading to presenting, some steps on, and back. */
async function talk(page: Page): Promise<void> {
  await open(page, 'mode=present&step=overview');
  await page.locator('.stage').waitFor();
  for (let step = 0; step < STEPS_A_TURN; step++) await page.keyboard.press('PageDown');
  await open(page, 'step=overview');
  await page.locator('.stage').waitFor({ state: 'detached' });
}

async function quiz(page: Page, seed: number): Promise<void> {
  await open(page, `mode=quiz&seed=${seed}&n=5`);
  await page.locator('.quiz [type=submit]').click();
  await giveUp(page);
  await open(page, 'step=overview');
  await page.locator('.quiz').waitFor({ state: 'detached' });
}

/** Goes to what an address names, on the same page. */
async function open(page: Page, hash: string): Promise<void> {
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
