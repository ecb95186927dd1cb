import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STALL_TIMEOUT_MS } from '../../../src/atlas/stallDetection.ts';
import type { PageData } from '../../../src/app/shell/page.ts';
import * as reader from '../../../src/app/map/atlasReader.ts';
import { MapData } from '../../../src/app/map/mapData.svelte.ts';
import { Session } from '../../../src/story/session.svelte.ts';
import { story } from '../session/sampleStory.ts';

const names = { en: 'Power grid' };
const layer = (id: string) => ({ id, file: `${id}.geojson`, names, kinds: [] });
const index = { asOf: '2026', layers: [layer('a'), layer('b')], groups: [], sources: {} };
const data = { type: 'FeatureCollection', features: [] };

/** Responses by file name: JSON, an error, or `undefined` for no response. */
let files: Record<string, unknown> = {};
let requested: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  requested = [];
  files = { 'atlas.json': index, 'a.geojson': data, 'b.geojson': data };
  vi.stubGlobal('document', { baseURI: 'https://map.example/' });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const name = url.replace(/^.*\//, '');
    requested.push(name);
    const file = files[name];
    if (file instanceof Error) return Promise.reject(file);
    if (file !== undefined) return Promise.resolve(new Response(JSON.stringify(file)));
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function setup() {
  const session = new Session(story);
  const received: string[] = [];
  const map = new MapData(session, { root: '' } as PageData);
  const load = () =>
    map.load(
      reader,
      { onLayer: (id, { features }) => received.push(`${id} ${features.length}`) },
      () => true,
    );
  return { session, map, received, load };
}

describe('MapData', () => {
  it('sets the atlas when all layers have loaded', async () => {
    const { session, map, received, load } = setup();
    await load();
    expect(received).toEqual(['a 0', 'b 0']);
    expect(session.atlas?.layers).toHaveLength(2);
    expect(map.delayed).toEqual([]);
  });

  it('lists a stalled layer after ten seconds, and sets the atlas without it', async () => {
    delete files['b.geojson'];
    const { session, map, received, load } = setup();
    const all = load();
    await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS - 1);
    expect(session.atlas).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(map.delayed.map(({ id, name }) => [id, name])).toEqual([['b', 'Power grid']]);
    expect(session.atlas).toBeDefined();
    expect(received).toEqual(['a 0', 'b 0']);

    files['b.geojson'] = data;
    map.retry();
    await all;
    expect(requested.filter((name) => name === 'b.geojson')).toHaveLength(2);
    expect(map.delayed).toEqual([]);
  });

  it('lists a stalled index', async () => {
    delete files['atlas.json'];
    const { map, load } = setup();
    void load();
    await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS);
    expect(map.delayed.map(({ id, name }) => [id, name])).toEqual([['', '']]);
  });

  it('reports evidence that failed or stalled, and requests it again', async () => {
    for (const missing of [new TypeError('no network'), undefined]) {
      files['evidence.json'] = missing;
      const { session, map } = setup();
      map.requestEvidence();
      await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS);
      expect(map.evidenceFailed).toBe(true);
      files['evidence.json'] = { milestones: [] };
      map.retry();
      await vi.advanceTimersByTimeAsync(0);
      expect(map.evidenceFailed).toBe(false);
      expect(session.evidence).toEqual({ milestones: [] });
    }
  });
});
