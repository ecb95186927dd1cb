import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { cameraFor } from '../../../src/geo/camera.ts';
import { sceneOf } from '../../../src/story/scene.ts';
import type { View } from '../../../src/story/view.ts';
import { paneCamera } from '../../../src/app/map/paneCamera.ts';
import { leastRoom } from '../geo/screen.ts';
import { story } from '../session/sampleStory.ts';

const atlas = loadAtlas('data/layers');
const size = { width: 1100, height: 760 };
const insets = { top: 84, right: 64, bottom: 40, left: 300 };
const insetsWithCard = { ...insets, right: 400 };
const pane = { size, insets, insetsWithCard, controls: [] };

/** The state of a session in a view, with or without an atlas. */
function stateOf(view: View, hasAtlas = true) {
  const setting = { lang: 'en', theme: 'light' } as const;
  return {
    view,
    story,
    scene: sceneOf(story, view, setting, hasAtlas ? atlas : undefined),
    atlas: hasAtlas ? atlas : undefined,
    selected: hasAtlas && view.focus !== undefined ? atlas.entry(view.focus) : undefined,
  };
}

describe('paneCamera', () => {
  it('fits the bounds of the step into the free part of the pane', () => {
    const camera = paneCamera(stateOf({ step: 'second' }), pane);
    expect(camera).toEqual(cameraFor({ fit: [60, 30, 80, 44] }, size, insets));
    expect(leastRoom([60, 30, 80, 44], camera, size, insets)).toBeGreaterThan(-1e-6);
  });

  it('returns the reader’s own camera unchanged, with and without a card', () => {
    const look = { center: [70, 37], zoom: 7 } as const;
    expect(paneCamera(stateOf({ look }), pane)).toBe(look);
    expect(paneCamera(stateOf({ look, focus: 'torkham' }), pane)).toBe(look);
  });

  it('shows the focused feature beside its card, whatever the camera of the step', () => {
    for (const focus of [
      'torkham',
      'wakhan-corridor',
      'casa-1000',
      'datka-substation',
      'pakistan',
    ]) {
      const box = atlas.bounds(focus);
      if (!box) throw new Error(`The atlas has no ${focus}`);
      const camera = paneCamera(stateOf({ focus }), pane);
      expect(leastRoom(box, camera, size, insetsWithCard), focus).toBeGreaterThan(-1e-3);
    }
  });

  it('returns the camera of the step without an atlas, and for an unknown feature', () => {
    const stepCamera = paneCamera(stateOf({}), pane);
    expect(paneCamera(stateOf({ focus: 'torkham' }, false), pane)).toEqual(stepCamera);
    expect(paneCamera(stateOf({ focus: 'gone' }), pane)).toEqual(stepCamera);
  });

  it('moves the reader’s own camera on demand until a feature is visible beside its card', () => {
    const look = { center: [60, 30], zoom: 6.5 } as const;
    const box = atlas.bounds('torkham');
    if (!box) throw new Error('The atlas has no torkham');
    const camera = paneCamera(stateOf({ look, focus: 'torkham' }), pane, true);
    expect(camera.zoom).toBe(look.zoom);
    expect(leastRoom(box, camera, size, insetsWithCard)).toBeGreaterThan(0);
  });

  it('leaves the reader’s own camera without an atlas or a known feature', () => {
    const look = { center: [60, 30], zoom: 6.5 } as const;
    expect(paneCamera(stateOf({ look, focus: 'gone' }), pane, true)).toBe(look);
    expect(paneCamera(stateOf({ look, focus: 'torkham' }, false), pane, true)).toBe(look);
  });
});
