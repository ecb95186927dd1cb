/** Components as text: the same as the page's script has. */
import { render } from 'svelte/server';
import AtlasEntries from '../app/article/AtlasEntries.svelte';
import type { ListedLayer } from '../app/article/entries.ts';
import FeatureList from '../app/article/FeatureList.svelte';
import StepChart from '../app/charts/StepChart.svelte';
import App from '../app/shell/App.svelte';
import type { PageData } from '../app/shell/page.ts';
import { paper } from '../app/shell/venue.ts';
import SourcesPage from '../app/sources/SourcesPage.svelte';
import type { Atlas } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Story } from '../story/story.ts';
import type { Known } from './content.ts';

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

/** The page's living part, and the list of what the story names, as HTML. */
export function renderPage(
  page: PageData,
  messages: Messages,
  picture: string,
  atlas: Atlas,
): { app: string; list: string } {
  const { lang } = page.story;
  const named = namedIn(page.story);
  return {
    app: render(App, { props: { page, messages, picture, venue: paper } }).body,
    list: still(
      render(FeatureList, {
        props: {
          layers: featuresOf(atlas, lang, (id) => named.has(id)),
          sources: atlas.sources,
          root: page.root,
          messages,
          lang,
        },
      }).body,
    ),
  };
}

/** Every feature with its facts and sources, as HTML. */
export function renderAtlas(props: {
  readonly layers: readonly ListedLayer[];
  readonly sources: Atlas['sources'];
  readonly mapOf: (id: string) => string;
  readonly messages: Messages;
  readonly lang: string;
}): string {
  return still(render(AtlasEntries, { props }).body);
}

/** HTML that no script takes over, without the marks for one: our texts never hold them. */
function still(html: string): string {
  return html.replaceAll(/<!--.*?-->/g, '');
}

/** Ids of all that a story's words and charts lead to. */
function namedIn({ standfirst, steps }: Story): ReadonlySet<string> {
  const html = [standfirst, ...steps.flatMap((step) => [step.html, step.chartHtml ?? ''])].join('');
  const linked = [...html.matchAll(/href="#focus=([^"&]+)/g)].map(([, id = '']) => id);
  return new Set([...linked, ...steps.flatMap(({ mentions }) => mentions)]);
}

/** The page of all sources and gaps as HTML. `things` is the address of the page that tells of each feature. */
export async function renderSources(
  atlas: Atlas,
  evidence: Evidence,
  messages: Messages,
  page: Pick<PageData, 'languages'> & {
    readonly lang: string;
    readonly story: string;
    readonly things: string;
  },
): Promise<{ body: string; title: string }> {
  const { withTools } = await import('../i18n/tools/index.ts');
  const words = withTools(messages, page.lang);
  const props = { atlas, evidence, messages: words, ...page };
  return { body: still(render(SourcesPage, { props }).body), title: words.tools.know.page.title };
}

/**
 * Features by layer, as far as they are wanted, without layers that are empty then; groups stand with the
 * layer of their members, before them.
 */
export function featuresOf(
  atlas: Atlas,
  lang: string,
  wanted: (id: string) => boolean = () => true,
): ListedLayer[] {
  return atlas.layers.flatMap(({ id, names }) => {
    const features = (atlas.data[id]?.features ?? []).map(({ properties }) => properties);
    const ids = new Set(features.map((feature) => feature.id));
    const groups = atlas.groups.filter((group) =>
      atlas.members(group.id).some((member) => ids.has(member.id)),
    );
    const entries = [...groups, ...features].filter((entry) => wanted(entry.id));
    return entries.length > 0 ? [{ id, name: names[lang] ?? names.en, entries }] : [];
  });
}
