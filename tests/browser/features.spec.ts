/** Words and map point at each other: link → card and camera, map → card and passages, hover both ways. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { cameraFor, type Camera } from '../../src/geo/camera.ts';
import type { Story } from '../../src/story/story.ts';
import {
  at,
  cameraOf,
  card,
  current,
  dataOf,
  expect,
  hashOf,
  insetsOf,
  link,
  live,
  lookAt,
  pane,
  pixelOf,
  positionOf,
  read,
  settle,
  step,
  test,
  valueOf,
  visit,
} from './helpers.ts';
import { difference, EXACT, SAME } from './png.ts';

/** The camera of a step as the story tells it. */
async function cameraOfStep(page: Page, id: string): Promise<Camera> {
  const { story } = await dataOf(page);
  const { width, height } = (await pane(page).boundingBox())!;
  const { look } = story.steps.find((one) => one.id === id)!;
  return cameraFor(look, { width, height }, await insetsOf(page));
}

/** Linked points that nothing else pickable stands close to. */
const POINTS = [
  'nowshera-converter',
  'sangtuda-converter',
  'datka-substation',
  'sughd-500-substation',
  'toktogul-hpp',
  'rogun-hpp',
  'islamabad',
  'kashgar',
  'murghab',
  'dushanbe',
];

/** Leaves the map, so that nothing is pointed at. */
const leave = (page: Page) => page.mouse.move(2, 2);

test('a map link opens the card, brings the feature into view and makes one step of history', async ({
  shared: page,
  atlas,
}) => {
  const before = await at(page, 'step=power');
  const entries = await page.evaluate(() => history.length);
  await link(page, 'rogun-hpp').click();
  await expect(card(page, 'rogun-hpp')).toBeVisible();
  expect(hashOf(page)).toBe('step=power&focus=rogun-hpp');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);

  const text = card(page);
  const entry = atlas.entry('rogun-hpp')!;
  await expect(text.getByRole('heading')).toHaveText(entry.names.en);
  await expect(text.locator('.local')).toHaveText(entry.names[entry.local!]!);
  await expect(text).toContainText(en.statuses[entry.status]);
  await expect(text).toContainText(en.card.precision(String(entry.precisionKm)));
  await text.locator('.sources summary').click();
  const sources = text.locator('.sources li a');
  await expect(sources.first()).toBeVisible();
  for (const href of await sources.evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
    expect(href).toMatch(/^https?:\/\//);

  // It was in view: the map stays, and stresses it alone.
  expect(difference(await settle(page), before)).toBeGreaterThan(EXACT / 4);
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  expect(difference(await settle(page), before)).toBeLessThan(SAME);
  await page.goForward();
  await expect(card(page, 'rogun-hpp')).toBeVisible();
});

/** Goes to a step and opens the card of a thing that its words link. */
async function openLinked(page: Page, stepId: string, id: string): Promise<void> {
  await visit(page, `step=${stepId}`);
  await step(page, stepId).locator(`a[data-feature="${id}"]`).first().click();
  await expect(card(page, id)).toBeVisible();
}

/** What the words of a story link, each with the first step that does. */
function linkedIn({ steps }: Story): Map<string, string> {
  const all = steps.flatMap(({ id, mentions }) => mentions.map((one) => [one, id] as const));
  return new Map(all.toReversed());
}

test('every link of the story opens its card', async ({ drawn: page, atlas }) => {
  const linked = linkedIn((await dataOf(page)).story);
  for (const [id, stepId] of linked) {
    await openLinked(page, stepId, id);
    await expect(card(page, id).getByRole('heading')).toHaveText(atlas.entry(id)!.names.en);
    expect(hashOf(page)).toBe(`step=${stepId}&focus=${id}`);
  }
  expect(linked.size).toBeGreaterThanOrEqual(15);
});

/** Whether a point of the window is where the page leaves the map free, and not under the card. */
function isInView(page: Page, point: { x: number; y: number }): Promise<boolean> {
  return page.evaluate(({ x, y }) => {
    const holds = (selector: string) => {
      const box = document.querySelector(selector)!.getBoundingClientRect();
      return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
    };
    return holds('.free') && !holds('[data-card]');
  }, point);
}

test('points that a link shows are where the card leaves them in view', async ({
  shared: page,
  atlas,
}) => {
  const linked = linkedIn((await dataOf(page)).story);
  const lost: string[] = [];
  for (const id of POINTS) {
    const stepId = linked.get(id)!;
    await openLinked(page, stepId, id);
    await settle(page);
    const point = await pixelOf(page, await cameraOf(page), positionOf(atlas, id));
    if (!(await isInView(page, point))) lost.push(`${id} lies under something`);
    // The live map has it just there, once it has drawn it.
    await leave(page);
    await expect(async () => {
      await page.mouse.move(point.x + 3, point.y + 2);
      await page.mouse.move(point.x, point.y);
      await expect(link(page, id).first(), id).toHaveClass(/hinted/, { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
  }
  expect(lost).toEqual([]);
});

test('a link with a modifier opens the permalink in a tab of its own', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await read(page);
  const tab = context.waitForEvent('page');
  await link(page, 'batken').click({ modifiers: ['ControlOrMeta'] });
  await expect(card(page)).toHaveCount(0);
  const opened = await tab;
  await live(opened);
  expect(hashOf(opened)).toBe('focus=batken');
  await expect(card(opened, 'batken')).toBeVisible();
});

/** Clicks beside the middle of a map that looks at a position. */
async function clickBeside(page: Page, dx: number, dy: number): Promise<void> {
  const box = (await pane(page).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
}

test('a feature picked on the overview opens its card, marks its passages and leads to them', async ({
  shared: page,
  atlas,
}) => {
  const camera = await cameraOfStep(page, 'overview');
  const point = await pixelOf(page, camera, positionOf(atlas, 'nowshera-converter'));
  await page.mouse.click(point.x, point.y);
  await expect(card(page, 'nowshera-converter')).toBeVisible();
  expect(valueOf(page, 'focus')).toBe('nowshera-converter');
  const marked = page.locator('article a.marked');
  await expect(marked).not.toHaveCount(0);
  for (const id of await marked.evaluateAll((all) => all.map((a) => a.dataset.feature)))
    expect(['nowshera-converter', 'casa-hvdc']).toContain(id);
  await expect(link(page, 'nowshera-converter').first()).toHaveClass(/marked/);

  const { story } = await dataOf(page);
  const mentioning = story.steps
    .filter(({ mentions }) => mentions.includes('nowshera-converter'))
    .map(({ id }) => id);
  for (const id of mentioning) await expect(page.locator(`[data-passage="${id}"]`)).toBeVisible();
  await page.locator('[data-passage="building"]').click();
  await expect(current(page)).toHaveAttribute('data-step', 'building');
  await expect(step(page, 'building').getByRole('heading')).toBeInViewport();
  expect(hashOf(page)).toBe('step=building');

  // The ground beside all features is a country here; the sea is nothing, and closes the card.
  await at(page, `step=building&focus=kabul&${lookAt([64, 20], 5)}`);
  await clickBeside(page, -40, 40);
  await expect(card(page)).toHaveCount(0);
});

test('points and lines are hit from 10 px away, areas only from within', async ({
  shared: page,
  atlas,
}) => {
  const picks = async (view: string, dx: number, dy: number, id: string) => {
    await visit(page, 'step=overview');
    await at(page, view);
    await clickBeside(page, dx, dy);
    await expect(card(page), `${dx} ${dy}`).toHaveAttribute('data-card', id);
  };
  const station = `step=overview&layers=casa-1000&${lookAt(positionOf(atlas, 'datka-substation'), 9)}`;
  await picks(station, 10, 0, 'datka-substation');
  await picks(station, 0, -10, 'datka-substation');
  await picks(station, -34, -34, 'kyrgyzstan');

  const [a, b] = longestLeg(atlas, 'casa-hvdc-af');
  const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
  const line = `step=overview&layers=casa-1000&${lookAt(middle, 9)}`;
  const [ux, uy] = across(a, b);
  await picks(line, ux * 10, uy * 10, 'casa-hvdc-af');
  await picks(line, ux * -10, uy * -10, 'casa-hvdc-af');
  await picks(line, ux * 40, uy * 40, 'afghanistan');

  // 6 px within the corridor's gate, and 6 px beside it.
  const gate = atlas.bounds('wakhan-gate')!;
  expect(gate[0]).toBeLessThan(gate[2]);
  await picks(`step=overview&layers=wakhan&${lookAt([72.95, 36.98], 8)}`, 0, 0, 'wakhan-corridor');
});

/** The longest straight piece of a line, where nothing else of it is near. */
function longestLeg(atlas: Atlas, id: string): [[number, number], [number, number]] {
  const geometry = atlas.members(id)[0]?.geometry;
  if (geometry?.type !== 'LineString') throw new Error(`${id} is not a line`);
  const points = geometry.coordinates as [number, number][];
  const legs = points
    .slice(1)
    .map((to, at) => [points[at]!, to] as [[number, number], [number, number]]);
  const length = ([[x0, y0], [x1, y1]]: (typeof legs)[number]) => Math.hypot(x1 - x0, y1 - y0);
  return legs.sort((p, q) => length(q) - length(p))[0]!;
}

/** Unit vector on the screen at right angles to a short piece. */
function across(a: [number, number], b: [number, number]): [number, number] {
  const dx = (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
  const dy = b[1] - a[1];
  const length = Math.hypot(dx, dy);
  return [dy / length, dx / length];
}

test('pointing at either side hints at the other', async ({ shared: page, atlas }) => {
  const station = positionOf(atlas, 'nowshera-converter');
  // Words → map: the line grows wider.
  await at(page, `step=overview&hide=labels,band&layers=casa-1000&${lookAt([71, 36.5], 5)}`);
  await leave(page);
  const calm = await settle(page);
  await link(page, 'casa-hvdc-af').first().hover();
  const hinted = await settle(page);
  expect(difference(hinted, calm)).toBeGreaterThan(0.0008);
  await leave(page);
  expect(difference(await settle(page), calm)).toBeLessThan(EXACT / 4);

  // Map → words: the links that are about it are hinted at.
  await at(page, `step=overview&layers=casa-1000&${lookAt(station, 8)}`);
  const box = (await pane(page).boundingBox())!;
  await expect(page.locator('a.hinted')).toHaveCount(0);
  await page.mouse.move(box.x + box.width / 2 + 4, box.y + box.height / 2);
  await expect(link(page, 'nowshera-converter').first()).toHaveClass(/hinted/);
  await expect(link(page, 'islamabad')).not.toHaveClass(/hinted/);
  await leave(page);
  await expect(page.locator('a.hinted')).toHaveCount(0);
});
