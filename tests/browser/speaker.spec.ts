/** Speaker view and presentation: either controls both, and each resumes after a reload. */
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { expect, test, hashParam, disableWebGL } from './helpers.ts';

const STORY = 'kilowatt-hour/en/';
const heading = (page: Page) => page.locator('.stage .slide h1');
const now = (page: Page) => page.locator('.speaker .now h2');
const blank = (page: Page) => page.locator('.stage .blank');

/** Opens a presentation and its speaker view. */
async function openBoth(page: Page, address = `${STORY}#mode=present`) {
  await disableWebGL(page.context());
  await page.goto(address);
  await expect(page.locator('.stage')).toBeVisible();
  return { room: page, speaker: await openSpeaker(page) };
}

async function openSpeaker(room: Page): Promise<Page> {
  const [speaker] = await Promise.all([room.waitForEvent('popup'), room.keyboard.press('s')]);
  await expect(speaker.locator('.speaker')).toBeVisible();
  await expect(speaker.locator('.joined')).toHaveText('Connected to the presentation');
  return speaker;
}

test('either window changes slides, and only the presentation goes black', async ({ page }) => {
  const { room, speaker } = await openBoth(page);
  await expect(now(speaker)).toContainText('Cover');
  await room.keyboard.press('PageDown');
  await expect(now(speaker)).toContainText('In one minute');
  await expect(speaker.locator('.then h2')).toContainText('Toktogul: the lake');
  await expect(speaker.locator('.speaker .note')).toContainText('Ask the room where');
  await speaker.keyboard.press('PageDown');
  await expect(heading(room)).toHaveText('Toktogul: the lake');
  await speaker.getByRole('button', { name: 'Black' }).click();
  await expect(blank(room)).toHaveClass(/black/);
  await expect(speaker.locator('.blanked')).toBeVisible();
  await expect(speaker.locator('.blank')).toHaveCount(0);
  // The next slide is prepared while the screen is black.
  await speaker.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(room.locator('.stage')).toHaveAttribute('data-slide', 'chart');
  await expect(blank(room)).toHaveCount(1);
  await room.keyboard.press('.');
  await expect(speaker.locator('.blanked')).toHaveCount(0);
  await speaker.getByRole('button', { name: 'Names' }).click();
  await expect.poll(() => hashParam(room, 'hide')).toBe('labels');
  await speaker.keyboard.type('9');
  await speaker.keyboard.press('Enter');
  await expect(heading(room)).toHaveText('Over the Hindu Kush');
  await speaker.locator('.all button').filter({ hasText: 'Down to Torkham' }).click();
  await expect(heading(room)).toHaveText('Down to Torkham');
});

test('a window resumes the same slide after closing or reloading', async ({ page, context }) => {
  const { room, speaker } = await openBoth(page);
  await speaker.keyboard.type('6');
  await speaker.keyboard.press('Enter');
  await room.keyboard.press('b');
  await speaker.reload();
  await expect(now(speaker)).toContainText('Regar to Sangtuda');
  await expect(speaker.locator('.blanked')).toBeVisible();
  await room.reload();
  await expect(heading(room)).toContainText('Regar to Sangtuda');
  await expect(blank(room)).toHaveCount(1);

  await speaker.close();
  await room.keyboard.press('b');
  await room.keyboard.press('PageDown');
  const second = await openSpeaker(room);
  await expect(now(second)).toContainText('Sangtuda: where the current changes');

  await room.close();
  await expect(second.locator('.joined')).toContainText('The presentation window is not open.');
  await second.keyboard.press('PageDown');
  await second.keyboard.press('l');
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    second.getByRole('button', { name: 'Open the presentation' }).click(),
  ]);
  await expect(heading(again)).toHaveText('Down to the Panj');
  await expect.poll(() => hashParam(again, 'hide')).toBe('labels');
  await expect(second.locator('.joined')).toHaveText('Connected to the presentation');
  await again.keyboard.type('9');
  await again.keyboard.press('Enter');
  await expect(now(second)).toContainText('Over the Hindu Kush');
});

test('without BroadcastChannel, the windows communicate through the opener', async ({ page }) => {
  await page.context().addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', {
      value() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const { room, speaker } = await openBoth(page);
  await speaker.keyboard.press('PageDown');
  await expect(heading(room)).toHaveText('In one minute');
  await room.keyboard.press('PageDown');
  await expect(now(speaker)).toContainText('Toktogul: the lake');
  await speaker.reload();
  await expect(now(speaker)).toContainText('Toktogul: the lake');
});

test('the pointer of the speaker view is shown at the same place on the map', async ({ page }) => {
  const { room, speaker } = await openBoth(page, `${STORY}#step=toktogul&mode=present`);
  await speaker.setViewportSize({ width: 1280, height: 720 });
  await speaker.getByRole('button', { name: 'Pointer' }).click();
  const map = (await speaker.locator('.now .map').boundingBox())!;
  await speaker.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
  const spot = room.locator('.stage .spot');
  await expect(spot).toBeVisible();
  const { x, y, width, height } = (await spot.boundingBox())!;
  const pane = (await room.locator('.pane').boundingBox())!;
  // Both maps centre the subject in their free area.
  expect(Math.abs(x + width / 2 - (pane.x + pane.width / 2))).toBeLessThan(pane.width * 0.1);
  expect(Math.abs(y + height / 2 - (pane.y + pane.height / 2))).toBeLessThan(pane.height * 0.1);
  await speaker.mouse.move(2, 2);
  await expect(spot).toHaveCount(0);
});

test('the font size of notes is remembered', async ({ page }) => {
  const { speaker } = await openBoth(page);
  const size = () =>
    speaker.locator('.speaker .note').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  const before = await size();
  await speaker.getByRole('button', { name: 'A+ Larger notes' }).click();
  const after = await size();
  expect(after).toBeGreaterThan(before);
  await speaker.reload();
  await expect(speaker.locator('.speaker')).toBeVisible();
  expect(await size()).toBe(after);
});

for (const [lang, colorScheme] of [
  ['en', 'light'],
  ['ur', 'dark'],
] as const)
  test(`has no axe violations: ${lang}, ${colorScheme}`, async ({ page }) => {
    await disableWebGL(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`kilowatt-hour/${lang}/#step=toktogul&mode=speaker`);
    await expect(page.locator('.speaker')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
