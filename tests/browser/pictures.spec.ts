/** Pages match their reference pictures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pagePictures } from '../pictures/pages.ts';
import { compare, recording, TAKEN_WITH } from '../pictures/reference.ts';
import { describeMachine, takePagePicture } from '../pictures/takePagePicture.ts';

test.describe.configure({ mode: 'parallel' });

let here = '';
test.beforeAll(async ({ browser }) => {
  here = await describeMachine(browser);
  if (recording) writeFileSync(TAKEN_WITH, `${here}\n`);
});

for (const picture of pagePictures)
  test(`${picture.name} matches its reference picture`, async ({ browser }) => {
    const before = readFileSync(TAKEN_WITH, 'utf8').trim();
    test.skip(here !== before, `taken with ${before}, not comparable with ${here}`);
    const problem = compare('pages', picture.name, await takePagePicture(browser, picture));
    expect(problem, '`npm run pictures` shows what changed').toBeUndefined();
  });
