import { describe, expect, it } from 'vitest';
import { globalState } from '../../../src/maplibre/state.ts';
import { scene, style } from './real.ts';

describe('globalState', () => {
  it('gives the style the states that it declares, of the types that it declares', () => {
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

  it('leaves to the map only when relief may come', () => {
    const states = [...Object.keys(globalState(scene)), 'reliefReady'].sort();
    expect(states).toEqual(Object.keys(style.state ?? {}).sort());
  });

  it('carries the scene over', () => {
    const state = globalState({
      ...scene,
      theme: 'dark',
      layers: ['places'],
      hide: ['band'],
      focus: ['x'],
    });
    expect(state).toMatchObject({
      theme: 'dark',
      layers: ['places'],
      hide: ['band'],
      focus: ['x'],
      stress: true,
    });
    expect(globalState(scene)['stress']).toBe(false);
  });

  it('hands out lists of its own', () => {
    const state = globalState({ ...scene, layers: scene.layers });
    expect(state['layers']).not.toBe(scene.layers);
    expect(state['layers']).toEqual(scene.layers);
  });
});
