import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/content/files.ts';
import { cameraFor } from '../../src/model/camera.ts';
import { sceneOf } from '../../src/model/scene.ts';
import type { View } from '../../src/model/view.ts';
import { paddingFor } from '../../src/ui/padding.ts';
import { cameraOf, cameraToward } from '../../src/ui/paneCamera.ts';
import { leastRoom } from '../model/screen.ts';
import { story } from '../state/tale.ts';

const atlas = loadAtlas('data/layers');
const size = { width: 1100, height: 760 };

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
    const padding = paddingFor(size, false, 'ltr');
    const camera = cameraOf(reading({ step: 'second' }), size);
    expect(camera).toEqual(cameraFor({ fit: [60, 30, 80, 44] }, size, padding));
    expect(leastRoom([60, 30, 80, 44], camera, size, padding)).toBeGreaterThan(-1e-6);
  });

  it('is the reader’s own camera as it stands, card or not', () => {
    const look = { center: [70, 37], zoom: 7 } as const;
    expect(cameraOf(reading({ look }), size)).toBe(look);
    expect(cameraOf(reading({ look, focus: 'torkham' }), size)).toBe(look);
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
      const camera = cameraOf(reading({ focus }), size);
      const padding = paddingFor(size, true, 'ltr');
      expect(leastRoom(box, camera, size, padding), focus).toBeGreaterThan(-1e-3);
    }
  });

  it('looks where the step does while the atlas is on its way, or does not know the focus', () => {
    const plain = cameraOf(reading({}), size);
    expect(cameraOf(reading({ focus: 'torkham' }, false), size)).toEqual(plain);
    expect(cameraOf(reading({ focus: 'gone' }), size)).toEqual(plain);
  });
});

describe('cameraToward', () => {
  it('moves the reader’s own camera until a feature is seen beside its card', () => {
    const look = { center: [60, 30], zoom: 6.5 } as const;
    const box = atlas.bounds('torkham');
    const camera = cameraToward('torkham', reading({ look }), size);
    if (!box || !camera) throw new Error('no camera');
    expect(camera.zoom).toBe(look.zoom);
    expect(leastRoom(box, camera, size, paddingFor(size, true, 'ltr'))).toBeGreaterThan(0);
  });

  it('is none where the reader has no camera of their own, or nothing is known', () => {
    const look = { center: [60, 30], zoom: 6.5 } as const;
    expect(cameraToward('torkham', reading({}), size)).toBeUndefined();
    expect(cameraToward('gone', reading({ look }), size)).toBeUndefined();
    expect(cameraToward('torkham', reading({ look }, false), size)).toBeUndefined();
  });
});
