import { describe, expect, it } from 'vitest';
import { globalState } from '../../../src/maplibre/state.ts';
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

  it('has everything except the readiness of the relief, which the map sets', () => {
    const states = [...Object.keys(globalState(scene)), 'reliefReady'].sort();
    expect(states).toEqual(Object.keys(style.state ?? {}).sort());
  });

  it('reflects the scene', () => {
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
      hasFocus: true,
    });
    expect(globalState(scene)['hasFocus']).toBe(false);
  });

  it('returns copies of lists', () => {
    const state = globalState({ ...scene, layers: scene.layers });
    expect(state['layers']).not.toBe(scene.layers);
    expect(state['layers']).toEqual(scene.layers);
  });
});
