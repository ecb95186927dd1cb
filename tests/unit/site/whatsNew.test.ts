/** Changes of the facts, as a page and as a feed. */
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { newestReportDate } from '../../../src/atlas/newest.ts';
import type { Change } from '../../../src/authoring/changes.ts';
import { atlasFiles } from '../../../src/site/atlas.ts';
import { loadContent } from '../../../src/site/content.ts';
import { siteIndexFiles } from '../../../src/site/stories.ts';
import { whatsNewFiles } from '../../../src/site/whatsNew.ts';
import { context } from './renderContext.ts';

const { stories, ...content } = loadContent('data');
const changes: readonly Change[] = [
  {
    date: '2026-11-28',
    about: ['casa-1000', 'torkham'],
    what: { en: 'Shut & <closed>', ur: 'بند' },
    sources: ['geonames'],
  },
  { date: '2026-11-20', about: ['casa-1000'], what: { en: 'Older', ur: 'پرانا' }, sources: [] },
];
const files = new Map(
  whatsNewFiles({ ...content, changes }, stories, 'https://example.org/map/').map(
    ([path, make]) => [path, make] as const,
  ),
);

describe('the page of changes', () => {
  let html = '';
  beforeAll(async () => {
    html = String(await files.get('whats-new/en/index.html')?.(context));
  });

  test('lists changes by day, newest first, with sources and links to features', () => {
    expect(html.indexOf('2026-11-28')).toBeLessThan(html.indexOf('2026-11-20'));
    expect(html).toContain('Shut &amp; &lt;closed&gt;');
    expect(html).toContain('href="../../atlas/en/#focus=torkham"');
    expect(html).toContain(content.atlas.sources['geonames']?.url);
  });

  test('exists in every language and links its feed', async () => {
    expect(html).toContain('type="application/atom+xml" href="feed.xml"');
    const urdu = String(await files.get('whats-new/ur/index.html')?.(context));
    expect(urdu).toContain('<html lang="ur" dir="rtl">');
    expect(urdu).toContain('بند');
  });
});

describe('in an edition', () => {
  const pinned = { ...context, pinnedEdition: { liveRoot: '../../', date: '2026-11-28' } };

  test.each([
    ['en', 'This copy dates from 28 November 2026.'],
    ['ur', 'یہ کاپی 28 نومبر 2026 کی ہے۔'],
  ])('the page states its date and links to the current one (%s)', async (lang, words) => {
    const page = files.get(`whats-new/${lang}/index.html`);
    expect(String(await page?.(pinned))).toContain(
      `${words} <a href="../../../../whats-new/${lang}/">`,
    );
    expect(String(await page?.(context))).not.toContain(words);
  });

  test('the site index and the atlas link to the current page, too', async () => {
    const pages = new Map(
      [...siteIndexFiles(stories, undefined), ...atlasFiles(content, stories, undefined)].map(
        ([path, make]) => [path, make] as const,
      ),
    );
    for (const path of ['stories/ur/', 'atlas/ur/']) {
      const html = async (made: typeof context) =>
        String(await pages.get(`${path}index.html`)?.(made));
      expect(await html(pinned)).toContain(
        'نومبر 2026 کی ہے۔ <a href="../../../../whats-new/ur/">',
      );
      expect(await html(context)).toContain('<a href="../../whats-new/ur/">');
    }
  });
});

describe('the feed', () => {
  test('is valid Atom with a distinct id for each change', async () => {
    const text = String(await files.get('whats-new/en/feed.xml')?.(context));
    const feed = new DOMParser({
      onError: (_, message) => {
        throw new Error(message);
      },
    }).parseFromString(text, 'application/xml');
    const all = (name: string) => [...feed.getElementsByTagName(name)];
    expect(all('entry')).toHaveLength(2);
    const ids = all('id').map((id) => id.textContent);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('https://example.org/map/whats-new/en/'))).toBe(true);
    expect(all('content')[0]?.textContent).toBe('Shut & <closed>');
    expect(all('updated').map(({ textContent }) => textContent)).toEqual([
      '2026-11-28T00:00:00Z',
      '2026-11-28T00:00:00Z',
      '2026-11-20T00:00:00Z',
    ]);
  });

  test('does not exist if the site’s URL is unknown', () => {
    const paths = whatsNewFiles({ ...content, changes }, stories, undefined).map(([p]) => p);
    const langs = new Set(stories.map(({ lang }) => lang));
    expect(paths).toEqual([...langs].map((lang) => `whats-new/${lang}/index.html`));
  });
});

test('newestReportDate returns the newest date of any part of the project', () => {
  expect(newestReportDate(content.atlas)).toMatch(/^\d{4}-\d\d-\d\d$/);
  const entry = { asOf: '2025-01', undated: false };
  const group = { id: 'g', kind: 'project', ...entry };
  const members = () => [
    { properties: { asOf: '2026-02-03' } },
    { properties: { asOf: '2027', undated: true } },
  ];
  const atlas = { asOf: '2020', groups: [group], members } as unknown as typeof content.atlas;
  expect(newestReportDate(atlas)).toBe('2026-02-03');
  expect(newestReportDate({ ...atlas, groups: [] })).toBe('2020');
});
