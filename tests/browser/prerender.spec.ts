/** The initial HTML: text, links, drawn map and metadata, without a script. */
import { palettes } from '../../src/cartography/palette.ts';
import { screenshotMap } from './mapMask.ts';
import { expect, featureLink, waitForLiveMap, pane, stepSection, test } from './helpers.ts';
import { shareOf } from './png.ts';

const PAGES = [
  ['', 'en'],
  ['gateway/', 'en'],
  ['gateway/en/', 'en'],
  ['gateway/ur/', 'ur'],
] as const;

test.describe('initial HTML', () => {
  test.use({ javaScriptEnabled: false });

  for (const [address, lang] of PAGES)
    test(`“${address}” has metadata, text, links and map`, async ({ page, request }) => {
      const html = await (await request.get(address)).text();
      // The policy forbids inline styles. Verifies first that the page is not empty.
      expect(html).toContain('<article');
      expect(html).not.toMatch(/\sstyle=/);
      await page.goto(address);

      // Page scripts are off; Playwright's own still run.
      const said = await page.evaluate(() => {
        const of = (selector: string, name: string) =>
          document.querySelector(selector)?.getAttribute(name) ?? '';
        return {
          lang: document.documentElement.lang,
          title: document.title,
          heading: document.querySelector('h1')?.textContent ?? '',
          standfirst: document.querySelector('.standfirst')?.textContent ?? '',
          description: of('meta[name="description"]', 'content'),
          preview: ['type', 'title', 'description'].map((name) =>
            of(`meta[property="og:${name}"]`, 'content'),
          ),
          alternates: [
            ...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]'),
          ].map(({ hreflang, href }) => [hreflang, href] as const),
          absolute: document.querySelectorAll('link[rel=canonical], meta[property="og:image"]')
            .length,
          data: document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
          source: of('.from:not(.newest) a', 'href'),
        };
      });
      expect(said.lang).toBe(lang);
      expect(said.title).toBe(said.heading);
      expect(said.title.length).toBeGreaterThan(10);
      expect(said.description).toBe(said.standfirst);
      expect(said.preview).toEqual(['article', said.title, said.description]);
      // Without SITE_URL, no absolute address is written.
      expect(said.absolute).toBe(0);
      expect(said.alternates).toEqual([]);
      expect(JSON.parse(said.data)).toMatchObject({
        '@type': 'Article',
        headline: said.title,
        inLanguage: lang,
        isBasedOn: { '@type': 'NewsArticle', url: said.source },
      });

      const article = page.locator('article');
      expect((await article.innerText()).length).toBeGreaterThan(3000);
      // Slides and quiz require a script.
      await expect(article.locator('.present')).toHaveCount(2);
      await expect(article.locator('.present').filter({ visible: true })).toHaveCount(0);
      const links = await article
        .locator('a:not(.present)')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      const TRUE = /^(?:#focus=[a-z0-9-]+|https:\/\/\S+|(?:\.\.\/)*[a-z/-]+\/)$/;
      expect(links.filter((href) => !TRUE.test(href))).toEqual([]);
      expect(links.filter((href) => href.startsWith('#')).length).toBeGreaterThan(25);

      const svg = page.locator('svg.ecm-picture');
      await expect(svg).toHaveCount(1);
      await expect(svg).toHaveAttribute('viewBox', /^0 0 [\d.]+ [\d.]+$/);
      expect((await svg.locator('title').textContent())?.length).toBeGreaterThan(5);
      const drawn = await screenshotMap(page);
      for (const name of ['water', 'dc', 'ac', 'corridor'] as const)
        expect(shareOf(drawn, palettes.light[name]), name).toBeGreaterThan(0.0004);
    });

  for (const [lang, address] of [
    ['en', 'gateway/en/'],
    ['ur', 'gateway/ur/'],
  ] as const)
    test(`each step has its map, links work, and controls that need a script are hidden (${lang})`, async ({
      page,
      request,
    }) => {
      await page.goto(address);
      const images = page.locator('section[data-step] .step-map');
      await expect(images).toHaveCount(await page.locator('section[data-step]').count());
      const shown = await images.evaluateAll((all) =>
        Promise.all(
          all.map(async (one) => {
            const image = one as HTMLImageElement;
            image.loading = 'eager';
            await image.decode();
            const { width, height } = image.getBoundingClientRect();
            return { src: image.src, alt: image.alt, natural: image.naturalWidth, width, height };
          }),
        ),
      );
      for (const { src, alt, natural, width, height } of shown) {
        expect(natural, src).toBeGreaterThan(0);
        expect(Math.min(width, height), src).toBeGreaterThan(150);
        expect(alt, src).not.toBe('');
      }
      const files = await Promise.all(
        shown.map(async ({ src }) => (await request.get(src)).text()),
      );
      expect(new Set(files).size).toBe(files.length);

      await featureLink(page, 'wakhan-corridor').first().click();
      const entry = page.locator('[id="focus=wakhan-corridor"]:target');
      await expect(entry).toBeInViewport();
      await expect(entry.locator('h4')).not.toBeEmpty();
      await page.goto(`${address}#step=trade`);
      await expect(stepSection(page, 'trade')).toBeInViewport();

      const dead = await page
        .locator('button, input:not(.to-print input), select, [role=button], dialog')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120)),
        );
      expect(dead).toEqual([]);
    });
});

test.describe('with all scripts blocked', () => {
  test.use({ failOnProblems: false });
  test('the first paint has the article and the map', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('');
    await expect(page.locator('h1')).toBeInViewport();
    await expect(stepSection(page, 'overview')).toBeInViewport();
    const drawn = await screenshotMap(page);
    for (const name of ['water', 'dc', 'ac', 'corridor'] as const)
      expect(shareOf(drawn, palettes.light[name]), name).toBeGreaterThan(0.0004);
    await expect(pane(page)).toHaveAttribute('data-ecm-state', 'picture');
  });
});

for (const [address, lang] of PAGES.slice(1))
  test(`the script keeps the HTML of “${address}”`, async ({ page }) => {
    await page.addInitScript(() => {
      // After the last byte and before the first module.
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        const nodes = [...document.querySelectorAll('article, article *, .picture, .picture *')];
        Object.assign(window, { came: { nodes } });
      });
    });
    await page.goto(address);
    await waitForLiveMap(page);
    const kept = await page.evaluate(() => {
      const { came } = window as unknown as { came: { nodes: Element[] } };
      const now = [...document.querySelectorAll('article, article *, .picture, .picture *')];
      return {
        came: came.nodes.length,
        now: now.length,
        same: came.nodes.filter((node, index) => now[index] === node).length,
        pictures: document.querySelectorAll('svg.ecm-picture').length,
      };
    });
    expect(kept.came, lang).toBeGreaterThan(300);
    expect(kept).toEqual({ came: kept.came, now: kept.came, same: kept.came, pictures: 1 });
  });
