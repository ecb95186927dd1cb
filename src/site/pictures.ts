/** The drawn maps beside a story's page: `map.svg`, `map.png`, both for each step, and `thumbnail.svg`. */
import { Resvg } from '@resvg/resvg-js';
import { STEP_PICTURE, THUMBNAIL } from '../app/shell/page.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Step, Story } from '../story/story.ts';
import type { Known } from './content.ts';
import { stepPicture, thumbnail } from './drawn.ts';
import { once, type SiteFile } from './files.ts';
import { pathOf } from './head.ts';
import type { loadOutlines } from './outlines.ts';

/** CSS px: what link previews ask for. */
const SHARE = { width: 1200, height: 630 };

/** The pictures of every step of a story. The first step's also stand for the story. */
export function pictureFiles(
  story: Story,
  messages: Messages,
  known: Known,
  outlines: () => ReturnType<typeof loadOutlines>,
): SiteFile[] {
  const draw = (step: Step, size: typeof SHARE) =>
    stepPicture(story, step, messages, known, { ...outlines(), size });
  const folder = pathOf(story);
  const steps = story.steps.flatMap((step, at) => {
    const svg = once(() => draw(step, STEP_PICTURE));
    // Letters are outlines, so the raster needs no font.
    const png = once(() =>
      new Resvg(draw(step, SHARE), { font: { loadSystemFonts: false } }).render().asPng(),
    );
    const names = at === 0 ? [`map-${step.id}`, 'map'] : [`map-${step.id}`];
    return names.flatMap((name): SiteFile[] => [
      [`${folder}${name}.svg`, svg],
      [`${folder}${name}.png`, png],
    ]);
  });
  const alone = () => thumbnail(story, messages, known, { ...outlines(), size: THUMBNAIL });
  return [...steps, [`${folder}thumbnail.svg`, alone]];
}
