/** Measures retained memory: presentations, 50 steps three times, 20 quizzes in a row, and 1,000 steps. */
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
const AGAIN = ['the same again', 'and again'];
const QUIZZES = 20;
/** Time in ms without requests after which all tiles have arrived. */
const QUIET_MS = 3000;

/** Measures both with the `gateway` story of the site at `url`. */
export async function measureMemory(browser: Browser, url: string): Promise<Memory[]> {
  const { page, measure } = await openLiveMap(browser, url);
  const presentRepeatedly = async () => {
    for (let turn = 0; turn < ROUNDS; turn++) await presentOnce(page);
  };
  // Warm up first: code, messages, pictures of steps and tiles stay in memory.
  await presentRepeatedly();
  const rows: Memory[] = [];
  for (const what of [`${ROUNDS * STEPS_PER_ROUND} steps, ${ROUNDS * 2} changes of mode`, ...AGAIN])
    rows.push(await measure(what, presentRepeatedly));
  await quizOnce(page, 1);
  const quizzes = await measure(`${QUIZZES} quizzes`, async () => {
    for (let seed = 2; seed < QUIZZES + 2; seed++) await quizOnce(page, seed);
  });
  await page.close();
  return [...rows, quizzes];
}

/** Measures what the steps from the 101st to the 1,000th leave behind. */
export async function measureSteps(browser: Browser, url: string): Promise<Memory> {
  const { page, measure } = await openLiveMap(browser, url);
  const walk = async (steps: number) => {
    for (let step = 0; step < steps; step++) {
      await page.keyboard.press(step % 20 < 10 ? 'n' : 'p');
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(1500);
  };
  await walk(100);
  const row = await measure('900 steps after the first 100', () => walk(900));
  await page.close();
  return row;
}

async function openLiveMap(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const cdp = await page.context().newCDPSession(page);
  await page.goto(`${url}gateway/en/`);
  await page.locator('.pane[data-measured]').hover();
  await page.locator('[data-ecm-state="live"]').waitFor();
  const waitForTiles = watchRequests(page);
  const measure = async (what: string, work: () => Promise<void>): Promise<Memory> => {
    await waitForTiles();
    const before = await measureHeap(cdp);
    await work();
    await waitForTiles();
    return { what, before, after: await measureHeap(cdp), ...(await countMaps(page)) };
  };
  return { page, measure };
}

/** Returns a wait for a time without requests: the map queues tiles, which are in memory until they arrive. */
function watchRequests(page: Page): () => Promise<void> {
  let last = Date.now();
  const note = () => (last = Date.now());
  for (const event of ['request', 'requestfinished', 'requestfailed'] as const)
    page.on(event as 'request', note);
  return async () => {
    while (Date.now() - last < QUIET_MS) await page.waitForTimeout(QUIET_MS / 4);
  };
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
