/** Static maps: inline in a story's page, and as separate files. */
import { isDeepStrictEqual } from 'node:util';
import { furnitureText, pictureText } from '../app/map/pictureText.ts';
import type { PictureMap } from '../app/present/presentation.ts';
import { customProperties } from '../cartography/palette.ts';
import { styles } from '../cartography/styles.ts';
import type { Messages } from '../i18n/messages.ts';
import { sceneOf, type Scene } from '../story/scene.ts';
import type { Step, Story } from '../story/story.ts';
import { pictureCss } from '../svg/css.ts';
import type { MeasureText } from '../svg/labels.ts';
import { drawPicture } from '../svg/picture.ts';
import { drawStandalone, drawThumbnail, mapPart, type StandaloneInput } from '../svg/standalone.ts';
import type { AtlasContent } from './content.ts';
import { pathOf } from './head.ts';

/** The map last drawn for each page, by path. */
export type DrawnMaps = Map<
  string,
  {
    readonly scene: Scene;
    readonly atlas: AtlasContent['atlas'];
    readonly withWords: ReturnType<typeof drawPicture>;
  }
>;

/**
 * The static map of a story's first step, for its page. The map in `drawn` is used again if it shows the
 * same: edits of a story's words do not change it.
 */
export function pagePicture(
  story: Story,
  messages: Messages,
  { atlas, evidence }: AtlasContent,
  measure: MeasureText,
  drawn: DrawnMaps = new Map(),
): string {
  const step = story.steps[0];
  if (!step) return '';
  const scene = sceneOf(story, {}, { lang: story.lang, theme: 'light' }, atlas, evidence);
  const last = drawn.get(pathOf(story));
  const withWords =
    last?.atlas === atlas && isDeepStrictEqual(last.scene, scene)
      ? last.withWords
      : drawPicture({ scene, atlas, id: 'map', measure });
  drawn.set(pathOf(story), { scene, atlas, withWords });
  return withWords(pictureText(step, messages));
}

export type DrawingOptions = Pick<StandaloneInput, 'measure' | 'shape' | 'size'>;

/** The static map of a step as an SVG document. */
export function stepPicture(...step: Parameters<typeof standaloneInput>): string {
  return drawStandalone(standaloneInput(...step));
}

/** Position, size and camera of the map within that document. */
export function stepMap(...step: Parameters<typeof standaloneInput>): PictureMap {
  const { camera, size } = mapPart(standaloneInput(...step));
  return { ...size, camera };
}

function standaloneInput(
  story: Story,
  step: Step,
  messages: Messages,
  { atlas, evidence }: AtlasContent,
  tools: DrawingOptions,
): StandaloneInput {
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
  const words = furnitureText(story, step, messages, atlas.sources);
  return { scene, atlas, words, ...tools };
}

/** The map of a story's first step without title and legend, for lists of stories; empty without a step. */
export function thumbnail(
  story: Story,
  messages: Messages,
  { atlas, evidence }: AtlasContent,
  tools: DrawingOptions,
): string {
  const [step] = story.steps;
  if (!step) return '';
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
  return drawThumbnail({ scene, atlas, words: pictureText(step, messages), ...tools });
}

/** CSS of colours and static maps. Dark colours apply by root attribute or device setting, never in print. */
export function mapCss(): string {
  const [light, dark] = [customProperties('light'), customProperties('dark')];
  return [
    `:root{color-scheme:light;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}}}`,
    pictureCss(styles),
  ].join('');
}
