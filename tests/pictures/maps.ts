/** The drawn map of each step, alone, in the size of a phone's. */
import { Resvg } from '@resvg/resvg-js';
import { loadOutlines } from '../../src/site/outlines.ts';
import { loadMessages } from '../../src/i18n/index.ts';
import { sceneOf } from '../../src/story/scene.ts';
import type { Story } from '../../src/story/story.ts';
import { drawThumbnail } from '../../src/svg/standalone.ts';
import { loadContent } from '../../src/site/content.ts';
import { pictureWords } from '../../src/app/map/pictureWords.ts';
import type { Raster } from './raster.ts';

/** CSS px. */
const SIZE = { width: 412, height: 420 };
/** Beside all stories in English: one is enough to see the other direction of writing. */
const MIRRORED = { id: 'gateway', lang: 'ur' };

const { stories, atlas, evidence } = loadContent('data');
const outlines = loadOutlines();

/** Stories whose maps are compared. */
export const drawnStories: readonly Story[] = stories.filter(
  ({ id, lang }) => lang === 'en' || (id === MIRRORED.id && lang === MIRRORED.lang),
);

/** Name of the picture of a story's step. */
export const nameOf = ({ lang, id }: Story, step: string) => `${lang}/${id}-${step}`;

/** The maps of a story, one by one, with their names. */
export async function* drawMaps(story: Story): AsyncGenerator<[name: string, map: Raster]> {
  const messages = await loadMessages(story.lang);
  const setting = { lang: story.lang, theme: 'light' } as const;
  for (const step of story.steps) {
    const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
    const words = pictureWords(step, messages);
    const svg = drawThumbnail({ scene, atlas, words, size: SIZE, ...outlines });
    const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    yield [nameOf(story, step.id), { ...SIZE, rgba: image.pixels }];
  }
}
