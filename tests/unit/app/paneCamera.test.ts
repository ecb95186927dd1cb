import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { cameraFor } from '../../../src/geo/camera.ts';
import { sceneOf } from '../../../src/story/scene.ts';
import type { View } from '../../../src/story/view.ts';
import { cameraOf, cameraToward } from '../../../src/app/map/paneCamera.ts';
import { leastRoom } from '../geo/screen.ts';
import { story } from '../session/tale.ts';

const atlas = loadAtlas('data/layers');
const size = { width: 1100, height: 760 };
const insets = { top: 84, right: 64, bottom: 40, left: 300 };
const besideCard = { ...insets, right: 400 };
const pane = { size, insets, besideCard, controls: [] };

/** What the pane reads from a session at a view. */
function reading(view: View, known = true) {
  const setting = { lang: 'en', theme: 'light' } as const;
  return {
    view,
    story,
    scene: sceneOf(story, view, setting, known ? atlas : undefined),
    atlas: known ? atlas : undefined,
    picked: known && view.focus !== undefined ? atlas.entry(view.focus) : undefined,
  };
}

describe('cameraOf', () => {
  it('fits what the step looks at beside what lies over the map', () => {
    const camera = cameraOf(reading({ step: 'second' }), pane);
    expect(camera).toEqual(cameraFor({ fit: [60, 30, 80, 44] }, size, insets));
    expect(leastRoom([60, 30, 80, 44], camera, size, insets)).toBeGreaterThan(-1e-6);
  });

  it('is the reader’s own camera as it stands, card or not', () => {
    const look = { center: [70, 37], zoom: 7 } as const;
    expect(cameraOf(reading({ look }), pane)).toBe(look);
    expect(cameraOf(reading({ look, focus: 'torkham' }), pane)).toBe(look);
  });

  it('shows what the reader points at beside its card, from wherever the step looks', () => {
    for (const focus of [
      'torkham',
      'wakhan-corridor',
      'casa-1000',
      'datka-substation',
      'pakistan',
    ]) {
      const box = atlas.bounds(focus);
      if (!box) throw new Error(`there is no ${focus}`);
      const camera = cameraOf(reading({ focus }), pane);
      expect(leastRoom(box, camera, size, besideCard), focus).toBeGreaterThan(-1e-3);
    }
  });

  it('looks where the step does while the atlas is on its way, or does not know the focus', () => {
    const plain = cameraOf(reading({}), pane);
    expect(cameraOf(reading({ focus: 'torkham' }, false), pane)).toEqual(plain);
    expect(cameraOf(reading({ focus: 'gone' }), pane)).toEqual(plain);
  });
});

describe('cameraToward', () => {
  it('moves the reader’s own camera until a feature is seen beside its card', () => {
    const look = { center: [60, 30], zoom: 6.5 } as const;
    const box = atlas.bounds('torkham');
    const camera = cameraToward('torkham', reading({ look }), pane);
    if (!box || !camera) throw new Error('no camera');
    expect(camera.zoom).toBe(look.zoom);
    expect(leastRoom(box, camera, size, besideCard)).toBeGreaterThan(0);
  });

  it('is none where the reader has no camera of their own, or nothing is known', () => {
    const look = { center: [60, 30], zoom: 6.5 } as const;
    expect(cameraToward('torkham', reading({}), pane)).toBeUndefined();
    expect(cameraToward('gone', reading({ look }), pane)).toBeUndefined();
    expect(cameraToward('torkham', reading({ look }, false), pane)).toBeUndefined();
  });
});
