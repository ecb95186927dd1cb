/** The address is the view: it survives reload, back and forward, and nonsense gives the story's start. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import {
  at,
  card,
  current,
  expect,
  hashOf,
  link,
  live,
  pane,
  settle,
  test,
  visit,
} from './helpers.ts';
import { openLettered } from './lettered.ts';
import { difference, EXACT, SAME } from './png.ts';

const VIEWS = [
  ['en', 'step=line-south&focus=nowshera-converter'],
  ['en', 'step=wakhan&look=7.2/37/73.2&focus=wakhan-corridor&layers=wakhan,water&hide=labels'],
  ['en', 'step=building&layers=casa-1000,generation&hide=band,labels'],
  ['ur', 'step=overview&look=6.5/36.9/70.8'],
  ['ur', 'focus=torkham'],
] as const;

test.describe('a view, opened anew', () => {
  test.use({ viewport: { width: 900, height: 560 } });
  for (const [lang, hash] of VIEWS)
    test(`shows the same again: ${lang} #${hash}`, async ({ page }) => {
      await openLettered(page, `gateway/${lang}/#step=hopes`);
      await live(page);
      const reached = await at(page, hash);
      expect(hashOf(page)).toBe(hash);
      const focus = new URLSearchParams(hash).get('focus');
      if (focus === null) await expect(card(page)).toHaveCount(0);
      else await expect(card(page, focus)).toBeVisible();
      await page.reload();
      await live(page);
      expect(hashOf(page)).toBe(hash);
      await expect(card(page)).toHaveCount(focus === null ? 0 : 1);
      const id = new URLSearchParams(hash).get('step');
      await expect(current(page)).toHaveAttribute('data-step', id ?? 'overview');
      // Without a step the page stands at its beginning, where the title may fill a low window.
      const words = id === null ? page.locator('h1') : current(page).getByRole('heading');
      await expect(words).toBeInViewport();
      const again = await settle(page);
      expect(difference(again, reached)).toBeLessThan(hash.includes('labels') ? EXACT : SAME);
      // And it is not just any picture.
      expect(difference(await at(page, 'step=pair'), again)).toBeGreaterThan(SAME * 3);
    });
});

test('back and forward give the same pictures', async ({ shared: page }) => {
  const pictures = new Map([[hashOf(page), await settle(page)]]);
  const visited = [hashOf(page)];
  for (const jump of [
    () => link(page, 'casa-hvdc-af').first().click(),
    () => page.locator('.next').click(),
    () => link(page, 'islamabad').click(),
    () => page.getByRole('button', { name: en.back }).click(),
  ]) {
    await jump();
    await page.mouse.move(2, 2);
    visited.push(hashOf(page));
    pictures.set(hashOf(page), await settle(page));
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
    await expect(current(page)).toHaveAttribute('data-step', id);
    expect(difference(await settle(page), pictures.get(visited[at]!)!)).toBeLessThan(SAME);
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

/** What the map is drawn as, and where it looks. */
const drawing = async (page: Page) => ({
  svg: await page.locator('svg.ecm-picture').innerHTML(),
  camera: await pane(page).getAttribute('data-camera'),
});

/** Waits until the map is drawn for the step that is current. */
async function drawnForCurrent(page: Page): Promise<void> {
  const heading = await current(page).getByRole('heading', { level: 2 }).innerText();
  await expect(page.locator('svg.ecm-picture > title')).toContainText(heading);
}

/** The drawing, once it no longer changes: letters and what lies on the map move it a moment later. */
async function steadyDrawing(page: Page): Promise<Awaited<ReturnType<typeof drawing>>> {
  let last = '';
  const rests = async () => {
    const before = last;
    last = JSON.stringify(await drawing(page));
    return last === before;
  };
  await expect.poll(rests, { intervals: [500] }).toBe(true);
  return drawing(page);
}

test('a broken address gives the start of the story', async ({ drawn: page }) => {
  await visit(page, 'step=trade');
  await drawnForCurrent(page);
  await visit(page, 'step=overview');
  await drawnForCurrent(page);
  const start = await steadyDrawing(page);
  for (const hash of NONSENSE) {
    await visit(page, 'step=trade&focus=kabul');
    await drawnForCurrent(page);
    await visit(page, hash);
    await expect(current(page), hash).toHaveAttribute('data-step', 'overview');
    await expect(card(page), hash).toHaveCount(0);
    await expect(page.getByRole('button', { name: en.back }), hash).toHaveCount(0);
    await expect(page.locator('a.marked'), hash).toHaveCount(0);
    await expect.poll(() => drawing(page), hash).toEqual(start);
  }
});

test('what others have added to an address is left out', async ({ drawn: page }) => {
  for (const hash of [
    'step=wakhan.',
    'wakhan',
    'step=wakhan?utm_source=x',
    'step%3Dwakhan%26layers%3Dplaces',
    'step=wakhan#?secret=Ab3dEf9',
  ]) {
    await visit(page, 'step=trade');
    await visit(page, hash);
    await expect(current(page), hash).toHaveAttribute('data-step', 'wakhan');
  }
  await page.goto('gateway/en/?embed&amp;theme=dark#step=wakhan&amp;layers=places');
  const root = page.locator('html[data-embed="story"][data-theme="dark"]');
  await expect(root.locator('section[data-step="wakhan"][aria-current="step"]')).toBeVisible();
});

test('what is broken in an address spoils nothing beside it', async ({ drawn: page }) => {
  // What was drawn before the page's own letters came differs from what is drawn after.
  await visit(page, 'step=trade');
  await drawnForCurrent(page);
  await visit(page, 'step=wakhan');
  await drawnForCurrent(page);
  const whole = await steadyDrawing(page);
  for (const rest of [
    'focus=no-such-thing',
    'look=x/y/z',
    'hide=colours',
    'layers=no-such-layer',
  ]) {
    await visit(page, 'step=trade');
    await drawnForCurrent(page);
    expect(await drawing(page)).not.toEqual(whole);
    await visit(page, `step=wakhan&${rest}`);
    await expect.poll(() => drawing(page), rest).toEqual(whole);
  }
});

test('opened with nonsense, the page comes alive all the same', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await page.goto('#step=%00&focus=constructor&look=-1/2&layers=%E0&date=never&mode=%');
  await live(page);
  await expect(current(page)).toHaveAttribute('data-step', 'overview');
  await expect(card(page)).toHaveCount(0);
});
