/** The API through which a host page or a URL controls the app. */
import type { StoryController } from '../../story/controller.ts';
import type { Session } from '../../story/session.svelte.ts';
import type { HostBinding } from './bindHost.ts';

interface AppHandle {
  readonly session: Session;
  goToStep(step: string): void;
  goBy(by: 1 | -1): boolean;
  focusFeature(id: string): Promise<void>;
  /** `start` loads the data and the live map. */
  readonly pane: { start(): Promise<void> };
  readonly binding: Pick<HostBinding, 'applyView'>;
}

export function createHostApi({
  session,
  goToStep,
  goBy,
  focusFeature,
  pane,
  binding,
}: AppHandle): StoryController {
  return {
    goTo(step) {
      const known = session.story.steps.some(({ id }) => id === step);
      if (known) goToStep(step);
      return known;
    },
    async focus(id) {
      if (id === undefined) {
        session.focus(undefined);
        return true;
      }
      await pane.start();
      if (!session.atlas?.entry(id)) return false;
      await focusFeature(id);
      return true;
    },
    goBy,
    open(view) {
      session.open(view);
      binding.applyView(view);
    },
  };
}
