/** Drawn maps: in a story's page, and as files of their own. */
import { furnitureWords, pictureWords } from '../app/map/pictureWords.ts';
import type { PictureMap } from '../app/present/talk.ts';
import { customProperties } from '../cartography/palette.ts';
import { styles } from '../cartography/styles.ts';
import type { Messages } from '../i18n/messages.ts';
import { sceneOf } from '../story/scene.ts';
import type { Step, Story } from '../story/story.ts';
import { pictureCss } from '../svg/css.ts';
import type { Measure } from '../svg/labels.ts';
import { drawPicture } from '../svg/picture.ts';
import { drawStandalone, drawThumbnail, mapIn, type StandaloneInput } from '../svg/standalone.ts';
import type { Known } from './content.ts';

/** The drawn map of a story's first step, for its page. */
export function pagePicture(
  story: Story,
  messages: Messages,
  { atlas, evidence }: Known,
  measure: Measure,
): string {
  const scene = sceneOf(story, {}, { lang: story.lang, theme: 'light' }, atlas, evidence);
  const step = story.steps[0];
  return step
    ? drawPicture({ scene, atlas, words: pictureWords(step, messages), id: 'map', measure })
    : '';
}

export type PictureTools = Pick<StandaloneInput, 'measure' | 'shape' | 'size'>;

/** The drawn map of a step as a file of its own. */
export function stepPicture(...step: Parameters<typeof drawingOf>): string {
  return drawStandalone(drawingOf(...step));
}

/** Where the map lies in that picture, and what it shows. */
export function stepMap(...step: Parameters<typeof drawingOf>): PictureMap {
  const { camera, size } = mapIn(drawingOf(...step));
  return { ...size, camera };
}

function drawingOf(
  story: Story,
  step: Step,
  messages: Messages,
  { atlas, evidence }: Known,
  tools: PictureTools,
): StandaloneInput {
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
  const words = furnitureWords(story, step, messages, atlas.sources);
  return { scene, atlas, words, ...tools };
}

/** The map of a story's first step without anything around it, for lists of stories; empty if it has no step. */
export function thumbnail(
  story: Story,
  messages: Messages,
  { atlas, evidence }: Known,
  tools: PictureTools,
): string {
  const [step] = story.steps;
  if (!step) return '';
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
  return drawThumbnail({ scene, atlas, words: pictureWords(step, messages), ...tools });
}

/** Colours (light, unless the page's root or the device says dark, and on paper) and the look of drawn maps, as CSS. */
export function lookCss(): string {
  const [light, dark] = [customProperties('light'), customProperties('dark')];
  return [
    `:root{color-scheme:light;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}}}`,
    pictureCss(styles),
  ].join('');
}
