/** `<story>/<lang>/worksheet/handout/`: the article with its maps and without its charts, to read on paper. */
import type { Messages } from '../../i18n/messages.ts';
import { formatDate } from '../../i18n/format.ts';
import { teachingMessages } from '../../i18n/story/teaching.ts';
import { withSiteUrls } from '../../app/shell/page.ts';
import { sceneOf } from '../../story/scene.ts';
import type { Step, Story } from '../../story/story.ts';
import { drawStandalone, type StandaloneInput } from '../../svg/standalone.ts';
import { once, type SiteFile } from '../files.ts';
import { rootOf } from '../head.ts';
import { escapeHtml } from '../html.ts';
import { legendHtml, mapWords } from './legend.ts';
import { paperHtml, type PaperContext } from './paperPage.ts';
import { handoutPath } from './paths.ts';
import { withImages } from '../pictures.ts';
import type { RenderContext } from '../shell.ts';

/** Size of the maps in CSS px, near the printed size: labels come out at about 7 pt. */
const HANDOUT_MAP = { width: 420, height: 320 };

export function handoutFiles(
  story: Story,
  messages: Messages,
  paperContext: PaperContext,
): SiteFile[] {
  const folder = handoutPath(story);
  const drawingOf = (step: Step) => handoutMap(story, step, messages, paperContext);
  const legend = once(() => legendHtml(story.steps.map(drawingOf), messages));
  const mapAt = (step: Step) => `${folder}map-${step.id}.svg`;
  const page = (context: RenderContext) => {
    const srcOf = (step: Step) => rootOf(folder) + context.pictureAt(mapAt(step));
    const body = handoutBody(withImages(story, context), messages, legend(), srcOf);
    const kindName = teachingMessages(story.lang).handout;
    const own = { body, kindName, path: handoutPath, name: 'handout' } as const;
    return paperHtml({ story, messages, ...own }, paperContext.site, context);
  };
  const maps = story.steps.map((step): SiteFile => [
    mapAt(step),
    () => drawStandalone(drawingOf(step)),
    'hashed',
  ]);
  return [[`${folder}index.html`, page], ...maps];
}

/** Drawing input of a step's map with its scale; legend and credits are on the page. */
function handoutMap(
  story: Story,
  step: Step,
  messages: Messages,
  { content: { atlas, evidence }, getTextShaper }: PaperContext,
): StandaloneInput {
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
  const words = mapWords(story, step, messages, atlas.sources);
  return { scene, atlas, words, size: HANDOUT_MAP, ...getTextShaper() };
}

function handoutBody(
  story: Story,
  messages: Messages,
  legend: string,
  srcOf: (step: Step) => string,
): string {
  const { source, title, standfirst, steps } = story;
  const root = rootOf(handoutPath(story));
  // The story's links are relative to its page, two folders up.
  const localize = (html: string) =>
    withSiteUrls(html, { root }).replaceAll('href="#', 'href="../../#');
  const { width, height } = HANDOUT_MAP;
  const sections = steps.map(
    (step) => `<section>
<h2>${escapeHtml(step.heading)}</h2>
<img class="map" src="${srcOf(step)}" alt="${escapeHtml(step.mapDescription)}" width="${width}" height="${height}">
${localize(step.html)}
</section>`,
  );
  const retold = source
    ? `<p class="from">${escapeHtml(messages.retold(source.outlet, formatDate(source.date, messages)))}&nbsp;· <a href="${escapeHtml(source.url)}" rel="noopener"><bdi>${escapeHtml(source.title)}</bdi></a></p>`
    : '';
  return `<header>
<h1>${escapeHtml(title)}</h1>
<p class="standfirst">${localize(standfirst)}</p>
${retold}
</header>
${legend}
${sections.join('\n')}`;
}
