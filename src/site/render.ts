/** What the build needs of `src/` to write pages: the same components as the page's script, as text. */
import { render } from 'svelte/server';
import { againstOf } from '../authoring/against.ts';
import { readAtlas } from '../atlas/readAtlas.ts';
import {
  loadAtlas,
  loadEvidence,
  loadFront,
  loadMentionWords,
  loadStories,
} from '../authoring/files.ts';
import { formatProblem, throwErrors } from '../authoring/problem.ts';
import { checkStories } from '../authoring/stories.ts';
import { loadMessages, type Messages } from '../i18n/index.ts';
import { customProperties } from '../cartography/palette.ts';
import { styles } from '../cartography/styles.ts';
import { toneOf } from '../cartography/tone.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { sceneOf } from '../story/scene.ts';
import type { Step, Story } from '../story/story.ts';
import { pictureCss } from '../svg/css.ts';
import type { Measure } from '../svg/labels.ts';
import { drawPicture } from '../svg/picture.ts';
import { drawStandalone, drawThumbnail, type StandaloneInput } from '../svg/standalone.ts';
import App from '../app/shell/App.svelte';
import sourcesCss from '../app/sources/sources.css?raw';
import FeatureList from '../app/article/FeatureList.svelte';
import { furnitureWords, pictureWords } from '../app/map/pictureWords.ts';
import type { PageData, ToggleInfo } from '../app/shell/page.ts';
import SourcesPage from '../app/sources/SourcesPage.svelte';
import { paper } from '../app/shell/venue.ts';
import { legendOf } from '../app/map/stepLegend.ts';
import StepChart from '../app/charts/StepChart.svelte';

export { legendOf, loadMessages, readAtlas, sourcesCss };

/** What pictures are drawn of, in whatever month a step is set. */
export interface Known {
  readonly atlas: Atlas;
  readonly evidence: Evidence;
}

/**
 * Reads and checks everything under `data/` that pages are made of. Stories come in the order of the
 * front page; `home` is the id of the one at the site's root. Throws a ContentError with all errors.
 */
export function loadContent(data: string): Known & {
  stories: readonly Story[];
  home: string;
  warnings: readonly string[];
} {
  const atlas = loadAtlas(`${data}/layers`);
  const files = loadStories(`${data}/stories`);
  const { home, order } = loadFront(`${data}/stories`, files);
  const words = () => loadMentionWords(`${data}/facts/mentions.json`);
  const evidence = loadEvidence(`${data}/layers`);
  const against = againstOf(atlas, toneOf, words, evidence.milestones);
  const { stories, problems } = checkStories(files, against);
  throwErrors(problems);
  const ordered = order.flatMap((id) => stories.filter((story) => story.id === id));
  return { atlas, evidence, stories: ordered, home, warnings: problems.map(formatProblem) };
}

/** The story with the charts that its steps ask for, drawn. */
export async function withCharts(story: Story, messages: Messages, known: Known): Promise<Story> {
  const { withTools } = await import('../i18n/tools/index.ts');
  const telling = { ...known, messages: withTools(messages, story.lang), lang: story.lang };
  const steps = story.steps.map((step) =>
    step.chart
      ? { ...step, chartHtml: render(StepChart, { props: { name: step.chart, ...telling } }).body }
      : step,
  );
  return { ...story, steps };
}

/** What readers can switch, in the order of the layers. */
export function togglesOf(atlas: Atlas): ToggleInfo[] {
  return atlas.layers
    .filter(({ id, toggle }) => toggle === id)
    .map(({ id, names }) => ({
      id,
      names,
      kinds: atlas.layers.filter(({ toggle }) => toggle === id).flatMap(({ kinds }) => kinds),
    }));
}

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

type PictureTools = Pick<StandaloneInput, 'measure' | 'shape' | 'size'>;

/** The drawn map of a step as a file of its own. */
export function stepPicture(
  story: Story,
  step: Step,
  messages: Messages,
  { atlas, evidence }: Known,
  tools: PictureTools,
): string {
  const setting = { lang: story.lang, theme: 'light' } as const;
  const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
  const words = furnitureWords(story, step, messages, atlas.sources);
  return drawStandalone({ scene, atlas, words, ...tools });
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

/** The page's living part, and the list of everything on the map, as HTML. */
export function renderPage(
  page: PageData,
  messages: Messages,
  picture: string,
  atlas: Atlas,
): { app: string; list: string } {
  const { lang, steps } = page.story;
  const mentioned = new Set(steps.flatMap(({ mentions }) => mentions));
  return {
    app: render(App, { props: { page, messages, picture, venue: paper } }).body,
    list: render(FeatureList, {
      props: {
        layers: listed(atlas, page.story, mentioned),
        mentioned,
        sources: atlas.sources,
        messages,
        lang,
      },
    }).body,
  };
}

/** The page of all sources and gaps as HTML. `story` is the address of a page with a map. */
export async function renderSources(
  atlas: Atlas,
  evidence: Evidence,
  messages: Messages,
  page: Pick<PageData, 'languages'> & { readonly lang: string; readonly story: string },
): Promise<{ body: string; title: string }> {
  const { withTools } = await import('../i18n/tools/index.ts');
  const words = withTools(messages, page.lang);
  const { lang, story, languages } = page;
  const props = { atlas, evidence, messages: words, lang, story, languages };
  return { body: render(SourcesPage, { props }).body, title: words.tools.know.page.title };
}

/** A country of this rank or beyond is backdrop: it is listed only where the story names it. */
const BACKDROP = 3;

/** What the list tells of, by layer; groups stand with the layer of their members, before them. */
function listed(atlas: Atlas, { lang }: Story, mentioned: ReadonlySet<string>) {
  return atlas.layers.map(({ id, names }) => {
    const features = (atlas.data[id]?.features ?? []).map(({ properties }) => properties);
    const ids = new Set(features.map((feature) => feature.id));
    const groups = atlas.groups.filter((group) =>
      atlas.members(group.id).some((member) => ids.has(member.id)),
    );
    const told = features.filter(
      (feature) =>
        (feature.rank ?? 0) < BACKDROP || feature.kind !== 'country' || mentioned.has(feature.id),
    );
    return { id, name: names[lang] ?? names.en, entries: [...groups, ...told] };
  });
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
