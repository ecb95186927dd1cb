/** Metadata of pages, with and without the site's URL. */
import { describe, expect, test } from 'vitest';
import { head, readSiteUrl } from '../../../src/site/head.ts';
import type { PageData } from '../../../src/app/shell/page.ts';

const page = {
  root: '../../',
  story: {
    id: 'tale',
    lang: 'ur',
    title: 'Power & <people>',
    standfirst: 'A <em>short</em> “word” &amp; more',
    date: '2026-11-23',
    source: {
      title: 'The </script> report',
      outlet: 'The Paper',
      date: '2023-05-24',
      url: 'https://example.org/report',
    },
  },
  languages: [
    { lang: 'en', name: 'English', href: '../en/' },
    { lang: 'ur', name: 'اردو', href: '../ur/' },
  ],
} as unknown as PageData;

const dataOf = (html: string) =>
  JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
  ) as Record<string, unknown>;

describe('the head of a page', () => {
  test('has no absolute URLs if the site’s URL is unknown', () => {
    const html = head(page, undefined);
    expect(html).not.toMatch(/canonical|og:image|og:url|hreflang/);
    const data = dataOf(html);
    for (const name of ['url', 'image', 'mainEntityOfPage']) expect(data).not.toHaveProperty(name);
  });

  test('has absolute canonical, alternate, preview and structured-data URLs otherwise', () => {
    const html = head(page, readSiteUrl('https://example.org/map'));
    const own = 'https://example.org/map/tale/ur/';
    expect(html).toContain(`<link rel="canonical" href="${own}">`);
    expect(html).toContain('hreflang="en" href="https://example.org/map/tale/en/"');
    expect(html).toContain(`<meta property="og:url" content="${own}">`);
    expect(html).toContain(`<meta property="og:image" content="${own}map.png">`);
    expect(dataOf(html)).toMatchObject({ url: own, image: `${own}map.png` });
  });

  test('escapes title, description and source', () => {
    const html = head(page, undefined);
    expect(html).toContain('<title>Power &amp; &lt;people&gt;</title>');
    expect(html).toContain('name="description" content="A short “word” &amp; more"');
    expect(dataOf(html)).toMatchObject({
      '@type': 'Article',
      headline: 'Power & <people>',
      description: 'A short “word” & more',
      inLanguage: 'ur',
      isBasedOn: {
        headline: 'The </script> report',
        url: 'https://example.org/report',
        publisher: { name: 'The Paper' },
      },
    });
  });
});

describe('dateModified', () => {
  const changed = (corrections: object) =>
    dataOf(head({ ...page, story: { ...page.story, ...corrections } }, undefined));

  test('is the date of the newest correction', () => {
    const old = { date: '2026-11-01', what: 'A' };
    expect(changed({})).toMatchObject({ dateModified: '2026-11-23' });
    expect(changed({ corrections: [old] })).toMatchObject({ dateModified: '2026-11-23' });
    const corrections = [{ date: '2026-12-24', what: 'B' }, old];
    expect(changed({ corrections })).toMatchObject({ dateModified: '2026-12-24' });
  });

  test('omits isBasedOn if the story retells no article', () => {
    expect(changed({ source: undefined })).not.toHaveProperty('isBasedOn');
  });
});

describe('SITE_URL', () => {
  test('is an http(s) URL, normalized to one trailing slash', () => {
    expect(readSiteUrl(undefined)).toBeUndefined();
    expect(readSiteUrl('')).toBeUndefined();
    expect(readSiteUrl('https://example.org')).toBe('https://example.org/');
    expect(readSiteUrl('https://example.org/a//')).toBe('https://example.org/a/');
  });

  test.each(['example.org', 'ftp://example.org/', '/map/'])('must not be %s', (text) => {
    expect(() => readSiteUrl(text)).toThrow(text);
  });
});
