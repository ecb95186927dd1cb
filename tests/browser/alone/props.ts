/** What each component is given where it stands alone: the first story, as its page has it. */
import { createRawSnippet } from 'svelte';
import { dataOf } from '../../../src/app/map/atlasReader.ts';
import { loadEvidence } from '../../../src/app/map/evidence.ts';
import { NO_LAYOUT } from '../../../src/app/map/insets.ts';
import type { LiveMap } from '../../../src/app/map/liveMap.svelte.ts';
import { loadTalk } from '../../../src/app/present/talk.ts';
import { bringMaterial } from '../../../src/app/quiz/bring.ts';
import { sceneFor } from '../../../src/app/quiz/ground.ts';
import { Play } from '../../../src/app/quiz/play.svelte.ts';
import { fetchStory } from '../../../src/app/shell/story.ts';
import { fetchAtlas } from '../../../src/atlas/readAtlas.ts';
import { loadMessages } from '../../../src/i18n/index.ts';
import { presentWords } from '../../../src/i18n/parts/present.ts';
import { quizWords } from '../../../src/i18n/parts/quiz.ts';
import { withTools } from '../../../src/i18n/tools/index.ts';
import { questionsOf } from '../../../src/quiz/quiz.ts';
import { Session } from '../../../src/story/session.svelte.ts';

const FEATURE = 'casa-hvdc-af';
const none = () => undefined;

/** The props of a component by its name; `site` is the address of the built site. */
export async function propsOf(name: string, site: string): Promise<object> {
  const { page, picture } = await fetchStory(`${site}gateway/en/story.json`);
  const { story } = page;
  const { lang } = story;
  const messages = withTools(await loadMessages(lang), lang);
  const session = new Session(story);
  const atlas = await fetchAtlas(dataOf(page));
  session.know(atlas);
  const evidence = await loadEvidence(session, page);
  const { milestones } = evidence;
  const entry = atlas.entry(FEATURE);
  if (!entry) throw new Error(`The atlas has no ${FEATURE}`);
  session.look({ center: [70, 36], zoom: 6 });
  const { sources } = atlas;
  const camera = { center: [70, 36], zoom: 5 } as const;
  const size = { width: 600, height: 400 };
  const layout = { ...NO_LAYOUT, size };
  const told = { page, messages, session, lang, atlas, sources };
  const onmap = { camera, size, onpoint: none, onclaim: none, onsketch: none };

  const words = presentWords(lang);
  const talk = await loadTalk(page.root, story.id, lang);
  const material = await bringMaterial(session, page);
  const setting = { seed: 8, count: 3, level: 'easy' } as const;
  const play = new Play(material, questionsOf(material, setting), setting.level);
  const telling = { material, messages, words: quizWords(lang) };
  const [question] = play.questions;
  if (!question) throw new Error('There is no question to ask');
  const layers = [{ id: 'lines', name: 'Lines', entries: [entry] }];
  const below = createRawSnippet(() => ({ render: () => '<p><a href="#">On the map</a></p>' }));

  const props: Readonly<Record<string, object>> = {
    Article: {
      ...{ guest: true, step: 'power', hinted: [FEATURE], marked: [] },
      ...{ onfeature: none, onhover: none, hash: () => '' },
    },
    FeatureEntries: { layers, level: 2, below },
    FeatureList: { layers, root: page.root },
    StepBar: { index: 1, of: 9, dark: false, onby: none, onkeys: none, ontheme: none },
    Card: {
      ...{ entry, mentions: story.steps.slice(0, 2), grab: false },
      ...{ onclose: none, onstep: none },
    },
    Facts: { entry },
    Known: { entry, milestones, all: page.root },
    SourceDetails: { ids: Object.keys(sources).slice(0, 3), title: messages.card.sources },
    StepChart: { name: 'generation', evidence },
    Attribution: {},
    Controls: { onzoom: none, onpan: none },
    Legend: {
      ...{ toggles: page.toggles, keys: page.legend?.[story.steps[0]?.id ?? ''] ?? [] },
      ...{ open: true, layers: [], hide: [], onopen: none, onlayers: none },
      ...{ onhide: none, onfilter: none },
    },
    MapFurniture: {
      ...{ ...onmap, resting: camera, layout, legend: false, tool: undefined },
      ...{ onlegend: none, ontool: none, onback: none },
    },
    MapPane: { picture, layout, guest: true, claim: undefined, onpick: none },
    Notice: { live: failed },
    ScaleBar: { camera },
    Sketch: { path: [[70, 36], camera.center, [72, 37]], camera, size },
    Keys: { open: true, letters: true, onletters: none, onclose: none },
    ToolMenu: { form: 'bar', tool: 'find', ontool: none },
    ToolHost: { ...onmap, tool: 'find', ontool: none },
    Present: { words, talk, onstart: none, onleave: none },
    Speaker: { words, talk },
    QuizStage: { onleave: none },
    QuizMap: {
      ...{
        scene: sceneFor(question, material, { level: 'easy', theme: 'light', revealed: false }),
      },
      ...{ label: 'Map', cross: camera.center, oncross: none },
    },
    Review: {
      play,
      telling,
      setting,
      theme: 'light',
      onagain: none,
      onanother: none,
      onleave: none,
    },
  };
  return { ...told, ...(props[name] ?? onmap) };
}

/** A live map that could not start. */
const failed = {
  standing: { state: 'failed', notice: 'The map could not start.', again: true },
  data: { late: [], noEvidence: false },
  noPictures: false,
  retry: none,
} as unknown as LiveMap;
