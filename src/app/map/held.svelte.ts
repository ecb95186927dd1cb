/** Where a gesture on the drawn map has taken the camera, while it lasts. */
import type { Camera } from '../../geo/camera.ts';
import type { Session } from '../../story/session.svelte.ts';
import { followGestures } from './gestures.ts';

export class Held {
  camera: Camera | undefined = $state.raw();
  readonly #session: Pick<Session, 'look'>;

  constructor(session: Pick<Session, 'look'>) {
    this.#session = session;
  }

  /** Follows gestures on a pane; where one ends is the reader's own camera. Returns how to stop. */
  follow(
    pane: HTMLElement,
    asked: {
      readonly drawn: () => boolean;
      readonly cooperative: () => boolean;
      readonly camera: () => Camera;
    },
  ): () => void {
    return followGestures(pane, {
      ...asked,
      onmove: (camera) => {
        this.camera = camera;
      },
      onrest: () => {
        if (this.camera) this.#session.look(this.camera);
        this.camera = undefined;
      },
    });
  }
}
