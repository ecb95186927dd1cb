/** oEmbed files conform to oembed.com, and another client reads them. */
import { extract } from '@extractus/oembed-extractor';
import { describe, expect, test } from 'vitest';
import { head, pathOf } from '../../../src/site/head.ts';
import { oembed } from '../../../src/site/oembed.ts';
import type { Story } from '../../../src/story/story.ts';
import type { PageData } from '../../../src/app/shell/page.ts';

const SITE = 'https://example.org/map/';
const story = {
  id: 'tale',
  lang: 'ur',
  title: 'Power & "people" <b>',
  standfirst: 'Short',
  date: '2026-11-23',
  source: { title: 'A', outlet: 'B', date: '2023-05-24', url: 'https://example.org/a' },
} as unknown as Story;

describe('oEmbed', () => {
  const answer = JSON.parse(JSON.stringify(oembed(story, SITE, 'A provider'))) as Record<
    string,
    unknown
  >;

  test('has the fields that the specification requires for the type rich, with the right types', () => {
    expect(answer['version']).toBe('1.0');
    expect(answer['type']).toBe('rich');
    for (const name of ['html', 'title', 'provider_name', 'provider_url', 'thumbnail_url'])
      expect(typeof answer[name], name).toBe('string');
    for (const name of ['width', 'height', 'cache_age', 'thumbnail_width', 'thumbnail_height'])
      expect(Number.isInteger(answer[name]), name).toBe(true);
    const known =
      /^(type|version|title|author_(name|url)|provider_(name|url)|cache_age|thumbnail_(url|width|height)|html|width|height)$/;
    expect(Object.keys(answer).filter((name) => !known.test(name))).toEqual([]);
  });

  test('has an escaped iframe of the page in its language with full width', () => {
    const html = String(answer['html']);
    expect(html).toContain(`src="${SITE}tale/ur/?embed"`);
    expect(html).toContain('width="100%"');
    expect(html).toContain(`height="${String(answer['height'])}"`);
    expect(html).toContain('title="Power &amp; &quot;people&quot; &lt;b&gt;"');
    expect(html).not.toContain('<b>');
    expect(answer['thumbnail_url']).toBe(`${SITE}tale/ur/map.png`);
  });

  test('is linked from the page if the site’s URL is known', () => {
    const page = { root: '../../', story, languages: [] } as unknown as PageData;
    const link = `<link rel="alternate" type="application/json+oembed" href="${SITE}tale/ur/oembed.json"`;
    expect(head(page, SITE)).toContain(link);
    expect(head(page, undefined)).not.toContain('oembed');
  });

  test('is discovered by another client, also with a maxwidth that a file cannot respect', async () => {
    const page = { root: '../../', story, languages: [] } as unknown as PageData;
    const asked: string[] = [];
    const site = (url: string): Promise<Response> => {
      asked.push(url);
      const html = `<!doctype html><html><head>${head(page, SITE)}</head></html>`;
      const { pathname } = new URL(url);
      return Promise.resolve(
        pathname.endsWith('.json') ? Response.json(answer) : new Response(html),
      );
    };
    const read = await extract(SITE + pathOf(story), { maxwidth: 500 }, site);
    expect(read).toEqual({ ...answer, method: 'auto-discovery' });
    expect(asked).toEqual([`${SITE}tale/ur/`, `${SITE}tale/ur/oembed.json?maxwidth=500`]);
  });
});
