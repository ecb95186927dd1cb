import { describe, expect, it } from 'vitest';
import { readAttributes, storyUrl, writeAttributes } from '../../../src/embed/attributes.ts';
import { isEmbedUrl, siteRoot } from '../../../src/embed/site.ts';
import { fullView } from '../../fixtures/view.ts';

const SITE = 'https://map.example/atlas/';

describe('siteRoot', () => {
  it.each([
    [`${SITE}embed.js`, SITE],
    [`${SITE}v/1/embed.js`, SITE],
    [`${SITE}v/12/energy-corridor-map.js?x#y`, SITE],
    [`${SITE}v/1.2.3/embed.js`, `${SITE}v/1.2.3/`],
  ])('for %s returns %s', (script, site) => {
    expect(siteRoot(script)).toBe(site);
  });
});

describe('isEmbedUrl', () => {
  it('is true for embedded stories of the site only', () => {
    expect(isEmbedUrl(`${SITE}tale/en/?embed#step=one`, SITE)).toBe(true);
    expect(isEmbedUrl(`${SITE}tale/en/?theme=dark&embed=map`, SITE)).toBe(true);
    for (const other of [
      `${SITE}tale/en/`,
      'https://map.example/other/?embed',
      'https://map.example.evil.example/atlas/tale/?embed',
      '',
      'about:blank',
    ])
      expect(isEmbedUrl(other, SITE)).toBe(false);
  });
});

describe('storyUrl', () => {
  it('returns undefined for names that would lead elsewhere', () => {
    expect(storyUrl(SITE, 'tale', 'ur')).toBe(`${SITE}tale/ur/story.json`);
    for (const [story, lang] of [
      ['', 'en'],
      ['../x', 'en'],
      ['https://evil.example', 'en'],
      ['tale', '../../en'],
    ] as const)
      expect(storyUrl(SITE, story, lang)).toBeUndefined();
    expect(storyUrl('nowhere', 'tale', 'en')).toBeUndefined();
  });
});

describe('readAttributes and writeAttributes', () => {
  it('round-trip a view with all attributes', () => {
    const values = new Map(writeAttributes(fullView));
    expect(readAttributes((name) => values.get(name) ?? null)).toEqual(fullView);
    expect(values.get('look')).toBe('6.5/37.25/70.5');
  });

  it('omit missing values, and ignore invalid ones', () => {
    expect(new Set(writeAttributes({}).map(([, value]) => value))).toEqual(new Set([null]));
    expect(readAttributes(() => null)).toEqual({});
    expect(readAttributes(() => 'a&step=<b>')).toEqual({ layers: [] });
  });
});
