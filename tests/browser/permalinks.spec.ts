/** The address holds the view: it survives reload, back and forward; invalid addresses open the start of the story. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import {
  showView,
  card,
  currentStep,
  expect,
  hashOf,
  featureLink,
  waitForLiveMap,
  pane,
  waitUntilIdle,
  test,
  setHash,
  whenSteady,
} from './helpers.ts';
import { openWithFonts, reloadWithFonts } from './pageFonts.ts';
import { difference, EXACT, SIMILAR } from './png.ts';

const VIEWS = [
  ['en', 'step=line-south&focus=nowshera-converter'],
  ['en', 'step=wakhan&look=7.2/37/73.2&focus=wakhan-corridor&layers=wakhan,water&hide=labels'],
  ['en', 'step=building&layers=casa-1000,generation&hide=band,labels'],
  ['ur', 'step=overview&look=6.5/36.9/70.8'],
  ['ur', 'focus=torkham'],
] as const;

test.describe('a view opened by its address', () => {
  test.use({ viewport: { width: 900, height: 560 } });
  for (const [lang, hash] of VIEWS)
    test(`is the same as before: ${lang} #${hash}`, async ({ page }) => {
      await openWithFonts(page, `gateway/${lang}/#step=hopes`);
      await waitForLiveMap(page);
      const reached = await showView(page, hash);
      expect(hashOf(page)).toBe(hash);
      const focus = new URLSearchParams(hash).get('focus');
      if (focus === null) await expect(card(page)).toHaveCount(0);
      else await expect(card(page, focus)).toBeVisible();
      await reloadWithFonts(page);
      await waitForLiveMap(page);
      expect(hashOf(page)).toBe(hash);
      await expect(card(page)).toHaveCount(focus === null ? 0 : 1);
      const id = new URLSearchParams(hash).get('step');
      await expect(currentStep(page)).toHaveAttribute('data-step', id ?? 'overview');
      // Without a step the page opens at its top, where the title may fill a low window.
      const words = id === null ? page.locator('h1') : currentStep(page).getByRole('heading');
      await expect(words).toBeInViewport();
      const again = await waitUntilIdle(page);
      expect(difference(again, reached)).toBeLessThan(hash.includes('labels') ? EXACT : SIMILAR);
      // Verifies that the picture is not blank.
      expect(difference(await showView(page, 'step=pair'), again)).toBeGreaterThan(SIMILAR * 3);
    });
});

test('back and forward show the same maps', async ({ livePage: page }) => {
  const pictures = new Map([[hashOf(page), await waitUntilIdle(page)]]);
  const visited = [hashOf(page)];
  for (const jump of [
    () => featureLink(page, 'casa-hvdc-af').first().click(),
    () => page.locator('.next').click(),
    () => featureLink(page, 'islamabad').click(),
    () => page.getByRole('button', { name: en.backToStory }).click(),
  ]) {
    await jump();
    await page.mouse.move(2, 2);
    visited.push(hashOf(page));
    pictures.set(hashOf(page), await waitUntilIdle(page));
  }
  expect(visited).toEqual([
    'step=overview',
    'step=overview&focus=casa-hvdc-af',
    'step=meeting',
    'step=meeting&focus=islamabad',
    'step=meeting',
  ]);
  const check = async (at: number) => {
    await expect.poll(() => hashOf(page)).toBe(visited[at]);
    const focus = new URLSearchParams(visited[at]).get('focus');
    await expect(card(page)).toHaveCount(focus === null ? 0 : 1);
    const id = new URLSearchParams(visited[at]).get('step')!;
    await expect(currentStep(page)).toHaveAttribute('data-step', id);
    expect(difference(await waitUntilIdle(page), pictures.get(visited[at]!)!)).toBeLessThan(
      SIMILAR,
    );
  };
  for (const at of [3, 2, 1, 0]) {
    await page.goBack();
    await check(at);
  }
  for (const at of [1, 2]) {
    await page.goForward();
    await check(at);
  }
});

const NONSENSE = [
  'step=nowhere',
  'step=__proto__',
  'step=',
  'step=%00wakhan',
  '%',
  '%E0%A4%A',
  '=&==&&&',
  'look=9/91/200',
  'look=NaN/NaN/NaN',
  'look=1e9/0/0',
  'look=5/35',
  'focus=no-such-thing',
  'focus=constructor',
  'focus=%3Cscript%3Ealert(1)%3C/script%3E',
  'hide=everything',
  'hide=',
  `step=${'a'.repeat(5000)}`,
  'step=nowhere&look=x&focus=%00&hide=%F0%9F%92%A9',
];

/** The drawing and the camera of the map. */
const drawing = async (page: Page) => ({
  svg: await page.locator('svg.ecm-picture').innerHTML(),
  camera: await pane(page).getAttribute('data-camera'),
});

/** Waits until the map is drawn for the current step. */
async function drawnForCurrent(page: Page): Promise<void> {
  const heading = await currentStep(page).getByRole('heading', { level: 2 }).innerText();
  await expect(page.locator('svg.ecm-picture > title')).toContainText(heading);
}

/**
 * The drawing of a step, opened from another: drawings made before the page's fonts loaded differ.
 * Waits until it no longer changes, since fonts and overlays may still move it.
 */
async function steadyDrawing(
  page: Page,
  step: string,
): Promise<Awaited<ReturnType<typeof drawing>>> {
  for (const opened of ['trade', step]) {
    await setHash(page, `step=${opened}`);
    await drawnForCurrent(page);
  }
  await whenSteady(async () => JSON.stringify(await drawing(page)));
  return drawing(page);
}

/**
 * Returns a function that opens `other`, then an address, which must show the drawing of `step`. Late fonts may
 * change the drawing, which is then made anew.
 */
function compareWith(step: string, other: string): (page: Page, hash: string) => Promise<void> {
  let known: Awaited<ReturnType<typeof drawing>> | undefined;
  return (page, hash) =>
    expect(async () => {
      const whole = known ?? (await steadyDrawing(page, step));
      known = undefined;
      await setHash(page, other);
      await drawnForCurrent(page);
      expect(await drawing(page)).not.toEqual(whole);
      await setHash(page, hash);
      await expect.poll(() => drawing(page), { timeout: 10_000 }).toEqual(whole);
      known = whole;
    }, hash).toPass();
}

test('an invalid address opens the start of the story', async ({ drawnPage: page }) => {
  const expectStart = compareWith('overview', 'step=trade&focus=kabul');
  for (const hash of NONSENSE) {
    await expectStart(page, hash);
    await expect(currentStep(page), hash).toHaveAttribute('data-step', 'overview');
    await expect(card(page), hash).toHaveCount(0);
    await expect(page.getByRole('button', { name: en.backToStory }), hash).toHaveCount(0);
    await expect(page.locator('a.marked'), hash).toHaveCount(0);
  }
});

test('additions by other programs to an address are ignored', async ({ drawnPage: page }) => {
  for (const hash of [
    'step=wakhan.',
    'wakhan',
    'step=wakhan?utm_source=x',
    'step%3Dwakhan%26layers%3Dplaces',
    'step=wakhan#?secret=Ab3dEf9',
  ]) {
    await setHash(page, 'step=trade');
    await setHash(page, hash);
    await expect(currentStep(page), hash).toHaveAttribute('data-step', 'wakhan');
  }
  await page.goto('gateway/en/?embed&amp;theme=dark#step=wakhan&amp;layers=places');
  const root = page.locator('html[data-embed="story"][data-theme="dark"]');
  await expect(root.locator('section[data-step="wakhan"][aria-current="step"]')).toBeVisible();
});

test('invalid values in an address do not affect the others', async ({ drawnPage: page }) => {
  const expectWakhan = compareWith('wakhan', 'step=trade');
  for (const rest of ['focus=no-such-thing', 'look=x/y/z', 'hide=colours', 'layers=no-such-layer'])
    await expectWakhan(page, `step=wakhan&${rest}`);
});

test('the page starts with an invalid address', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await page.goto('#step=%00&focus=constructor&look=-1/2&layers=%E0&date=never&mode=%');
  await waitForLiveMap(page);
  await expect(currentStep(page)).toHaveAttribute('data-step', 'overview');
  await expect(card(page)).toHaveCount(0);
});
