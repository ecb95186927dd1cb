/** Static maps of a story: `map.svg`, `map.png`, both for each step, and `thumbnail.svg`. */
import { SHARE_PICTURE, STEP_PICTURE, THUMBNAIL, type PageData } from '../app/shell/page.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Step, Story } from '../story/story.ts';
import type { AtlasContent } from './content.ts';
import { withFragments } from './pictureFragments.ts';
import { stepPicture, thumbnail } from './staticMaps.ts';
import { once, type SiteFile } from './files.ts';
import { pathOf } from './head.ts';
import type { createTextShaper } from './textShaper.ts';
import { mapPng } from './png.ts';
import type { RenderContext } from './shell.ts';

/** The pictures of every step of a story. Those of the first step also represent the story. */
export function pictureFiles(
  story: Story,
  messages: Messages,
  known: AtlasContent,
  outlines: () => ReturnType<typeof createTextShaper>,
): SiteFile[] {
  const draw = (step: Step, size: typeof SHARE_PICTURE) =>
    stepPicture(story, step, messages, known, { ...outlines(), size });
  const folder = pathOf(story);
  const steps = story.steps.flatMap((step, at) => {
    const svg = once(() => withFragments(draw(step, STEP_PICTURE)));
    const png = once(() => mapPng(draw(step, SHARE_PICTURE)));
    const names = at === 0 ? [`map-${step.id}`, 'map'] : [`map-${step.id}`];
    return names.flatMap((name): SiteFile[] => {
      const storage = name === 'map' ? 'plain' : 'both';
      return [
        [`${folder}${name}.svg`, svg, storage],
        [`${folder}${name}.png`, png, storage],
      ];
    });
  });
  const alone = () => thumbnail(story, messages, known, { ...outlines(), size: THUMBNAIL });
  return [...steps, [thumbnailOf(story), alone, 'both']];
}

/** Path of a story's picture in lists of stories. */
export function thumbnailOf(story: Pick<Story, 'id' | 'lang'>): string {
  return `${story.id}/${story.lang}/thumbnail.svg`;
}

/** Where a story's page finds the pictures of its steps. */
export function stepPictures(
  story: Story,
  { pictureAt }: Pick<RenderContext, 'pictureAt'>,
): PageData['pictures'] {
  const at = (step: Step, form: string) => pictureAt(`${pathOf(story)}map-${step.id}.${form}`);
  return Object.fromEntries(
    story.steps.map((step) => [step.id, { svg: at(step, 'svg'), png: at(step, 'png') }]),
  );
}

/** A story whose own images are where its page finds them. */
export function withImages(story: Story, { pictureAt }: Pick<RenderContext, 'pictureAt'>): Story {
  const placed = (html: string) =>
    html.replaceAll(/(?<=<img src="site:)[^"]*/g, (path) => pictureAt(path));
  return { ...story, steps: story.steps.map((step) => ({ ...step, html: placed(step.html) })) };
}
