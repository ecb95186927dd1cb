/** The legend of each step, for the time before a page has its data. */
import { rowsInView } from '../../cartography/legendInView.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import { boundsOf, cameraFor } from '../../geo/camera.ts';
import type { Evidence } from '../../atlas/evidence.ts';
import { sceneOf } from '../../story/scene.ts';
import type { Story } from '../../story/story.ts';
import type { PageData } from '../shell/page.ts';

/** What is left to the map of a wide page in CSS px, as most readers have it. */
const WIDE = { width: 640, height: 720 };

/** Keys of the rows that each step needs, by step. */
export function legendOf(
  story: Story,
  { atlas, evidence }: { readonly atlas: Atlas; readonly evidence: Evidence },
): NonNullable<PageData['legend']> {
  const setting = { lang: story.lang, theme: 'light' } as const;
  return Object.fromEntries(
    story.steps.map((step) => {
      const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
      const camera = cameraFor(scene.look, WIDE);
      const rows = rowsInView(scene, atlas, boundsOf(camera, WIDE), camera);
      return [step.id, rows.map(({ key }) => key)];
    }),
  );
}
