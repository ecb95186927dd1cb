/** At every size and in both directions, nothing is cut off and nothing overlaps. */
import type { Page } from '@playwright/test';
import { expect, openPage, test, setHash } from './helpers.ts';

const PARTS = ['.controls', '.legend', '[data-card]', '.back', '.scale', '.attribution', '.steps'];

/**
 * Overlapping pairs of parts, and parts that exceed the window or their box.
 * On a phone the open legend may cover other controls, if it can be closed.
 */
function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate((parts) => {
    const spread = innerWidth < 720 && document.querySelector('.legend.open') !== null;
    const furniture = ['.controls', '.back', '.scale', '.attribution'];
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
    const boxes = parts.flatMap((name) => {
      const element = document.querySelector(name);
      return element?.checkVisibility() ? [{ name, box: element.getBoundingClientRect() }] : [];
    });
    for (const [at, a] of boxes.entries()) {
      if (a.box.left < -1 || a.box.right > root.clientWidth + 1) found.push(`${a.name} sticks out`);
      for (const b of boxes.slice(at + 1)) {
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const allowed = spread && [a.name, b.name].includes('.legend');
        if (allowed && [a.name, b.name].some((name) => furniture.includes(name))) continue;
        if (x > 1 && y > 1)
          found.push(`${a.name} and ${b.name} share ${Math.round(x)} × ${Math.round(y)} px`);
      }
    }
    const close = document.querySelector('.legend h2 button')!;
    const { x, y, width, height } = close.getBoundingClientRect();
    if (!close.contains(document.elementFromPoint(x + width / 2, y + height / 2)))
      found.push('something lies over the legend’s button');
    for (const element of document.querySelectorAll('.panel, .panel *, .steps *, article *'))
      if (
        element instanceof HTMLElement &&
        element.checkVisibility() &&
        // Text for screen readers only is a pixel wide.
        element.clientWidth > 1 &&
        getComputedStyle(element).overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth + 1
      )
        found.push(`${element.tagName}.${element.className} is cut off at the side`);
    return found;
  }, PARTS);
}

for (const [lang, address] of [
  ['en', 'gateway/en/'],
  ['ur', 'gateway/ur/'],
] as const)
  test(`nothing overlaps or is cut off at 360, 768, 1280 and 1440 px (${lang})`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    await openPage(page, address);
    await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
    const bad: string[] = [];
    for (const [width, height] of [
      [360, 740],
      [768, 1024],
      [1280, 720],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      const button = page.locator('.legend h2 button');
      for (const hash of [
        'step=wakhan',
        'step=wakhan&focus=casa-hvdc',
        'step=overview&look=6/36/70',
      ])
        for (const legend of ['false', 'true']) {
          await setHash(page, hash);
          if ((await button.getAttribute('aria-expanded')) !== legend) await button.click();
          const layers = page.locator('.layers:not([open]) summary');
          if (legend === 'true' && (await layers.isVisible())) await layers.click();
          const name = `${width} px, #${hash}, legend ${legend === 'true' ? 'open' : 'closed'}`;
          bad.push(...(await findOverlaps(page)).map((fault) => `${name}: ${fault}`));
        }
    }
    expect(bad).toEqual([]);
  });

test('the live map takes the same space as the drawn one', async ({ page }) => {
  await openPage(page);
  // Until the script has loaded, sections far below have an estimated height.
  await page.locator('html:not(.fresh)').waitFor();
  const places = () =>
    page.evaluate(() =>
      ['h1', '.pane', '.controls', '.steps', 'section[data-step=power]'].map((name) => {
        const { x, y, width, height } = document.querySelector(name)!.getBoundingClientRect();
        return [name, x, y, width, height];
      }),
    );
  const before = await places();
  await expect(page.locator('[data-ecm-state="live"]')).toBeAttached();
  expect(await places()).toEqual(before);
});
