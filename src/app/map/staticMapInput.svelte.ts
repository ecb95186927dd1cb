/** The reader's input on the static map: moves the camera, and keeps clicks for the live map. */
import type { Camera } from '../../geo/camera.ts';
import type { LonLat } from '../../geo/geo.ts';
import type { Session } from '../../story/session.svelte.ts';
import { trackGestures } from './gestures.ts';

export class StaticMapInput {
  /** The camera during a gesture; undefined when none is in progress. */
  camera: Camera | undefined = $state.raw();
  /** The last click, kept until the live map can find the feature there. */
  pendingClick: LonLat | undefined = $state.raw();
  readonly #session: Pick<Session, 'setCamera'>;

  constructor(session: Pick<Session, 'setCamera'>) {
    this.#session = session;
  }

  /** Tracks gestures on a pane, and stores the camera after each in the session. Returns a stop function. */
  track(
    pane: HTMLElement,
    options: {
      readonly isStatic: () => boolean;
      readonly isCooperative: () => boolean;
      readonly camera: () => Camera;
    },
  ): () => void {
    return trackGestures(pane, {
      ...options,
      onmove: (camera) => {
        this.camera = camera;
        this.pendingClick = undefined;
      },
      onclick: (at) => {
        this.pendingClick = at;
      },
      onend: () => {
        if (this.camera) this.#session.setCamera(this.camera);
        this.camera = undefined;
      },
    });
  }
}
