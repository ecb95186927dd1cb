/** The checks of `npm run check`: story folders, single texts, layers. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { lintText } from '../../src/authoring/lint.ts';
import { createValidationContext } from '../../src/authoring/validationContext.ts';
import { isLang } from '../../src/atlas/schema/values.ts';
import { isSymbolicLink, loadText } from '../../src/authoring/disk.ts';
import {
  loadAtlas,
  loadEvidence,
  loadSiteIndex,
  loadMentionWords,
  readStories,
} from '../../src/authoring/files.ts';
import { SIDECAR } from '../../src/authoring/layers/storyLayers.ts';
import { checkLayer, type LayerContext } from '../../src/authoring/layer.ts';
import { ContentError, createProblem, type Problem } from '../../src/authoring/problem.ts';
import { mapRegion, collectIds } from '../../src/authoring/region.ts';
import { describeFailure, Reporter } from '../../src/authoring/reporter.ts';
import {
  checkStories,
  type ValidationContext,
  type StoryFiles,
} from '../../src/authoring/stories.ts';
import { langOfFile } from '../../src/authoring/story.ts';
import { readStoryText } from '../../src/authoring/storyText.ts';
import type { Atlas, Lang } from '../../src/atlas/atlas.ts';
import { isBaseLayer } from '../../src/cartography/baseLayers.ts';
import { drawnKinds } from '../../src/cartography/kinds.ts';

/** Link colours do not matter here. */
const MAP_DESIGN = { linkColor: () => '', kinds: drawnKinds, isBaseLayer };

/** Returns all problems of the files and folders at these paths, in order. */
export type Check = (...paths: readonly string[]) => readonly Problem[];

/** Creates a check against the layers and facts in `data`, which are read once, on first use. */
export function createCheck(data: string): Check {
  let atlas: Atlas | undefined;
  let against: ValidationContext | undefined;
  const load = (): Atlas => (atlas ??= loadAtlas(join(data, 'layers')));
  const words = () => loadMentionWords(join(data, 'facts', 'mentions.json'));
  const checkOne = (path: string): readonly Problem[] => {
    const kind = kindOf(path);
    if (kind === 'layer') return checkLayerFile(path, load(), data);
    against ??= createValidationContext(
      load(),
      MAP_DESIGN,
      words,
      loadEvidence(join(data, 'layers')).milestones,
    );
    if (kind === 'own') return checkOwnLayer(path, against);
    return kind === 'text' ? checkTextFile(path, against) : checkFolder(path, against);
  };
  return (...paths) =>
    paths.flatMap((path) => {
      try {
        return checkOne(path);
      } catch (error) {
        if (error instanceof ContentError) return error.problems;
        return [createProblem({ file: path, line: 1, column: 1 }, describeFailure(error))];
      }
    });
}

function kindOf(path: string): 'folder' | 'text' | 'layer' | 'own' {
  if (isSymbolicLink(path))
    return fail(path, 'this is a symbolic link', 'a regular file or folder');
  if (!existsSync(path)) return fail(path, 'there is no such file or folder');
  if (statSync(path).isDirectory()) return 'folder';
  const ending = extname(path).toLowerCase();
  if (storyOf(path) !== undefined) return 'own';
  if (ending === '.md') return 'text';
  if (ending === '.geojson' || ending === '.json') return 'layer';
  return fail(
    path,
    'this type of file cannot be checked',
    'a story’s folder, .md or .geojson; a table or KML in the folder `layers` of a story',
  );
}

function fail(file: string, message: string, expected?: string): never {
  const hints = expected === undefined ? {} : { expected };
  throw new ContentError([createProblem({ file, line: 1, column: 1 }, message, hints)]);
}

/** Checks a story's folder or a folder of stories. Sibling stories resolve links but are not reported. */
function checkFolder(path: string, against: ValidationContext): readonly Problem[] {
  const folder = path.replace(/(?<![\\/])[\\/]+$/, '');
  const isStory = (dir: string): boolean => existsSync(join(dir, 'story.yaml'));
  const { stories: inside } = readStories(folder, (name) => isStory(join(folder, name)));
  const several = !isStory(folder) && inside.length > 0;
  const dir = several ? folder : dirname(folder);
  const isIncluded = (name: string): boolean =>
    isStory(join(dir, name)) || (!several && name === basename(folder));
  const { stories, problems } = readStories(dir, isIncluded);
  const own = `${folder}/`;
  const front = several ? siteIndexProblems(folder, stories) : [];
  return [...front, ...problems, ...checkStories(stories, against).problems]
    .map((one) => ({ ...one, file: one.file.replace(/^\.\//, '') }))
    .filter(({ file }) => file.startsWith(own.replace(/^\.\//, '')));
}

/** Problems of the site index, if there is one. */
function siteIndexProblems(dir: string, stories: readonly StoryFiles[]): readonly Problem[] {
  try {
    loadSiteIndex(dir, stories);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/** The story folder of a file in its `layers` folder; undefined for other files. */
function storyOf(path: string): string | undefined {
  const folder = dirname(path);
  const story = dirname(folder);
  return basename(folder) === 'layers' && existsSync(join(story, 'story.yaml')) ? story : undefined;
}

/** Checks a story's layer together with the story. */
function checkOwnLayer(path: string, against: ValidationContext): readonly Problem[] {
  const own = [join(path), join(dirname(path), SIDECAR)];
  return checkFolder(storyOf(path) ?? '', against).filter(({ file }) => own.includes(join(file)));
}

/** Checks a text in a story's folder together with its story.yaml, any other text alone. */
function checkTextFile(path: string, against: ValidationContext): readonly Problem[] {
  const folder = dirname(path);
  if (existsSync(join(folder, 'story.yaml'))) {
    const yaml = join(folder, 'story.yaml');
    return checkFolder(folder, against).filter(
      ({ file }) => file === join(path) || file === yaml || file === path,
    );
  }
  const reporter = new Reporter(path, loadText(path));
  const lang = langOfFile(path);
  reporter.attempt(() => {
    checkWords(reporter, against, isLang(lang) ? lang : 'en');
  });
  return [...reporter.problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

function checkWords(reporter: Reporter, { atlas }: ValidationContext, lang: Lang): void {
  const text = readStoryText(reporter, atlas, { lang });
  for (const { id, offset, mapDescription } of text.steps) {
    const expected = 'a line `> map: Map of …: …`: where, what, and the point';
    if (mapDescription === undefined)
      reporter.report(offset, `the step \`${id}\` does not say what its map shows`, { expected });
  }
  if (text.unparsed !== true) lintText(text, reporter, atlas, lang);
}

/** Checks a layer against the atlas; a layer of the atlas is not compared with itself. */
function checkLayerFile(path: string, atlas: Atlas, data: string): readonly Problem[] {
  const own = atlas.layers.find(({ file }) => join(data, 'layers', file) === join(path))?.id;
  const sources = JSON.parse(loadText(join(data, 'facts', 'sources.json'))) as object;
  const context: LayerContext = {
    sources: [...new Set([...Object.keys(atlas.sources), ...idsOf(sources)])],
    takenIds: collectIds(atlas, own),
    kinds: drawnKinds,
    region: isGroundLayer(atlas, own) ? undefined : mapRegion(atlas, isBaseLayer, own),
  };
  return checkLayer(path, loadText(path), context).problems;
}

/** Ids of a table keyed by id, or of a list of objects with ids. */
function idsOf(table: object): readonly string[] {
  if (!Array.isArray(table)) return Object.keys(table);
  return table.flatMap((one: { id?: string }) => one.id ?? []);
}

/** Whether a layer of the atlas is a base layer, which may extend beyond the region. */
function isGroundLayer({ layers }: Atlas, id: string | undefined): boolean {
  return layers.some((layer) => layer.id === id && isBaseLayer(layer));
}
