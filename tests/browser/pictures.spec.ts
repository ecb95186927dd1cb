/** The pages look as they did when somebody last looked at them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pagePictures } from '../pictures/pages.ts';
import { compare, recording, TAKEN_WITH } from '../pictures/reference.ts';
import { machineOf, shoot } from '../pictures/shoot.ts';

test.describe.configure({ mode: 'parallel' });

let here = '';
test.beforeAll(async ({ browser }) => {
  here = await machineOf(browser);
  if (recording) writeFileSync(TAKEN_WITH, `${here}\n`);
});

for (const picture of pagePictures)
  test(`${picture.name} looks like its reference picture`, async ({ browser }) => {
    const before = readFileSync(TAKEN_WITH, 'utf8').trim();
    test.skip(here !== before, `taken with ${before}, not comparable with ${here}`);
    const problem = compare('pages', picture.name, await shoot(browser, picture));
    expect(problem, '`npm run pictures` shows what changed').toBeUndefined();
  });
