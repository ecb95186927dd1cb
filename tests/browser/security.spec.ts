/** Nobody let in: stories of other sites, editions that were withdrawn, drawings opened by themselves. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { planPublication } from '../../scripts/publish/plan.ts';
import type { StoryFile } from '../../src/app/shell/story.ts';
import { carryOut } from '../../scripts/publish/swap.ts';
import { withdraw } from '../../scripts/publish/withdraw.ts';
import { serve } from '../../scripts/serve.mjs';
import { expect, test } from './guest.ts';

/** What would run in a host's page, each in its own way. */
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

test('a story of another site says what it likes, and runs nothing in the host', async ({
  page,
  host,
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
    await host(
      `<script type="module" src="${String(baseURL)}energy-corridor-map.js"></script>
       <energy-corridor-map site="${site.url}" story="gateway" lang="en"></energy-corridor-map>`,
    );
    const map = page.locator('energy-corridor-map');
    await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
    // The sanitizer takes nothing away from what is ours.
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
    // What it asks for in vain is its own affair; an error of ours is not.
    expect(log.troubles.filter((trouble) => trouble.startsWith('uncaught'))).toEqual([]);
    for (const other of page.context().pages())
      expect(await other.evaluate(() => Reflect.get(window, 'ran') as unknown)).toBeUndefined();
    log.troubles.length = 0;
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
});

test('a withdrawn edition’s script is refused; link and picture of the snippet stand', async ({
  page,
  host,
  log,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'withdrawn-'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const repository = resolve('.');
  const date = new Date(0).toISOString();
  carryOut(planPublication('dist', join(folder, 'host'), { repository, date }));
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
    await host(snippet);
    await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
    await page.waitForLoadState('networkidle');
    expect(log.troubles).toEqual([]);

    await page.goto('about:blank');
    withdraw(join(folder, 'host'), version, { repository, dist: 'dist' });
    // The server lists its folder anew, and drops connections for files that go meanwhile.
    const status = () =>
      fetch(`${edition}integrity.json`).then(
        (answer) => answer.status,
        () => undefined,
      );
    await expect.poll(status).toBe(404);
    await host(snippet);
    await expect.poll(() => log.troubles.join(' ')).toMatch(/integrity/);
    const picture = map.getByAltText('The map');
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(1200);
    expect(await page.evaluate(() => customElements.get('energy-corridor-map'))).toBeUndefined();
    log.troubles.length = 0;

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

test.describe('without a script of the test’s own', () => {
  test.use({ interested: false });

  test('a drawing opened by itself draws, and neither runs nor fetches', async ({
    page,
    baseURL,
    log,
  }) => {
    await page.goto(`${String(baseURL)}gateway/en/map.svg`);
    expect(await page.locator('svg path').count()).toBeGreaterThan(10);
    expect(log.troubles).toEqual([]);

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
      expect(log.troubles.join(' ')).toContain('script');
      log.troubles.length = 0;
    } finally {
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });
});
