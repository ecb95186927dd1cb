/** The drawn maps beside a story's page: `map.svg`, `map.png`, both for each step, and `thumbnail.svg`. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Messages } from '../i18n/messages.ts';
import type { Story } from '../story/story.ts';
import { STEP_PICTURE, THUMBNAIL } from '../app/shell/page.ts';
import type * as Prerender from './render.ts';
import type { loadOutlines } from './outlines.ts';

/** CSS px: what link previews ask for. */
const SHARE = { width: 1200, height: 630 };

/** Draws every step of a story into a folder. The first step's pictures also stand for the story. */
export async function writePictures(
  story: Story,
  messages: Messages,
  known: Prerender.Known,
  folder: string,
  { stepPicture, thumbnail }: Pick<typeof Prerender, 'stepPicture' | 'thumbnail'>,
  outlines: ReturnType<typeof loadOutlines>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const step of story.steps) {
    const draw = (size: typeof SHARE) =>
      stepPicture(story, step, messages, known, { ...outlines, size });
    await writeFile(join(folder, `map-${step.id}.svg`), draw(STEP_PICTURE));
    // Letters are outlines, so the raster needs no font.
    const png = new Resvg(draw(SHARE), { font: { loadSystemFonts: false } }).render().asPng();
    await writeFile(join(folder, `map-${step.id}.png`), png);
  }
  const alone = thumbnail(story, messages, known, { ...outlines, size: THUMBNAIL });
  await writeFile(join(folder, 'thumbnail.svg'), alone);
  const [first] = story.steps;
  for (const kind of ['svg', 'png'])
    if (first) await copyFile(join(folder, `map-${first.id}.${kind}`), join(folder, `map.${kind}`));
}
