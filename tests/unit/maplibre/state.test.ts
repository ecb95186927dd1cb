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
