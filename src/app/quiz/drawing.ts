/** Draws the maps of a quiz, one after the other, so that a page with many of them stays awake. */
import type { Atlas } from '../../atlas/atlas.ts';
import { withDrawnMeasure } from '../../svg/measure.ts';
import type { Pane } from '../../svg/pane.ts';
import { drawPane } from '../../svg/picture.ts';
import { paneFrame, type Frame } from '../../svg/projection.ts';
import type { Scene } from '../../story/scene.ts';

export interface Drawing {
  readonly html: string;
  readonly frame: Frame;
}

let last: Promise<unknown> = Promise.resolve();

/** A map for a pane, when those before it are drawn. Nothing where it is no longer wanted by then. */
export function drawInTurn(
  host: Element,
  { scene, atlas, pane, id }: { scene: Scene; atlas: Atlas; pane: Pane; id: string },
  wanted: () => boolean,
): Promise<Drawing | undefined> {
  const drawing = last.then(async () => {
    await new Promise((done) => setTimeout(done, 0));
    if (!wanted()) return undefined;
    const words = { title: '', description: '' };
    const html = withDrawnMeasure(host, (measure) =>
      drawPane({ scene, atlas, words, id, measure }, pane),
    );
    return { html, frame: paneFrame(pane.camera, pane.size) };
  });
  last = drawing.catch(() => undefined);
  return drawing;
}
