/** Cards, tools and charts on the page. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import {
  card,
  expect,
  hashOf,
  waitForLiveMap,
  pixelOf,
  positionOf,
  test,
  hashParam,
  setHash,
} from './helpers.ts';

/** Opens a tool by its button. Returns its panel. */
async function tool(page: Page, name: string): Promise<Locator> {
  await page.locator(`.tools.wide [data-tool="${name}"]`).click();
  const panel = page.locator(`[data-panel="${name}"]`);
  await expect(panel).toBeVisible();
  return panel;
}

test('no panel opens by itself, and only one is open at a time', async ({ drawnPage: page }) => {
  await expect(page.locator('[data-panel], [data-card]')).toHaveCount(0);
  await tool(page, 'find');
  await tool(page, 'time');
  await expect(page.locator('[data-panel]')).toHaveCount(1);
});

test.describe('How we know', () => {
  test('a card lists sources with their uses, differing statements, and precision', async ({
    drawnPage: page,
  }) => {
    await setHash(page, 'step=overview&focus=casa-hvdc-af');
    const own = card(page, 'casa-hvdc-af');
    await own.locator('details.sources summary').click();
    const progress = own.locator('table.statements', { hasText: 'Progress' });
    for (const words of ['18 %', '24 ± 2 %', 'World Bank'])
      await expect(progress).toContainText(words);
    await expect(own.locator('table.statements', { hasText: 'Length' })).toContainText('580 km');
    const sources = own.locator('details.sources > ul > li');
    expect(await sources.count()).toBeGreaterThan(8);
    for (const one of await sources.all()) await expect(one).toContainText('Used for:');
    await expect(own).toContainText(/may be off by \d+ km/);
    await expect(own).toContainText('planned direction of flow');
  });

  test('figures in differing statements are not repeated elsewhere in the card', async ({
    drawnPage: page,
  }) => {
    for (const id of ['nowshera-converter', 'datka-substation', 'casa-hvdc']) {
      await setHash(page, `step=overview&focus=${id}`);
      const names = await card(page, id).locator('dt').allInnerTexts();
      for (const name of ['Voltage', 'Capacity'])
        expect(names.filter((one) => one === name).length, `${id}: ${name}`).toBeLessThan(2);
    }
  });
});

test.describe('Timeline', () => {
  test('ends with the latest source, and lists expected events with who expects them', async ({
    drawnPage: page,
  }) => {
    const panel = await tool(page, 'time');
    const slider = panel.locator('input[type=range]');
    await expect(panel).toContainText('Map as known in March 2026');
    expect(await slider.inputValue()).toBe(await slider.getAttribute('max'));
    await expect(panel).toContainText('No information after March 2026');
    const expected = panel.locator('[data-milestone^="expected-"]');
    expect(await expected.count()).toBeGreaterThan(3);
    for (const one of await expected.all()) await expect(one).toContainText('according to');
  });

  test('moves by keyboard, and the address, lines and stations follow', async ({
    drawnPage: page,
  }) => {
    const panel = await tool(page, 'time');
    await panel.locator('input[type=range]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => hashParam(page, 'date')).toBe('2026-02');
    await setHash(page, 'step=overview&date=2020-02');
    const row = (id: string) => panel.locator(`[data-row="${id}"] td`);
    await expect(row('casa-hvdc-af')).toHaveText('under construction');
    await expect(row('casa-datka-sughd-kg')).toHaveText('agreed');
    await expect(row('nowshera-converter')).toHaveText('contracted');
    await setHash(page, 'step=overview&date=2023-12');
    await expect(row('casa-hvdc-af')).toHaveText('suspended');
    await expect(row('casa-hvdc-tj')).toHaveText('under construction');
    await expect(row('casa-hvdc-pk')).toHaveText('under construction');
  });

  test('shows both claims for a disputed month', async ({ drawnPage: page }) => {
    await setHash(page, 'step=overview&date=2025-03');
    const panel = await tool(page, 'time');
    await expect(panel).toContainText('Disputed this month');
    const row = panel.locator('[data-row="casa-hvdc-af"]');
    await expect(row).toContainText('disputed');
    await expect(row.locator('li')).toHaveCount(2);
    const claims = panel.locator('[data-milestone="afghan-work-restarts"] .tool-time-claims > li');
    await expect(claims).toContainText(['December 2024', 'July 2025']);
    await setHash(page, 'step=overview&date=2025-03&focus=casa-hvdc-af');
    await expect(card(page, 'casa-hvdc-af').locator('[data-stage="disputed"]')).toBeVisible();
  });

  test('plays and pauses', async ({ drawnPage: page }) => {
    await setHash(page, 'step=overview&date=2006-01');
    const panel = await tool(page, 'time');
    const play = panel.locator('.tool-time-play');
    await expect(play).toHaveText('Play');
    await play.click();
    await expect(play).toHaveText('Pause');
    await expect.poll(() => hashParam(page, 'date')).not.toBe('2006-01');
    await play.click();
    await expect(play).toHaveText('Play');
    const stopped = hashOf(page);
    await page.waitForTimeout(2600);
    expect(hashOf(page)).toBe(stopped);
  });
});

test.describe('Measure', () => {
  test('measures typed coordinates, with undo, clear and miles', async ({ drawnPage: page }) => {
    const panel = await tool(page, 'measure');
    const entry = panel.locator('input[type=text]');
    for (const place of ['37.5 N 69 E', '36.5, 69', 'nowhere']) {
      await entry.fill(place);
      await page.keyboard.press('Enter');
    }
    await expect(panel.locator('.problem')).not.toBeEmpty();
    const total = panel.locator('.total');
    await expect(total).toContainText('111 km, 1 leg');
    await panel.getByLabel('Miles').check();
    await expect(total).toContainText('69.1 mi');
    await panel.getByLabel('Kilometres').check();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(total).toContainText('First place: 37.50 N 69.00 E');
    await panel.getByRole('button', { name: 'Clear' }).click();
    await expect(total).toContainText('Cleared');
  });

  test('measures clicks on the map', async ({ livePage: page, atlas }) => {
    const look = { center: [66, 36.6], zoom: 6 } as const;
    await setHash(page, 'step=overview&look=6/36.6/66');
    const panel = await tool(page, 'measure');
    await panel.locator('.total').waitFor();
    for (const id of ['dushanbe', 'kabul']) {
      const { x, y } = await pixelOf(page, look, positionOf(atlas, id));
      await page.mouse.click(x, y);
    }
    await expect(panel.locator('.total')).toContainText(/4[34]\d km, 1 leg/);
    await expect(card(page)).toHaveCount(0);
  });

  test('shows distances with their error, and published lengths of lines', async ({
    drawnPage: page,
  }) => {
    const panel = await tool(page, 'measure');
    const measured = panel.locator('.done').last();
    for (const words of [
      'about 17 ± 3 km',
      'Minimum width',
      'Maximum width',
      'km²',
      'Distance',
      '220 ± 40 km',
    ])
      await expect(measured).toContainText(words);
    const line = panel.locator('[data-length="casa-hvdc"]');
    await expect(line).toContainText('750–800 km');
    await expect(line).toContainText('Afghanistan 562–580 km');
    await expect(line).toContainText('Pakistan 113 km');
    await expect(panel.locator('[data-length="casa-datka-sughd"]')).toContainText('drawn: ');
  });
});

test('Elevation: dots and places highlight each other; unknown elevations are stated', async ({
  livePage: page,
  atlas,
}) => {
  const look = { center: [68.2, 36.7], zoom: 8 } as const;
  await setHash(page, 'step=overview&look=8/36.7/68.2');
  const panel = await tool(page, 'power');
  await expect(panel.locator('.heights')).toContainText('pass not known');
  const dot = panel.locator('.heights circle[aria-label^="Kunduz"]');
  await dot.focus();
  await expect(panel.locator('.told')).toContainText('Kunduz');
  await expect(page.locator('.sketch circle')).toHaveCount(1);
  await panel.locator('.close').focus();
  await expect(page.locator('.sketch circle')).toHaveCount(0);
  const { x, y } = await pixelOf(page, look, positionOf(atlas, 'kunduz'));
  await page.mouse.move(x, y);
  await expect(dot).toHaveClass(/on/);
});

test('Charts: every chart has a table and sources; 300 MW always has its caveat', async ({
  drawnPage: page,
}) => {
  const panel = await tool(page, 'power');
  const charts = panel.locator('[data-chart]');
  await expect
    .poll(() => charts.evaluateAll((all) => all.map((one) => one.getAttribute('data-chart'))))
    .toEqual(['generation', 'split', 'links', 'tariff', 'cost']);
  for (const chart of await charts.all()) {
    await expect(chart.locator('table')).toHaveCount(1);
    expect(await chart.locator('.sources li').count()).toBeGreaterThan(0);
  }
  // The map's own styles must not affect charts in the panel: no frame, and full headings.
  const strange = await panel.locator('.bars').evaluateAll((all) =>
    all.flatMap((bars) => {
      const { borderLeftWidth, whiteSpace } = getComputedStyle(bars);
      return borderLeftWidth === '0px' && whiteSpace === 'normal' ? [] : [bars.textContent];
    }),
  );
  expect(strange).toEqual([]);
  const split = panel.locator('[data-chart="split"]');
  const caution = 'agreed; no converter built at Kabul; expected over 220 kV';
  for (const one of await split.getByText('300 MW').all())
    expect(
      await one.locator('xpath=ancestor::*[contains(.,"agreed; no converter")][1]').count(),
    ).toBe(1);
  await expect(split).toContainText(caution);
  await expect(panel.locator('.season')).toContainText('planned, 1 May–30 September');
  for (const words of ['5.15', '2.91', '1.25', '0.1', '9.41'])
    await expect(panel.locator('[data-chart="tariff"]')).toContainText(words);
  for (const words of ['Afghanistan', 'Pakistan', 'Tajikistan', 'Kyrgyzstan', 'World Bank'])
    await expect(panel.locator('[data-chart="cost"]')).toContainText(words);
});

test('Search: finds a name in any script and opens its card by keyboard', async ({
  drawnPage: page,
}) => {
  const panel = await tool(page, 'find');
  const input = panel.getByRole('combobox');
  await expect(input).toBeFocused();
  for (const [query, id] of [
    ['toktogul', 'toktogul-hpp'],
    ['Кобул', 'kabul'],
    ['نوشہرہ', 'nowshera-converter'],
  ] as const) {
    await input.fill(query);
    await expect(panel.locator(`[data-hit="${id}"]`)).toBeVisible();
  }
  await expect(panel.getByRole('status')).toContainText('result');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
});

test('Filter: linked from the legend, announced, and kept in the address', async ({
  drawnPage: page,
}) => {
  const legend = page.locator('.legend');
  if ((await legend.locator('h2 button').getAttribute('aria-expanded')) !== 'true')
    await legend.locator('h2 button').click();
  await legend.getByRole('button', { name: 'Filter' }).click();
  const panel = page.locator('[data-panel="filter"]');
  const all = await panel.getByRole('status').innerText();
  await panel
    .locator('[data-criterion="country"]')
    .getByLabel(/Pakistan/)
    .check();
  await expect(panel.getByRole('status')).not.toHaveText(all);
  await expect(panel.getByRole('status')).toContainText(/\d+ of \d+ shown/);
  expect(hashOf(page)).toContain('filter=country:PK');
  for (const criterion of ['country', 'kind', 'status', 'kv'])
    await expect(panel.locator(`[data-criterion="${criterion}"]`)).toBeVisible();
  await panel.getByRole('button', { name: 'Show all' }).click();
  await expect(panel.getByRole('status')).toHaveText(all);
});

test('Context: neighbouring corridors are off at first, and have status and sources', async ({
  drawnPage: page,
}) => {
  await expect(page.locator('[data-toggle="context"]')).not.toBeChecked();
  for (const id of [
    'sangtuda-pul-e-khumri-220kv',
    'dasht-e-alwan-arghandi-500kv',
    'tap-500-line',
    'tapi-pipeline',
  ]) {
    await setHash(page, `step=overview&focus=${id}`);
    await expect(page.locator('[data-toggle="context"]'), id).toBeChecked();
    await expect(card(page, id).locator('dt', { hasText: 'Status' })).toBeVisible();
    await expect(card(page, id)).not.toContainText('Direction');
  }
});

test('Download: the view as SVG with title, legend, scale and credits, and a citation with the version', async ({
  drawnPage: page,
}) => {
  const panel = await tool(page, 'take');
  await expect(panel.locator('.citation')).toContainText(/version \d+\.\d+\.\d+\. Text of .*2026/);
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: /SVG/ }).click();
  const svg = await readFile(await (await download).path(), 'utf8');
  for (const words of ['Planned flow', '100 km', 'CC BY 4.0', 'OpenStreetMap'])
    expect(svg).toContain(words);
  for (const link of await panel.locator('a[download]').all()) {
    const address = new URL((await link.getAttribute('href'))!, page.url()).href;
    expect((await page.request.head(address)).ok(), address).toBe(true);
  }
});

test('a step can set the month of map and timeline', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) });
  await page.goto('line-through-time/en/#step=stopped');
  await waitForLiveMap(page);
  const panel = await tool(page, 'time');
  await expect(panel).toContainText('Map as known in August 2021');
  await expect(panel.locator('[data-row="casa-hvdc-af"]')).toContainText('suspended');
  await page.close();
});
