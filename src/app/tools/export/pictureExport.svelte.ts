/** Draws the current view and saves it as a file. */
import type { Size } from '../../../geo/geo.ts';
import type { MessagesWithTools } from '../../../i18n/tools/index.ts';
import type { Theme } from '../../../story/scene.ts';
import { furnitureText } from '../../map/pictureText.ts';
import type { StoryApp } from '../../shell/storyApp.svelte.ts';
import { drawView, saveFile } from './picture.ts';

/** What differs from the view on screen. */
interface Changes {
  readonly theme?: Theme;
  readonly pictureSize?: Size;
}

export class PictureExport {
  /** Progress for the reader; empty before the first export. */
  status = $state('');
  busy = $state(false);

  /** Saves the view as `<story>-<step>.<format>`. Does nothing while another export runs. */
  async save(
    format: 'svg' | 'png',
    { session, map }: Pick<StoryApp, 'session' | 'map'>,
    messages: MessagesWithTools,
    { theme, ...changes }: Changes = {},
  ): Promise<void> {
    const { atlas, scene, step, story } = session;
    if (!atlas || this.busy) return;
    const text = messages.tools.take;
    this.busy = true;
    this.status = text.drawing;
    const file = `${story.id}-${step.id}.${format}`;
    try {
      const drawn = await drawView({
        scene: theme ? { ...scene, theme } : scene,
        atlas,
        camera: map.visibleCamera,
        size: map.layout.size,
        words: furnitureText(story, step, messages, atlas.sources),
        ...changes,
      });
      saveFile(format === 'svg' ? drawn.svg() : await drawn.png(), file);
      this.status = text.drawn(file);
    } catch {
      this.status = text.failed;
    } finally {
      this.busy = false;
    }
  }
}
