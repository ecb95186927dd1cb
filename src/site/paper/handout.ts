/** `<story>/<lang>/worksheet/handout/`: the article with its maps and without its charts, to read on paper. */
import type { Messages } from '../../i18n/messages.ts';
import { formatDate } from '../../i18n/format.ts';
import { teachWords } from '../../i18n/story/teach.ts';
import { placed } from '../../app/shell/page.ts';
import { sceneOf } from '../../story/scene.ts';
import type { Step, Story } from '../../story/story.ts';
import { drawStandalone, type StandaloneInput } from '../../svg/standalone.ts';
import type { SiteFile } from '../files.ts';
import { rootOf } from '../head.ts';
import { escapeHtml } from '../html.ts';
import { legendHtml, mapWords } from './legend.ts';
import { paperHtml, type Desk } from './page.ts';
import { handoutPath } from './paths.ts';

/** CSS px of its maps: about as wide as they are printed, so that their letters are 7 points. */
const HANDOUT_MAP = { width: 420, height: 320 };

export function handoutFiles(story: Story, messages: Messages, desk: Desk): SiteFile[] {
  const folder = handoutPath(story);
  const drawn = (step: Step) => mapOf(story, step, messages, desk);
  const page = () => {
    const body = handoutBody(story, messages, legendHtml(story.steps.map(drawn), messages));
    const what = teachWords(story.lang).handout;
    return paperHtml({ story, messages, body, what, path: handoutPath, name: 'handout' }, desk);
  };
  const maps = story.steps.map((step): SiteFile => [
    `${folder}map-${step.id}.svg`,
    () => drawStandalone(drawn(step)),
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

function handoutBody(story: Story, messages: Messages, legend: string): string {
  const { source, title, standfirst, steps } = story;
  const root = rootOf(handoutPath(story));
  // The story's own links count from its page, two folders above.
  const here = (html: string) => placed(html, { root }).replaceAll('href="#', 'href="../../#');
  const { width, height } = HANDOUT_MAP;
  const sections = steps.map(
    ({ id, heading, html, mapDescription }) => `<section>
<h2>${escapeHtml(heading)}</h2>
<img class="map" src="map-${id}.svg" alt="${escapeHtml(mapDescription)}" width="${width}" height="${height}">
${here(html)}
</section>`,
  );
  const retold = source
    ? `<p class="from">${escapeHtml(messages.retold(source.outlet, formatDate(source.date, messages)))} · <a href="${escapeHtml(source.url)}" rel="noopener"><bdi>${escapeHtml(source.title)}</bdi></a></p>`
    : '';
  return `<header>
<h1>${escapeHtml(title)}</h1>
<p class="standfirst">${here(standfirst)}</p>
${retold}
</header>
${legend}
${sections.join('\n')}`;
}
