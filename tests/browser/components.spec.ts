/**
 * Each component alone, in a page and in a shadow root, under a strict policy: it includes all of its styles,
 * and no other component's styles affect it.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { bundle, styledComponents, type Bundle } from './alone/bundle.ts';
import { expect, test } from './guest.ts';

test.use({ autoActivate: false });

const FOLDER = 'alone/';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'";
/** Styles MapLibre's own elements, which do not exist before the live map starts. */
const ENGINE_STYLES = 'src/app/map/engine.css';
/** Font files are relative to the folder of their style sheet. */
const FONT = /@font-face\{[^}]*\}/g;
const TYPES = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' } as const;

const read = (path: string) => readFileSync(path, 'utf8');
const components = styledComponents(read);
let built: Awaited<ReturnType<typeof bundle>>;

test.beforeAll(async () => {
  built = await bundle(components);
});

/** Opens a page that contains only this component. */
async function openComponent(
  page: Page,
  name: string,
  { files, entries }: Bundle,
  shadow: boolean,
) {
  const site = new URL(test.info().project.use.baseURL ?? '').href;
  const { script = '', css = [] } = entries.get(name) ?? {};
  const links = css.map((file) => `<link rel="stylesheet" href="${file}">`).join('');
  const html = `<!doctype html><html lang="en" class="scripted"><head><meta charset="utf-8"><title>${name}</title>${links}</head><body><script type="module" src="${script}"></script></body></html>`;
  await page.route(`${site}${FOLDER}**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(1 + FOLDER.length);
    if (file === 'index.html')
      return route.fulfill({
        body: html,
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': POLICY },
      });
    const content = files.get(file);
    if (content === undefined) return route.fulfill({ status: 404 });
    const ending = file.split('.').pop() as keyof typeof TYPES;
    return route.fulfill({
      body: typeof content === 'string' ? content : Buffer.from(content),
      contentType: TYPES[ending],
    });
  });
  const query = new URLSearchParams({ site, ...(shadow && { shadow: '' }) });
  await page.goto(`${site}${FOLDER}index.html?${query}`);
  await expect(page.locator(`html[data-staged="${name}"]`)).toBeAttached();
  await page.waitForLoadState('networkidle');
}

/** Computed styles of each element under the component's root, by path. */
const stylesIn = (page: Page) =>
  page.locator('#alone').evaluate((root) =>
    [...root.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      const name = [element.localName, ...element.classList].join('.');
      return [
        name,
        Object.fromEntries(
          [...style]
            .filter((key) => !key.startsWith('--'))
            .map((key) => [key, style.getPropertyValue(key).replace('0% 0%', '0px 0px')]),
        ),
      ] as const;
    }),
  );

/** Differences between two sets of styles, one line per element and property. */
function differences(
  before: Awaited<ReturnType<typeof stylesIn>>,
  after: Awaited<ReturnType<typeof stylesIn>>,
): string[] {
  return before.flatMap(([name, own], at) => {
    const [, all = {}] = after[at] ?? [];
    return Object.entries(own)
      .filter(([key, value]) => all[key] !== value)
      .map(
        ([key, value]) => `${name} ${key}: ${value} alone, ${all[key]} with the styles of others`,
      );
  });
}

/** Adds styles to the component's root, before its own. */
const addStyles = (page: Page, css: string) =>
  page.locator('#alone').evaluate((root, text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const tree = root.getRootNode() as Document | ShadowRoot;
    tree.adoptedStyleSheets = [sheet, ...tree.adoptedStyleSheets];
  }, css);

/** Number of rules of a style sheet that match something under the component's root. */
const rulesFor = (page: Page, css: string) =>
  page.locator('#alone').evaluate((root, text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const selectors = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSStyleRule
          ? [rule.selectorText]
          : rule instanceof CSSGroupingRule
            ? selectors(rule.cssRules)
            : [],
      );
    return selectors(sheet.cssRules).filter((one) => root.querySelector(one)).length;
  }, css);

for (const { name, path, sheets } of components)
  for (const place of ['page', 'shadow'] as const)
    test(`${path} is styled completely and in isolation in a ${place}`, async ({ page }) => {
      await openComponent(page, name, built[place], place === 'shadow');
      for (const sheet of sheets.filter((one) => one !== ENGINE_STYLES))
        expect(await rulesFor(page, read(sheet)), `rules of ${sheet} that hold`).toBeGreaterThan(0);
      const alone = await stylesIn(page);
      const all = built.page.entries.get('page')?.css ?? [];
      const texts = all.map((file) => String(built.page.files.get(file)).replaceAll(FONT, ''));
      await addStyles(page, [...texts, ...sheets.map(read)].join('\n'));
      expect(differences(alone, await stylesIn(page))).toEqual([]);
    });
