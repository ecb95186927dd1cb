/** The checks behind `npm run check`: story folders, single texts, layers. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { adviseText } from '../../src/authoring/advice.ts';
import { againstOf } from '../../src/authoring/against.ts';
import { isLang } from '../../src/authoring/direction.ts';
import { isLink, loadText } from '../../src/authoring/disk.ts';
import {
  loadAtlas,
  loadEvidence,
  loadFront,
  loadMentionWords,
  readStories,
} from '../../src/authoring/files.ts';
import { SIDECAR } from '../../src/authoring/layers/ownLayers.ts';
import { checkLayer, type LayerContext } from '../../src/authoring/layer.ts';
import { ContentError, problem, type Problem } from '../../src/authoring/problem.ts';
import { regionOf, takenIn } from '../../src/authoring/region.ts';
import { failureOf, Reporter } from '../../src/authoring/reporter.ts';
import { checkStories, type Against, type StoryFiles } from '../../src/authoring/stories.ts';
import { langOf } from '../../src/authoring/story.ts';
import { readStoryText } from '../../src/authoring/storyText.ts';
import type { Atlas, Lang } from '../../src/atlas/atlas.ts';
import { isGround } from '../../src/cartography/ground.ts';
import { drawnKinds } from '../../src/cartography/kinds.ts';

/** Links have no colour here. */
const LOOK = { tone: () => '', kinds: drawnKinds, isGround };

/** Tells everything that is wrong with what stands at paths, in their order. */
export type Check = (...paths: readonly string[]) => readonly Problem[];

/** Checks against the layers and facts in `data`, which are read once and when first needed. */
export function checkAgainst(data: string): Check {
  let atlas: Atlas | undefined;
  let against: Against | undefined;
  const load = (): Atlas => (atlas ??= loadAtlas(join(data, 'layers')));
  const words = () => loadMentionWords(join(data, 'facts', 'mentions.json'));
  const checkOne = (path: string): readonly Problem[] => {
    const kind = kindOf(path);
    if (kind === 'layer') return checkLayerFile(path, load(), data);
    against ??= againstOf(load(), LOOK, words, loadEvidence(join(data, 'layers')).milestones);
    if (kind === 'own') return checkOwnLayer(path, against);
    return kind === 'text' ? checkTextFile(path, against) : checkFolder(path, against);
  };
  return (...paths) =>
    paths.flatMap((path) => {
      try {
        return checkOne(path);
      } catch (error) {
        if (error instanceof ContentError) return error.problems;
        return [problem({ file: path, line: 1, column: 1 }, failureOf(error))];
      }
    });
}

function kindOf(path: string): 'folder' | 'text' | 'layer' | 'own' {
  if (isLink(path)) return refuse(path, 'this is a link', 'a file or a folder of its own');
  if (!existsSync(path)) return refuse(path, 'there is no such file or folder');
  if (statSync(path).isDirectory()) return 'folder';
  const ending = extname(path).toLowerCase();
  if (ownerOf(path) !== undefined) return 'own';
  if (ending === '.md') return 'text';
  if (ending === '.geojson' || ending === '.json') return 'layer';
  return refuse(
    path,
    'this is nothing that can be checked',
    'a story’s folder, .md or .geojson; a table or KML in the folder `layers` of a story',
  );
}

function refuse(file: string, message: string, expected?: string): never {
  const hints = expected === undefined ? {} : { expected };
  throw new ContentError([problem({ file, line: 1, column: 1 }, message, hints)]);
}

/** A story's folder, or one of several stories. Those beside it are known to its links, and not reported. */
function checkFolder(path: string, against: Against): readonly Problem[] {
  const folder = path.replace(/(?<![\\/])[\\/]+$/, '');
  const isStory = (dir: string): boolean => existsSync(join(dir, 'story.yaml'));
  const { stories: inside } = readStories(folder, (name) => isStory(join(folder, name)));
  const several = !isStory(folder) && inside.length > 0;
  const dir = several ? folder : dirname(folder);
  const asked = (name: string): boolean =>
    isStory(join(dir, name)) || (!several && name === basename(folder));
  const { stories, problems } = readStories(dir, asked);
  const own = `${folder}/`;
  const front = several ? frontProblems(folder, stories) : [];
  return [...front, ...problems, ...checkStories(stories, against).problems]
    .map((one) => ({ ...one, file: one.file.replace(/^\.\//, '') }))
    .filter(({ file }) => file.startsWith(own.replace(/^\.\//, '')));
}

/** What is wrong with the list of stories, where there is one. */
function frontProblems(dir: string, stories: readonly StoryFiles[]): readonly Problem[] {
  try {
    loadFront(dir, stories);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/** The folder of the story that a file in a folder `layers` belongs to. */
function ownerOf(path: string): string | undefined {
  const folder = dirname(path);
  const story = dirname(folder);
  return basename(folder) === 'layers' && existsSync(join(story, 'story.yaml')) ? story : undefined;
}

/** A layer of a story is checked with it. */
function checkOwnLayer(path: string, against: Against): readonly Problem[] {
  const own = [join(path), join(dirname(path), SIDECAR)];
  return checkFolder(ownerOf(path) ?? '', against).filter(({ file }) => own.includes(join(file)));
}

/** A text in a story's folder is checked with its scenes, another one on its own. */
function checkTextFile(path: string, against: Against): readonly Problem[] {
  const folder = dirname(path);
  if (existsSync(join(folder, 'story.yaml'))) {
    const yaml = join(folder, 'story.yaml');
    return checkFolder(folder, against).filter(
      ({ file }) => file === join(path) || file === yaml || file === path,
    );
  }
  const reporter = new Reporter(path, loadText(path));
  const lang = langOf(path);
  reporter.attempt(() => {
    checkWords(reporter, against, isLang(lang) ? lang : 'en');
  });
  return [...reporter.problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

function checkWords(reporter: Reporter, { atlas }: Against, lang: Lang): void {
  const text = readStoryText(reporter, atlas, { lang });
  for (const { id, offset, mapDescription } of text.steps) {
    const expected = 'a line `> map: Map of …: …`: where, what, and the point';
    if (mapDescription === undefined)
      reporter.report(offset, `the step \`${id}\` does not say what its map shows`, { expected });
  }
  if (text.unread !== true) adviseText(text, reporter, atlas, lang);
}

/** A layer beside those of the atlas; one of the atlas's own is not held against itself. */
function checkLayerFile(path: string, atlas: Atlas, data: string): readonly Problem[] {
  const own = atlas.layers.find(({ file }) => join(data, 'layers', file) === join(path))?.id;
  const sources = JSON.parse(loadText(join(data, 'facts', 'sources.json'))) as object;
  const context: LayerContext = {
    sources: [...new Set([...Object.keys(atlas.sources), ...idsOf(sources)])],
    taken: takenIn(atlas, own),
    kinds: drawnKinds,
    region: isGroundLayer(atlas, own) ? undefined : regionOf(atlas, isGround, own),
  };
  return checkLayer(path, loadText(path), context).problems;
}

/** Ids of a table by key or of a list of things with ids. */
function idsOf(table: object): readonly string[] {
  if (!Array.isArray(table)) return Object.keys(table);
  return table.flatMap((one: { id?: string }) => one.id ?? []);
}

/** Whether a layer of the atlas lies under the story, and reaches beyond what the map is about. */
function isGroundLayer({ layers }: Atlas, id: string | undefined): boolean {
  return layers.some((layer) => layer.id === id && isGround(layer));
}
