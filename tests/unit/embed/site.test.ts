import { describe, expect, it } from 'vitest';
import { readAttributes, storyAddress, writeAttributes } from '../../../src/embed/attributes.ts';
import { isFrame, siteOf } from '../../../src/embed/site.ts';

const SITE = 'https://map.example/atlas/';

describe('the site that a script came from', () => {
  it.each([
    [`${SITE}embed.js`, SITE],
    [`${SITE}v/1/embed.js`, SITE],
    [`${SITE}v/12/energy-corridor-map.js?x#y`, SITE],
    [`${SITE}v/1.2.3/embed.js`, `${SITE}v/1.2.3/`],
  ])('%s is of %s', (script, site) => {
    expect(siteOf(script)).toBe(site);
  });

  it('knows its frames, and no others', () => {
    expect(isFrame(`${SITE}tale/en/?embed#step=one`, SITE)).toBe(true);
    expect(isFrame(`${SITE}tale/en/?theme=dark&embed=map`, SITE)).toBe(true);
    for (const other of [
      `${SITE}tale/en/`,
      'https://map.example/other/?embed',
      'https://map.example.evil.example/atlas/tale/?embed',
      '',
      'about:blank',
    ])
      expect(isFrame(other, SITE)).toBe(false);
  });

  it('has stories by name, and lets no name lead elsewhere', () => {
    expect(storyAddress(SITE, 'tale', 'ur')).toBe(`${SITE}tale/ur/story.json`);
    for (const [story, lang] of [
      ['', 'en'],
      ['../x', 'en'],
      ['https://evil.example', 'en'],
      ['tale', '../../en'],
    ] as const)
      expect(storyAddress(SITE, story, lang)).toBeUndefined();
    expect(storyAddress('nowhere', 'tale', 'en')).toBeUndefined();
  });
});

describe('attributes and view', () => {
  it('say the same in two ways', () => {
    const view = {
      step: 'one',
      look: { center: [70.5, 37.25], zoom: 6.5 },
      focus: 'a-line',
      layers: ['a', 'b'],
      hide: ['labels'],
      date: '2021-04',
      filter: { country: ['AF'], kind: ['line'] },
    } as const;
    const values = new Map(writeAttributes(view));
    expect(readAttributes((name) => values.get(name) ?? null)).toEqual(view);
    expect(values.get('look')).toBe('6.5/37.25/70.5');
  });

  it('are absent alike, and nonsense is the step’s own', () => {
    expect(new Set(writeAttributes({}).map(([, value]) => value))).toEqual(new Set([null]));
    expect(readAttributes(() => null)).toEqual({});
    expect(readAttributes(() => 'a&step=<b>')).toEqual({ layers: [] });
  });
});
