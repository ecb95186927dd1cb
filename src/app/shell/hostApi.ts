/** The API through which a host page or a URL controls the app. */
import { tick } from 'svelte';
import type { StoryController } from '../../story/controller.ts';
import type { HostBinding } from './bindHost.ts';
import type { StoryApp } from './storyApp.svelte.ts';

export function createHostApi(
  app: Pick<StoryApp, 'session' | 'map' | 'goToStep' | 'goBy'>,
  binding: Pick<HostBinding, 'applyView'>,
): StoryController {
  const { session, map } = app;
  return {
    goTo(step) {
      const known = session.story.steps.some(({ id }) => id === step);
      if (known) app.goToStep(step);
      return known;
    },
    async focus(id) {
      if (id === undefined) {
        session.deselect();
        return true;
      }
      await map.start();
      if (!session.atlas?.entry(id)) return false;
      session.select(id, 'host');
      await tick();
      await map.selectionShown;
      return true;
    },
    goBy: (by) => app.goBy(by),
    open(view) {
      session.open(view);
      binding.applyView(view);
    },
  };
}
