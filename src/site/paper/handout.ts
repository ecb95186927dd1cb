/** `<story>/<lang>/worksheet/handout/`: the article with its maps and without its charts, to read on paper. */
import type { Messages } from '../../i18n/messages.ts';
import { formatDate } from '../../i18n/format.ts';
import { teachWords } from '../../i18n/story/teach.ts';
import { placed } from '../../app/shell/page.ts';
import { sceneOf } from '../../story/scene.ts';
import type { Step, Story } from '../../story/story.ts';
import { drawStandalone, type StandaloneInput } from '../../svg/standalone.ts';
import { once, type SiteFile } from '../files.ts';
import { rootOf } from '../head.ts';
import { escapeHtml } from '../html.ts';
import { legendHtml, mapWords } from './legend.ts';
import { paperHtml, type Desk } from './page.ts';
import { handoutPath } from './paths.ts';
import { withImages } from '../pictures.ts';
import type { Making } from '../shell.ts';

/** CSS px of its maps: about as wide as they are printed, so that their letters are 7 points. */
const HANDOUT_MAP = { width: 420, height: 320 };

export function handoutFiles(story: Story, messages: Messages, desk: Desk): SiteFile[] {
  const folder = handoutPath(story);
  const drawn = (step: Step) => mapOf(story, step, messages, desk);
  const legend = once(() => legendHtml(story.steps.map(drawn), messages));
  const mapAt = (step: Step) => `${folder}map-${step.id}.svg`;
  const page = (making: Making) => {
    const srcOf = (step: Step) => rootOf(folder) + making.pictureAt(mapAt(step));
    const body = handoutBody(withImages(story, making), messages, legend(), srcOf);
    const what = teachWords(story.lang).handout;
    const own = { body, what, path: handoutPath, name: 'handout' } as const;
    return paperHtml({ story, messages, ...own }, desk.site, making);
  };
  const maps = story.steps.map((step): SiteFile => [
    mapAt(step),
    () => drawStandalone(drawn(step)),
    'hashed',
  ]);
  return [[`${folder}index.html`, page], ...maps];
}

/** What a step's map is drawn of: the map and its scale, since legend and credits are the page's. */
function mapOf(
  story: Story,
  step: Step,
  messages: Messages,
  { known: { atlas, evidence }, outlines }: Desk,
): StandaloneInput {
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
  const words = mapWords(story, step, messages, atlas.sources);
  return { scene, atlas, words, size: HANDOUT_MAP, ...outlines() };
}

function handoutBody(
  story: Story,
  messages: Messages,
  legend: string,
  srcOf: (step: Step) => string,
): string {
  const { source, title, standfirst, steps } = story;
  const root = rootOf(handoutPath(story));
  // The story's own links count from its page, two folders above.
  const here = (html: string) => placed(html, { root }).replaceAll('href="#', 'href="../../#');
  const { width, height } = HANDOUT_MAP;
  const sections = steps.map(
    (step) => `<section>
<h2>${escapeHtml(step.heading)}</h2>
<img class="map" src="${srcOf(step)}" alt="${escapeHtml(step.mapDescription)}" width="${width}" height="${height}">
${here(step.html)}
</section>`,
  );
  const retold = source
    ? `<p class="from">${escapeHtml(messages.retold(source.outlet, formatDate(source.date, messages)))}&nbsp;· <a href="${escapeHtml(source.url)}" rel="noopener"><bdi>${escapeHtml(source.title)}</bdi></a></p>`
    : '';
  return `<header>
<h1>${escapeHtml(title)}</h1>
<p class="standfirst">${here(standfirst)}</p>
${retold}
</header>
${legend}
${sections.join('\n')}`;
}
