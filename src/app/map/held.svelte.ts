/** What the reader does on the drawn map, held until it can be answered. */
import type { Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import { followGestures } from './gestures.ts';

export class Held {
  /** Where a gesture has taken the camera, while it lasts. */
  camera: Camera | undefined = $state.raw();
  /** Where the drawn map was pressed last: only the live one knows what lies there. */
  pressed: LonLat | undefined = $state.raw();
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
        this.pressed = undefined;
      },
      onpress: (at) => {
        this.pressed = at;
      },
      onrest: () => {
        if (this.camera) this.#session.look(this.camera);
        this.camera = undefined;
      },
    });
  }
}
