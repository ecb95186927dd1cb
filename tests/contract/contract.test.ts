/**
 * What 0.1.0 has published and others rely on, frozen in `0.1.0/`: data, messages, attributes, addresses.
 * Code of today reads it, and data of today have its shape. What is in that folder never changes; a test
 * that fails here says that old embeds would break.
 */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchAtlas } from '../../src/atlas/createAtlas.ts';
import {
  readAttributes,
  STORY_ATTRIBUTES,
  VIEW_ATTRIBUTES,
  writeAttributes,
} from '../../src/embed/attributes.ts';
import {
  readFrameMessage,
  readHostMessage,
  REASONS,
  createMessage,
} from '../../src/embed/messages.ts';
import { isEmbedUrl, siteRoot } from '../../src/embed/site.ts';
import type { Evidence } from '../../src/atlas/evidence.ts';
import { readHash, writeHash } from '../../src/story/permalink.ts';
import { sceneOf } from '../../src/story/scene.ts';
import { stageAt } from '../../src/atlas/timeline.ts';
import { fetchStory } from '../../src/app/shell/storyFile.ts';
import { ATLAS, EVIDENCE, LAYER, misfits, STORY, type Shape } from './shape.ts';

const FROZEN = 'tests/contract/0.1.0/';
const frozen = (path: string) => JSON.parse(readFileSync(FROZEN + path, 'utf8')) as unknown;
const SITE = 'https://map.example/';

/** The frozen files, as a site of then serves them. */
const serve = (url: string | URL | Request) =>
  Promise.resolve(
    new Response(
      readFileSync(FROZEN + (url instanceof Request ? url.url : String(url)).replace(SITE, '')),
    ),
  );
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('data as they were published', () => {
  test.each<[string, Shape]>([
    ['gateway/en/story.json', STORY],
    ['data/atlas.json', ATLAS],
    ['data/evidence.json', EVIDENCE],
    ['data/countries.geojson', LAYER],
    ['data/casa-1000.geojson', LAYER],
    ['data/wakhan.geojson', LAYER],
  ])('%s has the shape that is written down', (file, shape) => {
    expect(misfits(frozen(file), shape)).toEqual([]);
  });

  test('are read by the code of today, and a scene is drawn of them', async () => {
    vi.stubGlobal('fetch', serve);
    const { page } = await fetchStory(`${SITE}gateway/en/story.json`, new URL(SITE).origin);
    const atlas = await fetchAtlas(`${page.root}data/`);
    const evidence = frozen('data/evidence.json') as Evidence;
    const setting = { lang: 'en', theme: 'light' } as const;
    for (const { id, mentions } of page.story.steps) {
      const scene = sceneOf(page.story, { step: id }, setting, atlas, evidence);
      expect(scene.layers.length, id).toBeGreaterThan(0);
      for (const mention of mentions) expect(atlas.entry(mention), mention).toBeDefined();
    }
    expect(atlas.members('casa-1000').map(({ id }) => id)).toEqual([
      'casa-hvdc-af',
      'nowshera-converter',
    ]);
    expect(stageAt(evidence.milestones, 'casa-hvdc-af', '2011-02').stage).toBe('studied');
  });
});

describe('data of today', () => {
  const file = (path: string) => JSON.parse(readFileSync(`data/layers/${path}`, 'utf8')) as unknown;
  test('have the shape of then', () => {
    const index = file('atlas.json');
    expect(misfits(index, ATLAS)).toEqual([]);
    expect(misfits(file('evidence.json'), EVIDENCE)).toEqual([]);
    for (const layer of (index as { layers: { file: string }[] }).layers)
      expect(misfits(file(layer.file), LAYER), layer.file).toEqual([]);
  });

  test('that lose, change or invent something are caught', () => {
    const broken = (path: string, by: (text: string) => string) =>
      JSON.parse(by(JSON.stringify(frozen(path)))) as unknown;
    const cases: [string, Shape, string, string][] = [
      ['gateway/en/story.json', STORY, '"mapDescription"', '"description"'],
      ['gateway/en/story.json', STORY, '"root":"../../"', '"root":"/"'],
      ['gateway/en/story.json', STORY, '"zoom":5.5', '"zoom":"5.5"'],
      ['data/atlas.json', ATLAS, '"members":[', '"features":['],
      ['data/casa-1000.geojson', LAYER, '"current":"dc"', '"current":"hvdc"'],
      ['data/evidence.json', EVIDENCE, '"about":["', '"about":["NOT '],
    ];
    for (const [path, shape, from, to] of cases) {
      const changed = broken(path, (text) => text.replace(from, to));
      expect(changed, from).not.toEqual(frozen(path));
      expect(misfits(changed, shape), from).toHaveLength(1);
    }
  });
});

describe('messages', () => {
  const type = (kind: string) => `energy-corridor-map:${kind}`;
  test.each([
    [{ type: type('hello'), version: 1 }, { kind: 'hello' }],
    [
      { type: type('goto'), version: 1, id: 'a1', step: 'wakhan' },
      { kind: 'goto', id: 'a1', ask: { step: 'wakhan' } },
    ],
    [
      { type: type('goto'), version: 1, id: 'a2', focus: 'wakhan-corridor' },
      { kind: 'goto', id: 'a2', ask: { focus: 'wakhan-corridor' } },
    ],
    [
      { type: type('goto'), version: 1, id: 'a3', focus: null },
      { kind: 'goto', id: 'a3', ask: { focus: null } },
    ],
    [
      { type: type('goto'), version: 1, id: 'a4', by: -1 },
      { kind: 'goto', id: 'a4', ask: { by: -1 } },
    ],
  ])('of a host of then, %j, are understood by a frame of today', (said, heard) => {
    expect(readHostMessage(said)).toEqual(heard);
  });

  test.each([
    [{ type: type('ready'), version: 1 }, { kind: 'ready' }],
    [
      { type: type('height'), version: 1, height: 560 },
      { kind: 'height', height: 560 },
    ],
    [
      { type: type('view'), version: 1, hash: 'step=wakhan&look=7.1/36.9/73', step: 'wakhan' },
      { kind: 'view', hash: 'step=wakhan&look=7.1/36.9/73', step: 'wakhan' },
    ],
    [
      { type: type('ack'), version: 1, id: 'a1', ok: true },
      { kind: 'ack', id: 'a1', ok: true },
    ],
    [
      { type: type('ack'), version: 1, id: 'a1', ok: false, reason: 'unknown-step' },
      { kind: 'ack', id: 'a1', ok: false, reason: 'unknown-step' },
    ],
  ])('of a frame of then, %j, are understood by a host of today', (said, heard) => {
    expect(readFrameMessage(said)).toEqual(heard);
  });

  test('of today are as they were', () => {
    expect(createMessage('goto', { id: 'a1', step: 'wakhan' })).toEqual({
      type: type('goto'),
      version: 1,
      id: 'a1',
      step: 'wakhan',
    });
    expect(REASONS).toEqual(
      expect.arrayContaining([
        'unknown-step',
        'unknown-feature',
        'at-the-end',
        'busy',
        'malformed',
        'version',
      ]),
    );
  });
});

describe('attributes and addresses', () => {
  const VIEW = {
    step: 'wakhan',
    look: { center: [73, 36.9], zoom: 7.1 },
    focus: 'wakhan-corridor',
    layers: ['wakhan', 'places'],
    hide: ['band'],
    date: '2021-04',
    filter: { country: ['AF', 'TJ'], kind: ['line'] },
  } as const;
  const ATTRIBUTES: Readonly<Record<string, string>> = {
    step: 'wakhan',
    look: '7.1/36.9/73',
    focus: 'wakhan-corridor',
    layers: 'wakhan,places',
    hide: 'band',
    date: '2021-04',
    filter: 'country:AF,TJ;kind:line',
  };

  test('attributes of the element mean and say what they did', () => {
    expect(VIEW_ATTRIBUTES).toEqual(expect.arrayContaining(Object.keys(ATTRIBUTES)));
    expect(STORY_ATTRIBUTES).toEqual(expect.arrayContaining(['story', 'lang', 'site']));
    expect(readAttributes((name) => ATTRIBUTES[name] ?? null)).toEqual(VIEW);
    expect(Object.fromEntries(writeAttributes(readHash('')))).toMatchObject({ step: null });
    expect(Object.fromEntries(writeAttributes(VIEW))).toEqual(ATTRIBUTES);
  });

  test('permalinks mean what they did', () => {
    const hash =
      'step=wakhan&look=7.1/36.9/73&focus=wakhan-corridor&layers=wakhan,places&hide=band&date=2021-04&filter=country:AF,TJ;kind:line';
    expect(readHash(`#${hash}`)).toEqual(VIEW);
    expect(writeHash(readHash(hash))).toBe(hash);
  });

  test('a script knows its site, and its frames, by addresses as they were', () => {
    expect(siteRoot(`${SITE}v/0/embed.js`)).toBe(SITE);
    expect(siteRoot(`${SITE}v/0.1.0/energy-corridor-map.js`)).toBe(`${SITE}v/0.1.0/`);
    expect(isEmbedUrl(`${SITE}gateway/en/?embed#step=wakhan`, SITE)).toBe(true);
    expect(isEmbedUrl(`${SITE}gateway/en/?embed=map&theme=dark`, SITE)).toBe(true);
  });
});
