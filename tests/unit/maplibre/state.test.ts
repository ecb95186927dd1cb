import { describe, expect, it } from 'vitest';
import type { Map as LiveMap } from 'maplibre-gl';
import { applyScene, globalState } from '../../../src/maplibre/state.ts';
import { filters } from '../../../src/maplibre/style.ts';
import { RELIEF } from '../../../src/story/view.ts';
import { scene, style } from './real.ts';

describe('globalState', () => {
  it('has the names and types that the style declares', () => {
    for (const [name, value] of Object.entries(globalState(scene))) {
      const declared: unknown = style.state?.[name]?.default;
      expect(declared, name).toBeDefined();
      expect([name, typeof value, Array.isArray(value)]).toEqual([
        name,
        typeof declared,
        Array.isArray(declared),
      ]);
    }
  });

  it('has everything except the relief, which the map sets', () => {
    const states = [...Object.keys(globalState(scene)), 'relief'].sort();
    expect(states).toEqual(Object.keys(style.state ?? {}).sort());
  });

  it('reflects the scene', () => {
    const stages = { 'line-dc': 'planned' } as const;
    expect(globalState({ ...scene, theme: 'dark', focus: ['x'], stages })).toEqual({
      theme: 'dark',
      focus: ['x'],
      stages,
    });
  });

  it('returns copies of lists', () => {
    const state = globalState(scene);
    expect(state['focus']).not.toBe(scene.focus);
    expect(state['focus']).toEqual(scene.focus);
  });
});

describe('applyScene', () => {
  /** What a map is told: its filters, and its state by name. */
  function told(shown: typeof scene, relief: boolean) {
    const made: unknown[] = [];
    const state = new Map<string, unknown>();
    const map = {
      setFilter: (layer: string, filter: unknown) => made.push([layer, filter]),
      setGlobalStateProperty: (name: string, value: unknown) => state.set(name, value),
    };
    applyScene(map as unknown as LiveMap, shown, { relief });
    return { made, state: Object.fromEntries(state) };
  }

  it('sets all filters and the whole state', () => {
    const { made, state } = told(scene, false);
    expect(made).toEqual(filters(scene));
    expect(state).toEqual({ ...globalState(scene), relief: false });
  });

  it('shows relief when its toggle is on and the map is ready', () => {
    const on = { ...scene, layers: [...scene.layers, RELIEF] };
    expect(told(on, true).state['relief']).toBe(true);
    expect(told(on, false).state['relief']).toBe(false);
    expect(told(scene, true).state['relief']).toBe(false);
  });
});
