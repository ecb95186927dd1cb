/** What each component needs to be rendered alone, from the first story. */
import { createRawSnippet } from 'svelte';
import { atlasUrl } from '../../../src/app/map/atlasReader.ts';
import { loadEvidence } from '../../../src/app/map/loadEvidence.ts';
import { EMPTY_LAYOUT } from '../../../src/app/map/insets.ts';
import { loadPresentation } from '../../../src/app/present/presentation.ts';
import { loadQuizData } from '../../../src/app/quiz/loadQuizData.ts';
import { questionScene } from '../../../src/app/quiz/questionMap.ts';
import { QuizState } from '../../../src/app/quiz/quizState.svelte.ts';
import { ssrHost } from '../../../src/app/shell/host.ts';
import type { StoryApp } from '../../../src/app/shell/storyApp.svelte.ts';
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

export interface Staging {
  readonly options: ConstructorParameters<typeof StoryApp>[0];
  /** Brings the app into the state in which the component shows most. */
  readonly prepare: (app: StoryApp) => void;
  readonly props: object;
}

/** The staging of a component by name; `site` is the address of the built site. */
export async function stagingOf(name: string, site: string): Promise<Staging> {
  const { page, picture } = await fetchStory(`${site}gateway/en/story.json`);
  const { story } = page;
  const { lang } = story;
  const messages = addToolMessages(await loadMessages(lang), lang);
  const session = new Session(story);
  const atlas = await fetchAtlas(atlasUrl(page));
  const evidence = await loadEvidence(session, page);
  const { milestones } = evidence;
  const entry = atlas.entry(FEATURE);
  if (!entry) throw new Error(`The atlas has no ${FEATURE}`);
  const { sources } = atlas;
  const camera = { center: [70, 36], zoom: 6 } as const;
  const told = { messages, lang, atlas, sources };

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
    FeatureEntries: { layers, level: 2, below },
    FeatureList: { layers, root: page.root },
    StepBar: { onkeys: noop },
    Card: { entry },
    FeatureFacts: { entry },
    Provenance: { entry, milestones, allSourcesHref: page.root },
    SourceDetails: { ids: Object.keys(sources).slice(0, 3), title: messages.card.sources },
    StepChart: { name: 'generation', evidence },
    Legend: { keys: page.legend?.[story.steps[0]?.id ?? ''] ?? [] },
    MapPane: { picture },
    ShortcutsDialog: { open: true, letters: true, onletters: noop, onclose: noop },
    ToolMenu: { form: 'bar' },
    Present: { words, presentation },
    Speaker: { words, presentation },
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
    Review: { quiz, context, settings, onretry: noop, onnew: noop, onleave: noop },
  };
  /** States of the app other than the common one. */
  const states: Readonly<Record<string, (app: StoryApp) => void>> = {
    ToolMenu: ({ panels }) => (panels.tool = 'find'),
    ToolHost: ({ panels }) => (panels.tool = 'find'),
    Notice: ({ map }) => {
      map.live.fail('The map could not start.', true);
    },
    MeasureOverlay: ({ map }) => (map.path = [[69, 36], camera.center, [71, 37]]),
  };
  return {
    options: { page, messages, host: { ...ssrHost, guest: true } },
    prepare(app) {
      app.session.setAtlas(atlas);
      app.session.evidence = evidence;
      app.session.open({ step: 'power', focus: FEATURE, look: camera });
      app.session.hover = FEATURE;
      app.map.layout = { ...EMPTY_LAYOUT, size: { width: 600, height: 400 }, room: 'roomy' };
      states[name]?.(app);
    },
    props: { ...told, ...props[name] },
  };
}
