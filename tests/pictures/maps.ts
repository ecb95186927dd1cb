/** The static map of each step, without title and legend, in phone size. */
import { Resvg } from '@resvg/resvg-js';
import { createTextShaper } from '../../src/site/textShaper.ts';
import { loadMessages } from '../../src/i18n/index.ts';
import { sceneOf } from '../../src/story/scene.ts';
import type { Story } from '../../src/story/story.ts';
import { drawThumbnail } from '../../src/svg/standalone.ts';
import { loadContent } from '../../src/site/content.ts';
import { pictureText } from '../../src/app/map/pictureText.ts';
import type { Raster } from './raster.ts';

/** Size in CSS px. */
const SIZE = { width: 412, height: 420 };
/** The right-to-left story to compare, in addition to all English ones. */
const RTL_STORY = { id: 'gateway', lang: 'ur' };

const { stories, atlas, evidence } = loadContent('data');
const textShaper = createTextShaper();

/** Stories whose maps are compared. */
export const comparedStories: readonly Story[] = stories.filter(
  ({ id, lang }) => lang === 'en' || (id === RTL_STORY.id && lang === RTL_STORY.lang),
);

/** Name of a step's picture. */
export const pictureName = ({ lang, id }: Story, step: string) => `${lang}/${id}-${step}`;

/** Draws the maps of a story one by one, with their names. */
export async function* drawMaps(story: Story): AsyncGenerator<[name: string, map: Raster]> {
  const messages = await loadMessages(story.lang);
  const setting = { lang: story.lang, theme: 'light' } as const;
  for (const step of story.steps) {
    const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
    const words = pictureText(step, messages);
    const svg = drawThumbnail({ scene, atlas, words, size: SIZE, ...textShaper });
    const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    yield [pictureName(story, step.id), { ...SIZE, rgba: image.pixels }];
  }
}
