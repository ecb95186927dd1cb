/**
 * The hostile corpus in a real browser: the HTML that the parser lets through is put on a page without a
 * content policy, in two ways. None of it may run, make requests or navigate.
 */
import { expect, test } from '@playwright/test';
import { escapeHtml, jsonInHtml, textOf } from '../../src/site/html.ts';
import { readHostile, type Hostile } from '../unit/authoring/hostile.ts';

/** Address of the page; a request to any other address fails the test. */
const PAGE = 'http://hostile.test/tale/en/';

/** The only image in the corpus that belongs to the story. */
const IMAGE = 'http://hostile.test/tale/dam.jpg';
/** Resolves `site:` as the article does. */
const resolveSiteUrls = (html: string): string => html.replaceAll('="site:', '="../../');

/** A page as the build writes it: escaped titles and corrections, HTML unchanged, and all of it as JSON. */
function pageOf({ text }: Hostile): string {
  const html = text.steps
    .map(
      ({ id, heading, html, mapDescription }) =>
        `<section id="step=${id}"><h2>${escapeHtml(heading)}</h2><img alt="${escapeHtml(mapDescription?.text ?? '')}">${resolveSiteUrls(html)}</section>`,
    )
    .join('');
  const corrections = (text.corrections ?? []).map(({ what }) => `<li>${escapeHtml(what)}</li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${escapeHtml(text.title ?? '')}</title>
<meta name="description" content="${escapeHtml(textOf(text.standfirst ?? ''))}"></head>
<body><h1>${escapeHtml(text.title ?? '')}</h1><p>${text.standfirst ?? ''}</p>${html}<ul>${corrections.join('')}</ul>
<div id="again"></div>
<script type="application/json" id="page">${jsonInHtml({ ...text, steps: text.steps.map((step) => ({ ...step, html: resolveSiteUrls(step.html) })) })}</script></body></html>`;
}

/** Text that would run if it were not escaped, to verify that the test detects it. */
const detectable: Hostile = {
  name: 'planted',
  errors: 0,
  text: {
    end: 0,
    steps: [
      {
        id: 'one',
        heading: 'One',
        html: '<img src=x onerror="alert(1)">',
        mentions: [],
        figures: [],
        offset: 0,
      },
    ],
  },
};

async function executions(
  page: import('@playwright/test').Page,
  hostile: Hostile,
): Promise<readonly string[]> {
  const told: string[] = [];
  page.on('dialog', (dialog) => {
    told.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('request', (request) => {
    if (![PAGE, IMAGE].includes(request.url())) told.push(`request: ${request.url()}`);
  });
  page.on('popup', (popup) => told.push(`popup: ${popup.url()}`));
  await page.exposeFunction('ran', (what: string) => {
    told.push(`ran: ${what}`);
  });
  await page.addInitScript(() => {
    const tell = (what: string) => () => (window as never as { ran(a: string): void }).ran(what);
    for (const name of ['alert', 'confirm', 'prompt'])
      Object.defineProperty(window, name, { value: tell(name) });
    document.addEventListener('securitypolicyviolation', tell('policy'));
  });
  await page.route('**', (route) =>
    route.request().url() === PAGE
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(hostile) })
      : route.abort(),
  );
  await page.goto(PAGE);
  // Like hydration: the same HTML, taken from the JSON.
  await page.evaluate(() => {
    const { steps } = JSON.parse(document.querySelector('#page')?.textContent ?? '') as {
      steps: { html: string }[];
    };
    const again = document.querySelector('#again');
    if (again) again.innerHTML = steps.map(({ html }) => html).join('');
  });
  const protocols = await page.evaluate(() =>
    [...document.querySelectorAll('a')].map((link) => link.protocol),
  );
  for (const protocol of protocols)
    if (!['https:', 'mailto:', 'http:'].includes(protocol)) told.push(`link: ${protocol}`);
  // Triggers handlers for pointer, focus and click, except on links that navigate.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      for (const type of ['pointerover', 'mouseover', 'mouseenter', 'focus', 'toggle', 'load'])
        element.dispatchEvent(new Event(type, { bubbles: true }));
      element.focus();
      const link = element.closest('a');
      if (link === null || !/^(?:https?|mailto):$/.test(link.protocol)) element.click();
    }
  });
  const leftovers = await page.evaluate(() => {
    const odd = [...document.querySelectorAll('body *')].flatMap((element) => [
      ...(/^(?:script|style|svg|iframe|object|embed|form|base|link|meta|math)$/i.test(
        element.tagName,
      ) && element.id !== 'page'
        ? [element.tagName]
        : []),
      ...element.getAttributeNames().filter((name) => /^(?:on|style|srcdoc)/i.test(name)),
    ]);
    return odd;
  });
  await page.waitForTimeout(200);
  return [...told, ...leftovers.map((one) => `left: ${one}`)];
}

test('detects code that runs', async ({ page }) => {
  const told = await executions(page, detectable);
  expect(told.join()).toContain('ran: alert');
  expect(told.join()).toContain('left: onerror');
});

for (const hostile of readHostile()) {
  test(`${hostile.name} runs nothing`, async ({ page }) => {
    expect((await executions(page, hostile)).filter((one) => !one.includes('favicon'))).toEqual([]);
  });
}
