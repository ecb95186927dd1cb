/** Shows the step's prerendered picture while no map shows the current scene. */
import type { Scene } from '../../story/scene.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { MapStatus } from './mapStatus.svelte.ts';

/** Time in ms that the static map may lag behind the article before the picture is loaded. */
const DELAY_MS = 700;

export class FallbackPicture {
  /** The scene that the static map shows; undefined while it is the served one. */
  drawnScene: Scene | undefined = $state.raw();
  visible = $state(false);

  /** Must be called while a component initializes, since it uses effects. */
  constructor(session: Session, status: MapStatus) {
    const needed = $derived.by(() => {
      if (status.state === 'live') return !session.isComplete;
      if (this.drawnScene) return this.drawnScene !== session.scene;
      return session.index > 0 || session.isModified;
    });
    $effect(() => {
      this.visible = needed && status.state === 'live';
      if (!needed || status.state === 'live') return;
      const timer = setTimeout(() => {
        this.visible = true;
      }, DELAY_MS);
      return () => {
        clearTimeout(timer);
      };
    });
  }
}
