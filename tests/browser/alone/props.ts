/** Props for rendering each component alone, from the first story. */
import { createRawSnippet } from 'svelte';
import { atlasUrl } from '../../../src/app/map/atlasReader.ts';
import { loadEvidence } from '../../../src/app/map/loadEvidence.ts';
import { EMPTY_LAYOUT } from '../../../src/app/map/insets.ts';
import type { LiveMap } from '../../../src/app/map/liveMap.svelte.ts';
import { loadPresentation } from '../../../src/app/present/presentation.ts';
import { loadQuizData } from '../../../src/app/quiz/loadQuizData.ts';
import { questionScene } from '../../../src/app/quiz/questionMap.ts';
import { QuizState } from '../../../src/app/quiz/quizState.svelte.ts';
import { fetchStory } from '../../../src/app/shell/storyFile.ts';
import { fetchAtlas } from '../../../src/atlas/createAtlas.ts';
import { loadMessages } from '../../../src/i18n/index.ts';
import { presentationMessages } from '../../../src/i18n/parts/present.ts';
import { quizMessages } from '../../../src/i18n/parts/quiz.ts';
import { addToolMessages } from '../../../src/i18n/tools/index.ts';
import { createQuestions } from '../../../src/quiz/quiz.ts';
import { Session } from '../../../src/story/session.svelte.ts';

const FEATURE = 'casa-hvdc-af';
const noop = () => undefined;

/** Props of a component by name; `site` is the address of the built site. */
export async function propsOf(name: string, site: string): Promise<object> {
  const { page, picture } = await fetchStory(`${site}gateway/en/story.json`);
  const { story } = page;
  const { lang } = story;
  const messages = addToolMessages(await loadMessages(lang), lang);
  const session = new Session(story);
  const atlas = await fetchAtlas(atlasUrl(page));
  session.setAtlas(atlas);
  const evidence = await loadEvidence(session, page);
  const { milestones } = evidence;
  const entry = atlas.entry(FEATURE);
  if (!entry) throw new Error(`The atlas has no ${FEATURE}`);
  session.setCamera({ center: [70, 36], zoom: 6 });
  const { sources } = atlas;
  const camera = { center: [70, 36], zoom: 5 } as const;
  const size = { width: 600, height: 400 };
  const layout = { ...EMPTY_LAYOUT, size };
  const told = { page, messages, session, lang, atlas, sources };
  const onmap = { camera, size, onselect: noop, oncaptureclicks: noop, ondrawpath: noop };

  const words = presentationMessages(lang);
  const presentation = await loadPresentation(page.root, story.id, lang);
  const data = await loadQuizData(session, page);
  const settings = { seed: 8, count: 3, level: 'easy' } as const;
  const quiz = new QuizState(data, createQuestions(data, settings), settings.level);
  const context = { data, messages, words: quizMessages(lang) };
  const [question] = quiz.questions;
  if (!question) throw new Error('There is no question to ask');
  const layers = [{ id: 'lines', name: 'Lines', entries: [entry] }];
  const below = createRawSnippet(() => ({ render: () => '<p><a href="#">On the map</a></p>' }));

  const props: Readonly<Record<string, object>> = {
    Article: {
      ...{ guest: true, step: 'power', hinted: [FEATURE], marked: [] },
      ...{ onfeature: noop, onhover: noop, hash: () => '' },
    },
    FeatureEntries: { layers, level: 2, below },
    FeatureList: { layers, root: page.root },
    StepBar: { index: 1, count: 9, dark: false, onby: noop, onkeys: noop, ontheme: noop },
    Card: {
      ...{ entry, mentions: story.steps.slice(0, 2), focusOnOpen: false },
      ...{ onclose: noop, onstep: noop },
    },
    FeatureFacts: { entry },
    Provenance: { entry, milestones, allSourcesHref: page.root },
    SourceDetails: { ids: Object.keys(sources).slice(0, 3), title: messages.card.sources },
    StepChart: { name: 'generation', evidence },
    Attribution: {},
    ZoomControls: { onzoom: noop, onpan: noop },
    Legend: {
      ...{ toggles: page.toggles, keys: page.legend?.[story.steps[0]?.id ?? ''] ?? [] },
      ...{ open: true, layers: [], hide: [], onopen: noop, onlayers: noop },
      ...{ onhide: noop, onfilter: noop },
    },
    MapFurniture: {
      ...{ ...onmap, restingCamera: camera, layout, legend: false, tool: undefined },
      ...{ onlegend: noop, ontool: noop, onback: noop },
    },
    MapPane: { picture, layout, guest: true, captureClicks: undefined, onselect: noop },
    Notice: { live: failed },
    ScaleBar: { camera },
    MeasureOverlay: { path: [[70, 36], camera.center, [72, 37]], camera, size },
    ShortcutsDialog: { open: true, letters: true, onletters: noop, onclose: noop },
    ToolMenu: { form: 'bar', tool: 'find', ontool: noop },
    ToolHost: { ...onmap, tool: 'find', ontool: noop },
    Present: { words, presentation, onstart: noop, onleave: noop },
    Speaker: { words, presentation },
    QuizStage: { onleave: noop },
    QuizMap: {
      ...{
        scene: questionScene(question, data, {
          level: 'easy',
          theme: 'light',
          revealed: false,
        }),
      },
      ...{ label: 'Map', crosshair: camera.center, oncrosshair: noop },
    },
    Review: {
      quiz,
      context,
      settings,
      theme: 'light',
      onretry: noop,
      onnew: noop,
      onleave: noop,
    },
  };
  return { ...told, ...(props[name] ?? onmap) };
}

/** A live map that failed to start. */
const failed = {
  status: { state: 'failed', notice: 'The map could not start.', canRetry: true },
  data: { delayed: [], evidenceFailed: false },
  staticMapFailed: false,
  retry: noop,
} as unknown as LiveMap;
