/** Components as text: the same as the page's script has. */
import { render } from 'svelte/server';
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
