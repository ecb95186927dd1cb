/** The quiz: the same answers give the same score by mouse, touch, keyboard and from lists. */
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { loadAtlas, loadEvidence } from '../../src/authoring/files.ts';
import type { LonLat } from '../../src/geo/geo.ts';
import { panCamera, type Camera } from '../../src/geo/camera.ts';
import { judge, MAX_POINTS } from '../../src/quiz/judge.ts';
import { createQuestions } from '../../src/quiz/quiz.ts';
import type { Question } from '../../src/quiz/question.ts';
import type { StoryQuestion } from '../../src/story/story.ts';
import { axeViolations } from './axe.ts';
import { pageData, expect, hashOf, openPage, test, disableWebGL } from './helpers.ts';

const SETTING = { seed: 7, count: 10, level: 'easy' } as const;
const ADDRESS = 'gateway/en/#mode=quiz&seed=7&n=10';
const atlas = loadAtlas('data/layers');
const evidence = loadEvidence('data/layers');

/** The questions that the page asks, computed here from the same data. */
async function questionsIn(page: Page): Promise<Question[]> {
  const { story } = await pageData(page);
  const storyQuestions = JSON.parse(
    readFileSync('dist/gateway/en/quiz.json', 'utf8'),
  ) as StoryQuestion[];
  return createQuestions({ story, atlas, evidence, storyQuestions }, SETTING);
}

type Where = Extract<Question, { kind: 'where' }>;

const ask = (page: Page) => page.locator('.quiz .ask');
const map = (page: Page) => page.locator('.quiz .quiz-map');
const nextButton = (page: Page) => page.locator('.quiz .told + p .main');

async function start(page: Page): Promise<Question[]> {
  await openPage(page, ADDRESS);
  const questions = await questionsIn(page);
  await page.locator('.quiz [type=submit]').click();
  return questions;
}

/** The correct place in the list. */
const rightPlace = (question: Where): LonLat =>
  question.places.find((at) => judge(question, { at }, atlas).right)!;

/** The camera of the map, once it is drawn. */
async function cameraOf(page: Page): Promise<Camera> {
  await expect(map(page).locator('svg.ecm-picture')).toBeVisible();
  const text = (await map(page).getAttribute('data-camera')) ?? '';
  const [zoom = 0, lat = 0, lon = 0] = text.split('/').map(Number);
  return { center: [lon, lat], zoom };
}

/** Distance between tried positions, in px. */
const STEP = 20;

/** Screen position of a correct place in view, nearest to the centre of the map. */
async function correctPosition(page: Page, question: Where): Promise<{ x: number; y: number }> {
  const camera = await cameraOf(page);
  const { x, y, width, height } = (await map(page).boundingBox())!;
  const found: (readonly [right: number, down: number])[] = [];
  for (let right = STEP - width / 2; right < width / 2 - 60; right += STEP)
    for (let down = STEP - height / 2; down < height / 2 - STEP; down += STEP)
      if (judge(question, { at: panCamera(camera, right, down).center }, atlas).right)
        found.push([right, down]);
  const [best] = found.toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));
  if (!best) throw new Error(`${question.key}: no right place in view`);
  return { x: x + width / 2 + best[0], y: y + height / 2 + best[1] };
}

type Press = (target: Locator) => Promise<void>;
type Point = (page: Page, question: Where) => Promise<void>;

/** Answers a question on the map at its correct position, and confirms. */
const pointWith =
  (press: Press, pressAt: (x: number, y: number) => Promise<void>): Point =>
  async (page, question) => {
    const { x, y } = await correctPosition(page, question);
    await pressAt(x, y);
    await press(page.locator('.quiz .ask .words .main'));
  };

/** Answers every question correctly except the first choice question. Returns the text of the review. */
async function playAll(page: Page, press: Press, point: Point): Promise<string | null> {
  const questions = await start(page);
  let wrong = false;
  for (const question of questions) {
    await expect(ask(page)).toHaveAttribute('data-kind', question.kind);
    if (question.kind === 'where') await point(page, question);
    else if (question.kind === 'amount') {
      await page.locator('#quiz-amount').fill(String(question.told[0]));
      await press(page.locator('.quiz .amount .main'));
    } else {
      const at = question.choices.findIndex((one) => (one === question.right) === wrong);
      await press(page.locator('.quiz .choices button').nth(at));
      wrong = true;
    }
    await press(nextButton(page));
  }
  return page.locator('.review .total').getAttribute('data-points');
}

const expected = String(SETTING.count * MAX_POINTS - MAX_POINTS);

test.use({ autoActivate: false });
test.beforeEach(async ({ context }) => {
  await disableWebGL(context);
});

test('can be answered by mouse', async ({ page }) => {
  const click: Press = (target) => target.click();
  const point = pointWith(click, (x, y) => page.mouse.click(x, y));
  expect(await playAll(page, click, point)).toBe(expected);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('can be answered by touch', async ({ page }) => {
    const tap: Press = (target) => target.tap();
    const point = pointWith(tap, (x, y) => page.touchscreen.tap(x, y));
    expect(await playAll(page, tap, point)).toBe(expected);
  });

  test('touch targets are large enough, and nothing exceeds the screen', async ({ page }) => {
    await start(page);
    const buttons = page.locator('.quiz button:visible');
    for (const button of await buttons.all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    const beyond = await page.locator('.quiz').evaluate((quiz) => quiz.scrollWidth - innerWidth);
    expect(beyond).toBe(0);
  });
});

test('can be answered by keyboard, with the crosshair', async ({ page }) => {
  const points = await playAll(
    page,
    async (target) => {
      await target.focus();
      await page.keyboard.press('Enter');
    },
    async (page, question) => {
      const goal = await correctPosition(page, question);
      await map(page).focus();
      await page.keyboard.press('ArrowUp');
      const cross = page.locator('.quiz-map .cross');
      await expect(cross).toBeVisible();
      const off = async () => {
        const box = (await map(page).boundingBox())!;
        const [, x = '0', y = '0'] =
          /translate\(([-\d.]+) ([-\d.]+)\)/.exec((await cross.getAttribute('transform')) ?? '') ??
          [];
        return [goal.x - box.x - Number(x), goal.y - box.y - Number(y)] as const;
      };
      for (let presses = 0; presses < 60; presses += 1) {
        const [right, down] = await off();
        if (Math.hypot(right, down) < 4) break;
        const across = Math.abs(right) > Math.abs(down);
        const side = across ? (right > 0 ? 'Right' : 'Left') : down > 0 ? 'Down' : 'Up';
        // Small steps where a full step would overshoot.
        const fine = Math.max(Math.abs(right), Math.abs(down)) < 24 ? 'Shift+' : '';
        await page.keyboard.press(`${fine}Arrow${side}`);
      }
      await page.keyboard.press('Enter');
    },
  );
  expect(points).toBe(expected);
});

test('can be answered from the list, by screen reader text', async ({ page }) => {
  const points = await playAll(
    page,
    (target) => target.click(),
    async (page, question) => {
      await page.getByText('Answer without the map').click();
      const at = question.places.indexOf(rightPlace(question));
      const choice = page.locator('.quiz .ask details button').nth(at);
      await expect(choice).toHaveAccessibleName(/\d+ km (?:north|south|east|west)|^at /);
      await choice.click();
    },
  );
  expect(points).toBe(expected);
});

test('has no axe violations at the start, in questions and in the review, which prints and restarts', async ({
  page,
}) => {
  await openPage(page, ADDRESS);
  const questions = await questionsIn(page);
  await page.locator('.quiz .start').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('.quiz [type=submit]').click();
  const seen = new Set<string>();
  for (const { kind } of questions) {
    await expect(ask(page)).toHaveAttribute('data-kind', kind);
    if (!seen.has(kind)) expect(await axeViolations(page), kind).toEqual([]);
    seen.add(kind);
    for (let tries = 0; !(await nextButton(page).isVisible()); tries += 1) {
      expect(tries).toBeLessThan(MAX_POINTS);
      if (kind === 'amount') {
        await page.locator('#quiz-amount').fill('1');
        await page.locator('.quiz .amount .main').click();
      } else if (kind === 'where') {
        if (tries === 0) await page.getByText('Answer without the map').click();
        await page.locator('.quiz .ask details button').nth(tries).click();
      } else await page.locator('.quiz .choices button').first().click();
    }
    await nextButton(page).click();
  }
  await expect(page.locator('.review > ol > li')).toHaveCount(questions.length);
  await expect(page.locator('.review .quiz-map svg.ecm-picture').first()).toBeVisible();
  await expect(page.locator('.review blockquote').first()).not.toBeEmpty();
  expect(await axeViolations(page), 'review').toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.review .actions')).toBeHidden();
  await expect(page.locator('.ecm > article')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.locator('.review .main').click();
  await expect(page.locator('.quiz .progress')).toContainText('Question 1 of');
});

test('an invalid address opens a default quiz, and leaving returns to the story', async ({
  page,
}) => {
  await openPage(page, 'gateway/ur/#mode=quiz&seed=x&n=0');
  await page.locator('.quiz [type=submit]').click();
  await expect(page.locator('.quiz .progress')).toContainText('8');
  expect(hashOf(page)).toMatch(/seed=\d{1,4}&n=8&mode=quiz$/);
  await page.locator('.quiz .leave').click();
  await expect(page.locator('.quiz')).toHaveCount(0);
  expect(hashOf(page)).not.toMatch(/seed|mode/);
  expect(await page.locator('article').evaluate((one) => one.closest('[inert]'))).toBeNull();
});

test('the reading page loads no quiz files', async ({ page, log }) => {
  await openPage(page);
  expect(log.requests.filter((url) => /quiz/i.test(url))).toEqual([]);
});
