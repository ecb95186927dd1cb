/** Text and map are linked: link → card and camera, map → card and steps, hover both ways. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { cameraFor, type Camera } from '../../src/geo/camera.ts';
import type { Story } from '../../src/story/story.ts';
import {
  showView,
  cameraOf,
  card,
  currentStep,
  pageData,
  expect,
  hashOf,
  insetsOf,
  featureLink,
  waitForLiveMap,
  lookAt,
  pane,
  pixelOf,
  positionOf,
  openPage,
  waitUntilIdle,
  stepSection,
  test,
  hashParam,
  setHash,
} from './helpers.ts';
import { difference, EXACT, SIMILAR } from './png.ts';

/** The camera that the story defines for a step. */
async function cameraOfStep(page: Page, id: string): Promise<Camera> {
  const { story } = await pageData(page);
  const { width, height } = (await pane(page).boundingBox())!;
  const { look } = story.steps.find((one) => one.id === id)!;
  return cameraFor(look, { width, height }, await insetsOf(page));
}

/** Linked points with no other interactive feature nearby. */
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

/** Moves the pointer off the map. */
const movePointerAway = (page: Page) => page.mouse.move(2, 2);

test('a map link opens the card, brings the feature into view and adds one history entry', async ({
  livePage: page,
  atlas,
}) => {
  const before = await showView(page, 'step=power');
  const entries = await page.evaluate(() => history.length);
  await featureLink(page, 'rogun-hpp').click();
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

  // It was already in view: the camera stays, and only this feature is highlighted.
  expect(difference(await waitUntilIdle(page), before)).toBeGreaterThan(EXACT / 4);
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  expect(difference(await waitUntilIdle(page), before)).toBeLessThan(SIMILAR);
  await page.goForward();
  await expect(card(page, 'rogun-hpp')).toBeVisible();
});

/** Goes to a step and opens the card of a feature that its text links. */
async function openLinked(page: Page, stepId: string, id: string): Promise<void> {
  await setHash(page, `step=${stepId}`);
  await stepSection(page, stepId).locator(`a[data-feature="${id}"]`).first().click();
  await expect(card(page, id)).toBeVisible();
}

/** Features that a story links, each with the first step that does. */
function linkedIn({ steps }: Story): Map<string, string> {
  const all = steps.flatMap(({ id, mentions }) => mentions.map((one) => [one, id] as const));
  return new Map(all.toReversed());
}

test('every link of the story opens its card', async ({ drawnPage: page, atlas }) => {
  const linked = linkedIn((await pageData(page)).story);
  for (const [id, stepId] of linked) {
    await openLinked(page, stepId, id);
    await expect(card(page, id).getByRole('heading')).toHaveText(atlas.entry(id)!.names.en);
    expect(hashOf(page)).toBe(`step=${stepId}&focus=${id}`);
  }
  expect(linked.size).toBeGreaterThanOrEqual(15);
});

/** Whether a point of the window is on the free part of the map, not under the card. */
function isInView(page: Page, point: { x: number; y: number }): Promise<boolean> {
  return page.evaluate(({ x, y }) => {
    const holds = (selector: string) => {
      const box = document.querySelector(selector)!.getBoundingClientRect();
      return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
    };
    return holds('.free') && !holds('[data-card]');
  }, point);
}

test('points shown by a link are not covered by the card', async ({ livePage: page, atlas }) => {
  const linked = linkedIn((await pageData(page)).story);
  const lost: string[] = [];
  for (const id of POINTS) {
    const stepId = linked.get(id)!;
    await openLinked(page, stepId, id);
    await waitUntilIdle(page);
    const point = await pixelOf(page, await cameraOf(page), positionOf(atlas, id));
    if (!(await isInView(page, point))) lost.push(`${id} lies under something`);
    // The live map draws it at the same position.
    await movePointerAway(page);
    await expect(async () => {
      await page.mouse.move(point.x + 3, point.y + 2);
      await page.mouse.move(point.x, point.y);
      await expect(featureLink(page, id).first(), id).toHaveClass(/hinted/, { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
  }
  expect(lost).toEqual([]);
});

test('a modified click on a link opens the permalink in a new tab', async ({ page, context }) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await openPage(page);
  const tab = context.waitForEvent('page');
  await featureLink(page, 'batken').click({ modifiers: ['ControlOrMeta'] });
  await expect(card(page)).toHaveCount(0);
  const opened = await tab;
  await waitForLiveMap(opened);
  expect(hashOf(opened)).toBe('focus=batken');
  await expect(card(opened, 'batken')).toBeVisible();
});

/** Clicks at an offset from the centre of the map. */
async function clickBeside(page: Page, dx: number, dy: number): Promise<void> {
  const box = (await pane(page).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
}

test('selecting a feature on the map opens its card, marks its steps and links to them', async ({
  livePage: page,
  atlas,
}) => {
  const camera = await cameraOfStep(page, 'overview');
  const point = await pixelOf(page, camera, positionOf(atlas, 'nowshera-converter'));
  await page.mouse.click(point.x, point.y);
  await expect(card(page, 'nowshera-converter')).toBeVisible();
  expect(hashParam(page, 'focus')).toBe('nowshera-converter');
  const marked = page.locator('article a.marked');
  await expect(marked).not.toHaveCount(0);
  for (const id of await marked.evaluateAll((all) => all.map((a) => a.dataset.feature)))
    expect(['nowshera-converter', 'casa-hvdc']).toContain(id);
  await expect(featureLink(page, 'nowshera-converter').first()).toHaveClass(/marked/);

  const { story } = await pageData(page);
  const mentioning = story.steps
    .filter(({ mentions }) => mentions.includes('nowshera-converter'))
    .map(({ id }) => id);
  for (const id of mentioning) await expect(page.locator(`[data-passage="${id}"]`)).toBeVisible();
  await page.locator('[data-passage="building"]').click();
  await expect(currentStep(page)).toHaveAttribute('data-step', 'building');
  await expect(stepSection(page, 'building').getByRole('heading')).toBeInViewport();
  expect(hashOf(page)).toBe('step=building');

  // The land here belongs to a country; the sea is no feature, and closes the card.
  await showView(page, `step=building&focus=kabul&${lookAt([64, 20], 5)}`);
  await clickBeside(page, -40, 40);
  await expect(card(page)).toHaveCount(0);
});

test('points and lines are hit within 10 px, areas only inside', async ({
  livePage: page,
  atlas,
}) => {
  const picks = async (view: string, dx: number, dy: number, id: string) => {
    await setHash(page, 'step=overview');
    await showView(page, view);
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

  // 6 px inside the corridor's gate, and 6 px outside.
  const gate = atlas.bounds('wakhan-gate')!;
  expect(gate[0]).toBeLessThan(gate[2]);
  await picks(`step=overview&layers=wakhan&${lookAt([72.95, 36.98], 8)}`, 0, 0, 'wakhan-corridor');
});

/** The longest straight segment of a line, away from its other segments. */
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

/** Unit vector on the screen, perpendicular to a short segment. */
function across(a: [number, number], b: [number, number]): [number, number] {
  const dx = (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
  const dy = b[1] - a[1];
  const length = Math.hypot(dx, dy);
  return [dy / length, dx / length];
}

test('hovering text or map highlights the other', async ({ livePage: page, atlas }) => {
  const station = positionOf(atlas, 'nowshera-converter');
  // Text → map: the line gets wider.
  await showView(page, `step=overview&hide=labels,band&layers=casa-1000&${lookAt([71, 36.5], 5)}`);
  await movePointerAway(page);
  const calm = await waitUntilIdle(page);
  await featureLink(page, 'casa-hvdc-af').first().hover();
  const hinted = await waitUntilIdle(page);
  expect(difference(hinted, calm)).toBeGreaterThan(0.0008);
  await movePointerAway(page);
  expect(difference(await waitUntilIdle(page), calm)).toBeLessThan(EXACT / 4);

  // Map → text: links to the feature are highlighted.
  await showView(page, `step=overview&layers=casa-1000&${lookAt(station, 8)}`);
  const box = (await pane(page).boundingBox())!;
  await expect(page.locator('a.hinted')).toHaveCount(0);
  await page.mouse.move(box.x + box.width / 2 + 4, box.y + box.height / 2);
  await expect(featureLink(page, 'nowshera-converter').first()).toHaveClass(/hinted/);
  await expect(featureLink(page, 'islamabad')).not.toHaveClass(/hinted/);
  await movePointerAway(page);
  await expect(page.locator('a.hinted')).toHaveCount(0);
});
