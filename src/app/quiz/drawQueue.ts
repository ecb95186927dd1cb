/** Draws the maps of a quiz one at a time, so that a page with many maps stays responsive. */
import type { Atlas } from '../../atlas/atlas.ts';
import { withDomMeasure } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { drawPane } from '../../svg/picture.ts';
import { paneFrame, type Frame } from '../../svg/projection.ts';
import type { Scene } from '../../story/scene.ts';

export interface Drawing {
  readonly html: string;
  readonly frame: Frame;
}

let last: Promise<unknown> = Promise.resolve();

/** Draws a map after all queued ones. Resolves to undefined if `isCurrent` is false by then. */
export function queueDrawing(
  host: Element,
  { scene, atlas, pane, id }: { scene: Scene; atlas: Atlas; pane: Pane; id: string },
  isCurrent: () => boolean,
): Promise<Drawing | undefined> {
  const drawing = last.then(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!isCurrent()) return undefined;
    const words = { title: '', description: '' };
    const html = withDomMeasure(host, (measure) =>
      drawPane({ scene, atlas, words, id, measure }, pane),
    );
    return { html, frame: paneFrame(pane.camera, pane.size) };
  });
  last = drawing.catch(() => undefined);
  return drawing;
}
