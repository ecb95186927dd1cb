/** What docs/embedding.md says that a host may style in the element: each is there, and obeys. */
import { readFileSync } from 'node:fs';
import { expect, test } from './guest.ts';

test.use({ webgl: false });

const docs = readFileSync('docs/embedding.md', 'utf8').replaceAll('\n', ' ');
/** Names in backticks in the sentence that begins so. */
const named = (start: RegExp) =>
  [...(start.exec(docs)?.[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
const PARTS = named(/Parts, for `::part\(\)`:(.*?)\. /);
const PROPERTIES = named(/Custom properties:(.*?)\. /);

/** What shows that a property is obeyed: where in the shadow tree, which style, its value. */
const OBEYED: Readonly<Record<string, readonly [value: string, where: string, style: string]>> = {
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

test('every part in the docs is there and takes a style of the host', async ({
  page,
  host,
  baseURL,
}) => {
  expect(PARTS).toEqual(['article', 'map', 'legend', 'card', 'steps', 'full']);
  const styles = PARTS.map(
    (part, at) => `energy-corridor-map::part(${part}){outline:3px solid rgb(0, ${at}, 99)}`,
  );
  await host(`<style>${styles.join('')}</style>${element(baseURL)}`);
  const map = page.locator('energy-corridor-map');
  await expect(map.locator('[data-card]')).toBeVisible();
  for (const [at, part] of PARTS.entries())
    await expect(map.locator(`[part=${part}]`)).toHaveCSS('outline', `rgb(0, ${at}, 99) solid 3px`);
});

for (const theme of ['light', 'dark'])
  test(`every custom property in the docs is obeyed, ${theme}`, async ({ page, host, baseURL }) => {
    expect(Object.keys(OBEYED).sort()).toEqual([...PROPERTIES].sort());
    const style = Object.entries(OBEYED).map(([name, [value]]) => `${name}:${value}`);
    await host(element(baseURL, `theme="${theme}" style="${style.join(';')}"`));
    const map = page.locator('energy-corridor-map');
    await expect(map.locator('[data-card]')).toBeVisible();
    for (const [name, [value, where, property]] of Object.entries(OBEYED)) {
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

test('links lead to the site that the story is from, and beside the host’s page', async ({
  page,
  host,
  baseURL,
}) => {
  await host(element(baseURL));
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
    // Whoever listens on the page sees what the browser would do; it need not be done here.
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    (link as HTMLAnchorElement).click();
  });
  await expect(next).toHaveAttribute('target', '_blank');
});
