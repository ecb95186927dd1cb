/** Difficult host pages: inherited styles, extended prototypes, strict policies, script loaders. */
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { expect, frameContent, test } from './guest.ts';

test.use({ webgl: false, autoActivate: false });

const element = (page: Page) => page.locator('energy-corridor-map');
const script = (baseURL: string | undefined) =>
  `<script type="module" src="${baseURL}energy-corridor-map.js"></script>`;
const ELEMENT = '<energy-corridor-map story="gateway" lang="en"></energy-corridor-map>';
const words = (page: Page) => element(page).locator('article h1');

/** Computed styles of all elements in the component, a list of properties for each. */
const styles = (page: Page) =>
  element(page).evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll('.box *') ?? [])].map((one) => {
      const style = getComputedStyle(one);
      return [...style]
        .filter((name) => !name.startsWith('--'))
        .map(
          (name) =>
            `${one.localName}.${one.classList.value} ${name}: ${style.getPropertyValue(name)}`,
        );
    }),
  );

/** Inherited CSS properties with unusual values. */
const INHERITED_STYLES = `
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red; color: lime;
  cursor: crosshair; empty-cells: hide; font: italic small-caps 900 30px/3 cursive; font-feature-settings: "smcp";
  font-kerning: none; font-size-adjust: 0.9; font-stretch: 50%; font-variation-settings: "wght" 900; hyphens: none;
  image-rendering: pixelated; letter-spacing: 5px; line-break: anywhere; list-style: square inside; orphans: 9;
  overflow-wrap: anywhere; paint-order: stroke; pointer-events: none; quotes: "x" "y"; stroke: red; fill: lime;
  stroke-width: 7px; tab-size: 3; text-align: right; text-anchor: end; text-indent: 40px; text-shadow: 2px 2px red;
  text-transform: uppercase; text-underline-offset: 9px; text-wrap: nowrap; user-select: none; white-space: pre;
  widows: 9; word-break: break-all; word-spacing: 20px; accent-color: red; -webkit-text-stroke: 1px red;`;

test('ignores inherited styles and the root font size of the host', async ({
  page,
  openHost,
  baseURL,
}) => {
  const open = async (style: string) => {
    await openHost(`<style>${style}</style>${script(baseURL)}${ELEMENT}`);
    await expect(words(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    return styles(page);
  };
  const plain = await open('');
  const meddled = await open(`html{font-size:62.5%} html *{${INHERITED_STYLES}}`);
  expect(meddled).toHaveLength(plain.length);
  const differing = meddled.flatMap((own, at) => own.filter((one) => !plain[at]?.includes(one)));
  expect(differing).toEqual([]);
  const size = await words(page).evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  expect(size).toBeGreaterThanOrEqual(20);
});

test('is hidden completely when the host hides the element', async ({
  page,
  openHost,
  baseURL,
}) => {
  await openHost(`${script(baseURL)}<div id="around">${ELEMENT}</div>`);
  await expect(words(page)).toBeVisible();
  await page.locator('#around').evaluate((one) => (one.style.visibility = 'hidden'));
  await expect(words(page)).toBeHidden();
});

test('works with extended Array and Object prototypes', async ({ page, openHost, baseURL }) => {
  await openHost(
    `<script>Array.prototype.last = function () { return this[this.length - 1]; };
      Array.prototype.sum = 7; Object.prototype.extend = function () {}; Object.prototype.extra = 'x';
      Function.prototype.method = function () {};</script>${script(baseURL)}${ELEMENT}`,
  );
  await expect(words(page)).toBeVisible();
  await element(page).locator('.steps .next').click();
  await expect(element(page).locator('section[aria-current="step"]')).not.toHaveAttribute(
    'data-step',
    'overview',
  );
  await element(page).locator('article section.active a[data-feature]').first().click();
  await expect(element(page).locator('[data-card]')).toBeVisible();
});

test('adds no globals to the host window', async ({ page, openHost, baseURL }) => {
  await openHost('');
  const before = await page.evaluate(() => Object.keys(window));
  await openHost(script(baseURL) + ELEMENT);
  await expect(words(page)).toBeVisible();
  const after = await page.evaluate(() => Object.keys(window));
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
});

for (const webgl of [true, false])
  test.describe(webgl ? 'with WebGL' : 'without WebGL', () => {
    test.use({ webgl, autoActivate: true });

    test('shows text, static map and cards under required trusted types, and says why once', async ({
      page,
      openHost,
      baseURL,
      log,
    }) => {
      await openHost(script(baseURL) + ELEMENT, {
        headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'" },
      });
      await expect(words(page)).toBeVisible();
      await expect(element(page).locator('[data-ecm-state="failed"]')).toBeAttached();
      await expect(element(page).getByText(en.map.blocked)).toHaveCount(1);
      await element(page).locator('.steps .next').click();
      await expect(element(page).locator('.picture svg').first()).toBeVisible();
      await element(page).locator('[aria-current="step"] a[data-feature]').first().click();
      await expect(element(page).locator('[data-card]')).toBeVisible();
      const byDefault = await page.evaluate(() => {
        const { trustedTypes } = window as {
          trustedTypes?: { readonly defaultPolicy: object | null };
        };
        return trustedTypes?.defaultPolicy;
      });
      expect(byDefault).toBe(null);
      // The browser reports the refusal once, to the console and to the page; nothing is thrown.
      const refused = /TrustedScriptURL|require-trusted-types-for/;
      const problems = log.problems.splice(0);
      expect(problems.filter((line) => !refused.test(line))).toEqual([]);
      expect(problems).toHaveLength(2);
    });
  });

const LOADERS: readonly (readonly [way: string, code: (src: string) => string])[] = [
  ['a script', (src) => `<script src="${src}"></script>`],
  ['a module', (src) => `<script type="module" src="${src}"></script>`],
  ['import()', (src) => `<script type="module">await import('${src}')</script>`],
  [
    'fetched text that is evaluated, as by getScript',
    (src) =>
      `<script>fetch('${src}').then((answer) => answer.text()).then((text) => {
        const script = document.createElement('script'); script.text = text; document.head.append(script);
      });</script>`,
  ],
];
for (const [way, code] of LOADERS)
  test(`embed.js finds and controls its frames, loaded as ${way}`, async ({
    page,
    openHost,
    frameHtml,
    baseURL,
  }) => {
    await openHost(frameHtml() + code(`${baseURL}embed.js`));
    await expect(frameContent(page).locator('.steps .next')).toBeVisible();
    await expect
      .poll(() => page.locator('iframe').evaluate((one) => one.style.height))
      .toMatch(/^\d+px$/);
  });
