/** Sources of the stories: pages, little Wikipedia, no weak sources. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/atlas/atlas.ts';

const table = JSON.parse(readFileSync('data/facts/sources.json', 'utf8')) as Record<string, Source>;
const stories = ['gateway', 'kilowatt-hour', 'line-through-time', 'narrowest-gap'];
const textOf = (story: string, lang: string) =>
  readFileSync(`data/stories/${story}/${lang}.md`, 'utf8');
const linksOf = (text: string) =>
  [...text.matchAll(/\]\((https?:[^)\s]+)\)/g)].map(([, href]) => href ?? '');
const stepsOf = (text: string) => text.split(/^## /m).slice(1);

test('no story links a bare home page or the root of a repository', () => {
  for (const story of stories)
    for (const lang of ['en', 'ur'])
      for (const href of linksOf(textOf(story, lang))) {
        const { hostname, pathname, search } = new URL(href);
        const parts = pathname.split('/').filter((part) => part !== '').length;
        const least = hostname === 'github.com' ? 3 : search === '' ? 1 : 0;
        expect(parts, `${story} ${lang} ${href}`).toBeGreaterThanOrEqual(least);
      }
});

test('the four stories link Wikipedia or copies of it at most four times', () => {
  const wiki = /wikipedia\.org|findatwiki|wikimili|dbpedia/;
  for (const lang of ['en', 'ur']) {
    const links = stories.flatMap((story) => linksOf(textOf(story, lang)));
    expect(links.filter((href) => wiki.test(href)).length, lang).toBeLessThanOrEqual(4);
  }
});

test('both languages of a story cite the same pages in each step', () => {
  for (const story of stories) {
    const [en, ur] = [stepsOf(textOf(story, 'en')), stepsOf(textOf(story, 'ur'))];
    expect(ur.length).toBe(en.length);
    en.forEach((step, i) =>
      expect(linksOf(ur[i] ?? '').toSorted(), `${story}: ${step.slice(0, 40)}`).toEqual(
        linksOf(step).toSorted(),
      ),
    );
  }
});

test('no story cites a weak source', () => {
  const weak = Object.values(table).flatMap(({ sure, url }) => (sure === 'C' && url ? [url] : []));
  expect(weak.length).toBeGreaterThan(0);
  for (const story of stories)
    for (const lang of ['en', 'ur'])
      expect(linksOf(textOf(story, lang)).filter((href) => weak.includes(href))).toEqual([]);
});

test('no story cites a source that is marked as not found again', () => {
  const lost = Object.values(table).flatMap(({ read, url }) =>
    read === 'not found again' && url ? [url] : [],
  );
  expect(lost.length).toBeGreaterThan(0);
  for (const story of stories)
    for (const lang of ['en', 'ur'])
      expect(linksOf(textOf(story, lang)).filter((href) => lost.includes(href))).toEqual([]);
});

test('claims of parties to the war are attributed, and no damage to the line is claimed', () => {
  const about = stories.flatMap((story) =>
    stepsOf(textOf(story, 'en')).filter((step) => step.includes('“open war”')),
  );
  expect(about.length).toBeGreaterThanOrEqual(3);
  for (const step of about)
    expect(step).toMatch(/no report of what (any of )?(this|that) did to the line/);
});
