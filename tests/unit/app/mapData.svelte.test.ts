import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QUIET } from '../../../src/atlas/patience.ts';
import type { PageData } from '../../../src/app/shell/page.ts';
import * as reader from '../../../src/app/map/atlasReader.ts';
import { MapData } from '../../../src/app/map/mapData.svelte.ts';
import { Session } from '../../../src/story/session.svelte.ts';
import { story } from '../session/tale.ts';

const names = { en: 'Power grid' };
const layer = (id: string) => ({ id, file: `${id}.geojson`, names, kinds: [] });
const index = { asOf: '2026', layers: [layer('a'), layer('b')], groups: [], sources: {} };
const data = { type: 'FeatureCollection', features: [] };

/** Files that answer with JSON, never (`undefined`), or with an error. */
let files: Record<string, unknown> = {};
let asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  files = { 'atlas.json': index, 'a.geojson': data, 'b.geojson': data };
  vi.stubGlobal('document', { baseURI: 'https://map.example/' });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const name = url.replace(/^.*\//, '');
    asked.push(name);
    const file = files[name];
    if (file instanceof Error) return Promise.reject(file);
    if (file !== undefined) return Promise.resolve(new Response(JSON.stringify(file)));
    return new Promise((_, refuse) => {
      init.signal?.addEventListener('abort', () => {
        refuse(new Error('aborted'));
      });
    });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function make() {
  const session = new Session(story);
  const told: string[] = [];
  const map = new MapData(session, { root: '' } as PageData);
  const bring = () =>
    map.bring(
      reader,
      { onlayer: (id, { features }) => told.push(`${id} ${features.length}`) },
      () => true,
    );
  return { session, map, told, bring };
}

describe('data on their way', () => {
  it('are known when all have come', async () => {
    const { session, map, told, bring } = make();
    await bring();
    expect(told).toEqual(['a 0', 'b 0']);
    expect(session.atlas?.layers).toHaveLength(2);
    expect(map.late).toEqual([]);
  });

  it('a layer that never answers is named after ten seconds, and the rest is known', async () => {
    delete files['b.geojson'];
    const { session, map, told, bring } = make();
    const all = bring();
    await vi.advanceTimersByTimeAsync(QUIET - 1);
    expect(session.atlas).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(map.late.map(({ id, name }) => [id, name])).toEqual([['b', 'Power grid']]);
    expect(session.atlas).toBeDefined();
    expect(told).toEqual(['a 0', 'b 0']);

    files['b.geojson'] = data;
    map.again();
    await all;
    expect(asked.filter((name) => name === 'b.geojson')).toHaveLength(2);
    expect(map.late).toEqual([]);
  });

  it('say so where the list of layers never comes', async () => {
    delete files['atlas.json'];
    const { map, bring } = make();
    void bring();
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(map.late.map(({ id, name }) => [id, name])).toEqual([['', '']]);
  });

  it('evidence that cannot be had, or does not come, is told and asked for again', async () => {
    for (const missing of [new TypeError('no network'), undefined]) {
      files['evidence.json'] = missing;
      const { session, map } = make();
      map.bringEvidence();
      await vi.advanceTimersByTimeAsync(QUIET);
      expect(map.noEvidence).toBe(true);
      files['evidence.json'] = { milestones: [] };
      map.again();
      await vi.advanceTimersByTimeAsync(0);
      expect(map.noEvidence).toBe(false);
      expect(session.evidence).toEqual({ milestones: [] });
    }
  });
});
