/** What those outside may do with the app. */
import type { Control } from '../../story/control.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { Wires } from './wiring.ts';

interface App {
  readonly session: Session;
  jump(step: string): void;
  jumpBy(by: 1 | -1): boolean;
  point(id: string): Promise<void>;
  /** Brings the data and the live map. */
  readonly pane: { start(): Promise<void> };
  readonly wires: Pick<Wires, 'opened'>;
}

export function controlOf({ session, jump, jumpBy, point, pane, wires }: App): Control {
  return {
    goTo(step) {
      const known = session.story.steps.some(({ id }) => id === step);
      if (known) jump(step);
      return known;
    },
    async focus(id) {
      if (id === undefined) {
        session.focus(undefined);
        return true;
      }
      await pane.start();
      if (!session.atlas?.entry(id)) return false;
      await point(id);
      return true;
    },
    goBy: jumpBy,
    open(view) {
      session.open(view);
      wires.opened(view);
    },
  };
}
