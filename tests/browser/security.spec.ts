/** Security: stories of other sites, withdrawn editions, SVGs opened on their own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { planPublication } from '../../scripts/publish/plan.ts';
import type { StoryFile } from '../../src/app/shell/storyFile.ts';
import { applyPlan } from '../../scripts/publish/applyPlan.ts';
import { withdraw } from '../../scripts/publish/withdraw.ts';
import { serve } from '../../scripts/serve.mjs';
import { expect, test } from './guest.ts';

/** Snippets that would run code in a host page, each in a different way. */
const EVIL = [
  '<img src="x:" onerror="window.ran=1">',
  '<svg onload="window.ran=1"><script>window.ran=1</script><use href="data:image/svg+xml,x#a"/></svg>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<a class="evil" href="javascript:window.ran=1">press</a>',
  '<a class="evil" href="site:../javascript:1" onclick="window.ran=1">press</a>',
  '<svg><a class="evil" xlink:href="javascript:window.ran=1"><text y="9">press</text></a></svg>',
  '<form action="javascript:window.ran=1"><button class="evil">press</button></form>',
  '<p style="position:fixed;inset:0">cover</p><style>*{display:none}</style>',
].join('');

test('a story of another site runs nothing in the host page', async ({
  page,
  openHost,
  baseURL,
  log,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  const filter = (path: string) => !path.endsWith('.js');
  for (const part of ['gateway', 'data', 'assets'])
    cpSync(join('dist', part), join(folder, part), { recursive: true, filter });
  const change = (name: string, edit: (text: string) => string) => {
    const file = join(folder, name);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  };
  let paths = 0;
  change('gateway/en/story.json', (text) => {
    const { page: data, picture } = JSON.parse(text) as {
      page: { story: { standfirst: string; steps: { html: string; chartHtml?: string }[] } };
      picture: string;
    };
    paths = picture.split('<path').length - 1;
    data.story.standfirst += EVIL;
    for (const step of data.story.steps) {
      step.html += EVIL;
      step.chartHtml = (step.chartHtml ?? '') + EVIL;
    }
    return JSON.stringify({ page: data, picture: picture + EVIL });
  });
  change('data/atlas.json', (text) =>
    text.replaceAll(/"url":"[^"]*"/g, '"url":"javascript:window.ran=1"'),
  );
  const site = await serve(folder);
  try {
    await openHost(
      `<script type="module" src="${String(baseURL)}energy-corridor-map.js"></script>
       <energy-corridor-map site="${site.url}" story="gateway" lang="en"></energy-corridor-map>`,
    );
    const map = page.locator('energy-corridor-map');
    await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
    // The sanitiser removes nothing from our own HTML.
    expect(paths).toBeGreaterThan(10);
    expect(await map.locator('.picture svg:not(:has(.evil)) path').count()).toBe(paths);
    expect(await map.locator('.step-chart').count()).toBeGreaterThan(0);
    for (const link of await map.locator('.evil').all())
      await link.evaluate((node: Element) => {
        const press = { cancelable: true, bubbles: true, composed: true };
        node.dispatchEvent(new MouseEvent('click', press));
      });
    const link = map.locator('section[data-step="wakhan"] a[data-feature="wakhan-corridor"]');
    await link.first().click();
    await expect(map.locator('[data-card="wakhan-corridor"]')).toBeVisible();
    const found = await map.evaluate((node) => {
      const all = [
        ...(node.shadowRoot?.querySelectorAll('.article *, article *, .picture *') ?? []),
      ];
      return {
        ran: Reflect.get(window, 'ran') as unknown,
        tags: [...new Set(all.map(({ localName }) => localName))],
        names: all.flatMap((one) => one.getAttributeNames()),
        scripts: [...(node.shadowRoot?.querySelectorAll('a') ?? [])]
          .map((one) => one.getAttribute('href') ?? '')
          .filter((href) => /^\s*javascript:/i.test(href)),
      };
    });
    expect(found.ran).toBeUndefined();
    expect(found.scripts).toEqual([]);
    expect(found.names.filter((name) => /^on|^style$|^srcdoc$/.test(name))).toEqual([]);
    for (const tag of ['script', 'iframe', 'form', 'style']) expect(found.tags).not.toContain(tag);
    // Failed requests of the hostile story are expected; errors of ours are not.
    expect(log.problems.filter((trouble) => trouble.startsWith('uncaught'))).toEqual([]);
    for (const other of page.context().pages())
      expect(await other.evaluate(() => Reflect.get(window, 'ran') as unknown)).toBeUndefined();
    log.problems.length = 0;
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
});

test('a withdrawn edition’s script is refused; link and image of the snippet still work', async ({
  page,
  openHost,
  log,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'withdrawn-'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const repository = resolve('.');
  const date = new Date(0).toISOString();
  applyPlan(planPublication('dist', join(folder, 'host'), { repository, date }));
  const hashes = JSON.parse(
    readFileSync(join(folder, 'host/v', version, 'integrity.json'), 'utf8'),
  ) as Record<string, string>;
  const site = await serve(join(folder, 'host'));
  const edition = `${site.url}v/${version}/`;
  const { page: told } = JSON.parse(
    readFileSync(join(folder, 'host/v', version, 'gateway/en/story.json'), 'utf8'),
  ) as StoryFile;
  const src = new URL(told.pictures['overview']?.png ?? '', edition).href;
  const snippet = `<script type="module" src="${edition}energy-corridor-map.js" integrity="${String(hashes['energy-corridor-map.js'])}" crossorigin="anonymous"></script>
    <energy-corridor-map story="gateway" lang="en"><a href="${edition}gateway/en/"><img alt="The map" src="${src}"></a></energy-corridor-map>`;
  const map = page.locator('energy-corridor-map');
  try {
    await openHost(snippet);
    await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
    await page.waitForLoadState('networkidle');
    expect(log.problems).toEqual([]);

    await page.goto('about:blank');
    withdraw(join(folder, 'host'), version, { repository, dist: 'dist' });
    // The server re-reads its folder and drops connections to removed files.
    const status = () =>
      fetch(`${edition}integrity.json`).then(
        (answer) => answer.status,
        () => undefined,
      );
    await expect.poll(status).toBe(404);
    await openHost(snippet);
    await expect.poll(() => log.problems.join(' ')).toMatch(/integrity/);
    const picture = map.getByAltText('The map');
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(1200);
    expect(await page.evaluate(() => customElements.get('energy-corridor-map'))).toBeUndefined();
    log.problems.length = 0;

    await map.getByRole('link').click();
    await expect(page.getByRole('heading')).toHaveText(`Edition ${version} was withdrawn`);
    await page.getByRole('link', { name: 'The map as it is today' }).click();
    await expect(page).toHaveURL(`${site.url}gateway/en/`);
    await expect(page.locator('#app h1')).toBeVisible();
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
});

test.describe('without test scripts in the page', () => {
  test.use({ autoActivate: false });

  test('an SVG opened on its own is displayed, and neither runs nor requests anything', async ({
    page,
    baseURL,
    log,
  }) => {
    await page.goto(`${String(baseURL)}gateway/en/map.svg`);
    expect(await page.locator('svg path').count()).toBeGreaterThan(10);
    expect(log.problems).toEqual([]);

    const folder = mkdtempSync(join(tmpdir(), 'drawing-'));
    writeFileSync(
      join(folder, 'a.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='ran'" viewBox="0 0 9 9"><title>still</title><script>document.title='ran'</script><rect width="9" height="9"/></svg>`,
    );
    const site = await serve(folder);
    try {
      await page.goto(`${site.url}a.svg`);
      await expect(page.locator('rect')).toBeAttached();
      expect(await page.title()).toBe('still');
      expect(log.problems.join(' ')).toContain('script');
      log.problems.length = 0;
    } finally {
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });
});
