/** Visibility tests for every step of every story, in both text directions. */
import type { Size } from '../../src/geo/geo.ts';
import { expect, test } from './helpers.ts';
import { missingLiveLabels, type StepSelection } from './sightLive.ts';
import { LANGS, findStoryProblems, STORIES, type StepProblems } from './sightSteps.ts';

/** Minimum share of the free area's width or height that a fitted subject fills. */
const MIN_FILLED_SHARE = 0.85;

/** Declares the visibility tests for these window sizes. */
export function describeVisibility(sizes: readonly Size[]): void {
  for (const story of STORIES)
    for (const lang of LANGS)
      for (const size of sizes)
        test(`${story}, ${lang}, ${size.width} × ${size.height}`, async ({
          browser,
          baseURL,
          atlas,
        }) => {
          const steps = await findStoryProblems(browser, baseURL!, atlas, story, lang, size);
          expectVisible(steps);
        });
}

/** Expects no visibility problems in these steps. */
export function expectVisible(steps: readonly StepProblems[]): void {
  for (const { id, missing, covered, overlaps, filledShare } of steps) {
    expect.soft(missing, `${id}: asked for, and not seen`).toEqual([]);
    expect.soft(covered, `${id}: names under something`).toEqual([]);
    expect.soft(overlaps, `${id}: names over one another`).toEqual([]);
    expect.soft(filledShare, `${id}: filled by its subject`).toBeGreaterThan(MIN_FILLED_SHARE);
  }
}

/** Declares tests that the live map labels what these steps highlight, for these window sizes. */
export function describeLiveVisibility(
  walks: readonly StepSelection[],
  sizes: readonly Size[],
): void {
  for (const walk of walks)
    for (const size of sizes)
      test(`${walk.story}, ${walk.lang}, ${size.width} × ${size.height}: the live map labels highlighted features`, async ({
        browser,
        baseURL,
        atlas,
      }) => {
        expect(await missingLiveLabels(browser, baseURL!, atlas, walk, size)).toEqual([]);
      });
}
