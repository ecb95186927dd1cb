/** Whether the step's own picture, which the build has made, stands in for a map that does not show the scene. */
import type { Scene } from '../../story/scene.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Standing } from './standing.svelte.ts';

/** Ms for which a drawn map may lag behind the words before the picture is fetched. */
const MOMENT = 700;

export class StandIn {
  /** The scene that the drawn map shows; none while it is as it came with the page. */
  drawn: Scene | undefined = $state.raw();
  shown = $state(false);

  /** Within a component. */
  constructor(session: Session, standing: Standing) {
    const lacking = $derived.by(() => {
      if (standing.state === 'live') return !session.complete;
      if (this.drawn) return this.drawn !== session.scene;
      return session.index > 0 || session.strayed;
    });
    $effect(() => {
      this.shown = lacking && standing.state === 'live';
      if (!lacking || standing.state === 'live') return;
      const timer = setTimeout(() => {
        this.shown = true;
      }, MOMENT);
      return () => {
        clearTimeout(timer);
      };
    });
  }
}
