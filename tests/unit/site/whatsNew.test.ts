/** What changed in the facts, as a page and as a feed. */
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { newestOf } from '../../../src/atlas/newest.ts';
import type { Change } from '../../../src/authoring/changes.ts';
import { atlasFiles } from '../../../src/site/atlas.ts';
import { loadContent } from '../../../src/site/content.ts';
import { frontFiles } from '../../../src/site/stories.ts';
import { whatsNewFiles } from '../../../src/site/whatsNew.ts';
import { making } from './making.ts';

const { stories, ...known } = loadContent('data');
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
  whatsNewFiles({ ...known, changes }, stories, 'https://example.org/map/').map(
    ([path, make]) => [path, make] as const,
  ),
);

describe('the page of what is new', () => {
  let html = '';
  beforeAll(async () => {
    html = String(await files.get('whats-new/en/index.html')?.(making));
  });

  test('tells each change by its day, newest first, with its sources and the way to the map', () => {
    expect(html.indexOf('2026-11-28')).toBeLessThan(html.indexOf('2026-11-20'));
    expect(html).toContain('Shut &amp; &lt;closed&gt;');
    expect(html).toContain('href="../../atlas/en/#focus=torkham"');
    expect(html).toContain(known.atlas.sources['geonames']?.url);
  });

  test('is there in every language, and names its feed', async () => {
    expect(html).toContain('type="application/atom+xml" href="feed.xml"');
    const urdu = String(await files.get('whats-new/ur/index.html')?.(making));
    expect(urdu).toContain('<html lang="ur" dir="rtl">');
    expect(urdu).toContain('بند');
  });
});

describe('in an edition', () => {
  const pinned = { ...making, pinned: { living: '../../', date: '2026-11-28' } };

  test.each([
    ['en', 'This copy is of 28 November 2026.'],
    ['ur', 'یہ نقل 28 نومبر 2026 کی ہے۔'],
  ])('the page says of which day it is and leads to the living one (%s)', async (lang, words) => {
    const page = files.get(`whats-new/${lang}/index.html`);
    expect(String(await page?.(pinned))).toContain(
      `${words} <a href="../../../../whats-new/${lang}/">`,
    );
    expect(String(await page?.(making))).not.toContain(words);
  });

  test('the list of stories and that of features lead there, too', async () => {
    const pages = new Map(
      [...frontFiles(stories, undefined), ...atlasFiles(known, stories, undefined)].map(
        ([path, make]) => [path, make] as const,
      ),
    );
    for (const path of ['stories/ur/', 'atlas/ur/']) {
      const html = async (made: typeof making) =>
        String(await pages.get(`${path}index.html`)?.(made));
      expect(await html(pinned)).toContain(
        'نومبر 2026 کی ہے۔ <a href="../../../../whats-new/ur/">',
      );
      expect(await html(making)).toContain('<a href="../../whats-new/ur/">');
    }
  });
});

describe('the feed', () => {
  test('is Atom, with an id of its own for each change', async () => {
    const text = String(await files.get('whats-new/en/feed.xml')?.(making));
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

  test('is not there where the site’s address is not known', () => {
    const paths = whatsNewFiles({ ...known, changes }, stories, undefined).map(([p]) => p);
    expect(paths).toEqual(['whats-new/en/index.html', 'whats-new/ur/index.html']);
  });
});

test('the newest report is the newest date on any part of the project', () => {
  expect(newestOf(known.atlas)).toMatch(/^\d{4}-\d\d-\d\d$/);
  const entry = { asOf: '2025-01', undated: false };
  const group = { id: 'g', kind: 'project', ...entry };
  const members = () => [
    { properties: { asOf: '2026-02-03' } },
    { properties: { asOf: '2027', undated: true } },
  ];
  const atlas = { asOf: '2020', groups: [group], members } as unknown as typeof known.atlas;
  expect(newestOf(atlas)).toBe('2026-02-03');
  expect(newestOf({ ...atlas, groups: [] })).toBe('2020');
});
