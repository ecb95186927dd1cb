/** Renders Svelte components to HTML. */
import { render } from 'svelte/server';
import AtlasEntries from '../app/article/AtlasEntries.svelte';
import type { ListedLayer } from '../app/article/entries.ts';
import FeatureList from '../app/article/FeatureList.svelte';
import StepChart from '../app/charts/StepChart.svelte';
import App from '../app/shell/App.svelte';
import type { PageData } from '../app/shell/page.ts';
import { ssrHost } from '../app/shell/host.ts';
import SourcesPage from '../app/sources/SourcesPage.svelte';
import type { Atlas } from '../atlas/atlas.ts';
import { localize } from '../atlas/localize.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Story } from '../story/story.ts';
import type { AtlasContent } from './content.ts';

/** The story with the charts of its steps rendered. */
export async function withCharts(
  story: Story,
  messages: Messages,
  content: AtlasContent,
): Promise<Story> {
  const { addToolMessages } = await import('../i18n/tools/index.ts');
  const chartProps = {
    ...content,
    messages: addToolMessages(messages, story.lang),
    lang: story.lang,
  };
  const steps = story.steps.map((step) =>
    step.chart
      ? {
          ...step,
          chartHtml: render(StepChart, { props: { name: step.chart, ...chartProps } }).body,
        }
      : step,
  );
  return { ...story, steps };
}

/** HTML of the app, which the client hydrates, and of the list of features that the story mentions. */
export function renderPage(
  page: PageData,
  messages: Messages,
  picture: string,
  atlas: Atlas,
): { app: string; list: string } {
  const { lang } = page.story;
  const named = mentionedIds(page.story);
  return {
    app: render(App, { props: { page, messages, picture, host: ssrHost } }).body,
    list: stripComments(
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

/** HTML of all features with facts and sources. */
export function renderAtlas(props: {
  readonly layers: readonly ListedLayer[];
  readonly sources: Atlas['sources'];
  readonly mapOf: (id: string) => string;
  readonly messages: Messages;
  readonly lang: string;
}): string {
  return stripComments(render(AtlasEntries, { props }).body);
}

/** Removes hydration comments from static HTML; our texts contain no comments. */
function stripComments(html: string): string {
  return html.replaceAll(/<!--.*?-->/g, '');
}

/** Ids of all features that a story's text and charts link. */
function mentionedIds({ standfirst, steps }: Story): ReadonlySet<string> {
  const html = [standfirst, ...steps.flatMap((step) => [step.html, step.chartHtml ?? ''])].join('');
  const linked = [...html.matchAll(/href="#focus=([^"&]+)/g)].map(([, id = '']) => id);
  return new Set([...linked, ...steps.flatMap(({ mentions }) => mentions)]);
}

/** HTML of the page of sources and gaps. `things` is the URL of the page with all features. */
export async function renderSources(
  atlas: Atlas,
  evidence: Evidence,
  messages: Messages,
  page: Pick<PageData, 'languages'> & {
    readonly lang: string;
    readonly story: string;
    readonly things: string;
  },
): Promise<{ body: string; title: string; description: string }> {
  const { addToolMessages } = await import('../i18n/tools/index.ts');
  const words = addToolMessages(messages, page.lang);
  const props = { atlas, evidence, messages: words, ...page };
  return {
    body: stripComments(render(SourcesPage, { props }).body),
    title: words.tools.provenance.page.title,
    description: words.tools.provenance.page.intro(formatDate(atlas.asOf, words)),
  };
}

/**
 * Included features by layer, without empty layers. Groups are listed before the features of each layer
 * that has members of them.
 */
export function featuresOf(
  atlas: Atlas,
  lang: string,
  isIncluded: (id: string) => boolean = () => true,
): ListedLayer[] {
  return atlas.layers.flatMap(({ id, names }) => {
    const features = (atlas.data[id]?.features ?? []).map(({ properties }) => properties);
    const ids = new Set(features.map((feature) => feature.id));
    const groups = atlas.groups.filter((group) =>
      atlas.members(group.id).some((member) => ids.has(member.id)),
    );
    const entries = [...groups, ...features].filter((entry) => isIncluded(entry.id));
    return entries.length > 0 ? [{ id, name: localize(names, lang), entries }] : [];
  });
}
