/** Parts and custom properties in docs/embedding.md exist and take effect. */
import { readFileSync } from 'node:fs';
import { expect, frameContent, test } from './guest.ts';

test.use({ webgl: false });

const docs = readFileSync('docs/embedding.md', 'utf8').replaceAll('\n', ' ');
/** Names in backticks in the matching sentence. */
const namesIn = (start: RegExp) =>
  [...(start.exec(docs)?.[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
const PARTS = namesIn(/Parts, for `::part\(\)`:(.*?)\. /);
const PROPERTIES = namesIn(/Custom properties:(.*?)\. /);

/** Evidence that a property takes effect: a value, where in the shadow tree, which computed style. */
const EFFECTS: Readonly<Record<string, readonly [value: string, where: string, style: string]>> = {
  '--ecm-height': ['432px', ':host', 'height'],
  '--ecm-font-text': ['serif', 'article', 'font-family'],
  '--ecm-font-interface': ['monospace', '.steps button', 'font-family'],
  '--ecm-paper': ['rgb(1, 2, 3)', '.box', 'background-color'],
  '--ecm-ink': ['rgb(4, 5, 6)', 'article', 'color'],
  '--ecm-muted': ['rgb(7, 8, 9)', 'article .from', 'color'],
  '--ecm-rule': ['rgb(10, 11, 12)', '.full', 'border-top-color'],
};

const element = (baseURL: string | undefined, attributes = '') =>
  `<script type="module" src="${String(baseURL)}energy-corridor-map.js"></script>
   <energy-corridor-map story="gateway" focus="wakhan-corridor" ${attributes}></energy-corridor-map>`;

test('every documented part exists and can be styled by the host', async ({
  page,
  openHost,
  baseURL,
}) => {
  expect(PARTS).toEqual(['article', 'map', 'legend', 'card', 'steps', 'full']);
  const styles = PARTS.map(
    (part, at) => `energy-corridor-map::part(${part}){outline:3px solid rgb(0, ${at}, 99)}`,
  );
  await openHost(`<style>${styles.join('')}</style>${element(baseURL)}`);
  const map = page.locator('energy-corridor-map');
  await expect(map.locator('[data-card]')).toBeVisible();
  for (const [at, part] of PARTS.entries())
    await expect(map.locator(`[part=${part}]`)).toHaveCSS('outline', `rgb(0, ${at}, 99) solid 3px`);
});

for (const theme of ['light', 'dark'])
  test(`every documented custom property takes effect, ${theme}`, async ({
    page,
    openHost,
    baseURL,
  }) => {
    expect(Object.keys(EFFECTS).sort()).toEqual([...PROPERTIES].sort());
    const style = Object.entries(EFFECTS).map(([name, [value]]) => `${name}:${value}`);
    await openHost(element(baseURL, `theme="${theme}" style="${style.join(';')}"`));
    const map = page.locator('energy-corridor-map');
    await expect(map.locator('[data-card]')).toBeVisible();
    for (const [name, [value, where, property]] of Object.entries(EFFECTS)) {
      const at = where === ':host' ? map : map.locator(where).first();
      expect(
        await at.evaluate(
          (node, style) => getComputedStyle(node).getPropertyValue(style),
          property,
        ),
        name,
      ).toBe(value);
    }
  });

test('links lead to the story’s site and open in a new tab', async ({
  page,
  openHost,
  baseURL,
}) => {
  await openHost(element(baseURL));
  const map = page.locator('energy-corridor-map');
  await expect(map.locator('[data-card]')).toBeVisible();
  const links = await map
    .locator('article nav a, article a[data-feature], article .all, .read-next a, .full a')
    .evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
    );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((href) => !href.startsWith(String(baseURL)))).toEqual([]);
  expect(links).toContain(`${String(baseURL)}gateway/ur/`);
  const next = map.locator('.read-next a');
  await next.evaluate((link) => {
    // A listener on the page sees the navigation; it need not take place.
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    (link as HTMLAnchorElement).click();
  });
  await expect(next).toHaveAttribute('target', '_blank');
});

test.describe('before the live map starts', () => {
  test.use({ autoActivate: false });

  for (const theme of ['light', 'dark'])
    test(`shows the picture of a later step in its theme: ${theme}`, async ({
      page,
      openHost,
      frameHtml,
    }) => {
      await openHost(frameHtml(`?embed&theme=${theme}#step=wakhan`));
      const picture = frameContent(page).locator('.step-picture');
      await expect(picture).toBeVisible();
      const url = await picture.evaluate((image: HTMLImageElement) => image.src);
      expect(url.endsWith(theme === 'dark' ? '#map-dark' : '#map')).toBe(true);
      // It is the map alone, beside the furniture of the pane, not beneath it.
      const bottom = await picture.evaluate((one) => one.getBoundingClientRect().bottom);
      for (const part of await frameContent(page).locator('.foot > *').all())
        if (await part.isVisible())
          expect(
            await part.evaluate((one) => one.getBoundingClientRect().top),
          ).toBeGreaterThanOrEqual(bottom - 1);
    });
});
