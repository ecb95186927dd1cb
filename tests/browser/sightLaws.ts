/** What every step of every story must let a reader see, in both directions of writing. */
import type { Size } from '../../src/geo/geo.ts';
import { expect, test } from './helpers.ts';
import { missedLive, type Walk } from './sightLive.ts';
import { LANGS, seenSteps, STORIES, type SeenStep } from './sightSteps.ts';

/** Share of the free part's width or height that a fitted subject fills at least. */
const FILLED = 0.85;

/** Declares the laws for screens of these sizes. */
export function lawsOfSight(sizes: readonly Size[]): void {
  for (const story of STORIES)
    for (const lang of LANGS)
      for (const size of sizes)
        test(`${story}, ${lang}, ${size.width} × ${size.height}`, async ({
          browser,
          baseURL,
          atlas,
        }) => {
          const steps = await seenSteps(browser, baseURL!, atlas, story, lang, size);
          expectSeen(steps);
        });
}

/** That nothing is wrong with what is seen of steps. */
export function expectSeen(steps: readonly SeenStep[]): void {
  for (const { id, missed, covered, overlaps, filled } of steps) {
    expect.soft(missed, `${id}: asked for, and not seen`).toEqual([]);
    expect.soft(covered, `${id}: names under something`).toEqual([]);
    expect.soft(overlaps, `${id}: names over one another`).toEqual([]);
    expect.soft(filled, `${id}: filled by its subject`).toBeGreaterThan(FILLED);
  }
}

/** Declares for screens of these sizes that the live map names what these steps ask for. */
export function lawsOfLiveSight(walks: readonly Walk[], sizes: readonly Size[]): void {
  for (const walk of walks)
    for (const size of sizes)
      test(`${walk.story}, ${walk.lang}, ${size.width} × ${size.height}: the live map names what is asked for`, async ({
        browser,
        baseURL,
        atlas,
      }) => {
        expect(await missedLive(browser, baseURL!, atlas, walk, size)).toEqual([]);
      });
}
