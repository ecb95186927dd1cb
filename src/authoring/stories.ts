/** Validates all stories in all their languages. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import type { Story } from '../story/story.ts';
import { findUnattributedClaims, type StoryVersion } from './claims/attribution.ts';
import type { ImageSize } from './image.ts';
import { translationProblems } from './translations.ts';
import { readStoryLayers, type LayerBytes, type StoryLayer } from './layers/storyLayers.ts';
import type { StoryLayerContext } from './layers/readLayerFile.ts';
import { createProblem, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { checkStory, langOfFile, type StoryInput } from './story.ts';

/** The files of a story in all its languages. */
export interface StoryFiles {
  /** Name of its folder, which must equal the story's id. */
  readonly folder: string;
  readonly yamlFile: string;
  readonly yamlText: string;
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  /** Images in the folder, by file name. */
  readonly images?: ReadonlyMap<string, ImageSize>;
  /** Files in its folder `layers/`. */
  readonly layers?: readonly LayerBytes[];
}

/** What stories are validated against. `downloads` are the files under `data/`, by path below the site's root. */
export type ValidationContext = Pick<StoryInput, 'atlas' | 'toggles'> & {
  readonly downloads?: readonly string[];
  /** How a story's own layers are validated; without it, they are ignored. */
  readonly storyLayers?: StoryLayerValidation;
};

/** Context for a story's own layers, and the story's context with these layers added. */
export interface StoryLayerValidation {
  readonly context: StoryLayerContext;
  withLayers(
    layers: readonly StoryLayer[],
  ): Pick<ValidationContext, 'atlas' | 'toggles' | 'downloads'>;
}

/** The valid stories, the own layers by folder, and all problems without duplicates. */
export interface CheckedStories {
  readonly stories: readonly Story[];
  readonly layers: ReadonlyMap<string, readonly StoryLayer[]>;
  readonly problems: readonly Problem[];
}

/** Validates stories in all languages, English first. Returns the valid ones and all problems. */
export function checkStories(
  files: readonly StoryFiles[],
  context: ValidationContext,
): CheckedStories {
  const layers = readAllStoryLayers(files, context);
  const contextWith = (own: readonly StoryLayer[]) =>
    own.length > 0 ? (context.storyLayers?.withLayers(own) ?? context) : context;
  const { downloads = [] } = contextWith(layers.flatMap((one) => one.layers));
  const paths = sitePaths(files, downloads);
  const checked = files.map(({ folder, yamlFile, yamlText, texts, images }, i) => {
    const { atlas, toggles } = contextWith(layers[i]?.layers ?? []);
    const sorted = [...texts].sort((a, b) =>
      byEnglishFirst(langOfFile(a.file), langOfFile(b.file)),
    );
    const langs = sorted.map(({ file }) => langOfFile(file));
    const read = sorted.map(({ file: textFile, text }) => {
      const site = { base: `${folder}/${langOfFile(textFile)}/`, paths };
      const input = { folder, yamlFile, yamlText, textFile, text, langs, images, site };
      return {
        ...checkStory({ ...input, atlas, toggles }),
        file: textFile,
        source: text,
        folder,
        lang: langOfFile(textFile),
      };
    });
    return { read, translationIssues: translationProblems(read) };
  });
  const all = checked.flatMap(({ read }) => read);
  return {
    stories: all.flatMap(({ story }) => story ?? []),
    layers: new Map(files.map(({ folder }, i) => [folder, layers[i]?.layers ?? []])),
    problems: distinct([
      ...layers.flatMap(({ problems }) => problems),
      ...all.flatMap(({ problems }) => problems),
      ...checked.flatMap(({ translationIssues }) => translationIssues),
      ...attributionProblems(
        all.filter(({ text }) => !text.unparsed),
        context,
      ),
    ]),
  };
}

/** Reads the own layers of each story. Their ids are reserved for the stories that follow. */
function readAllStoryLayers(
  files: readonly StoryFiles[],
  { storyLayers }: ValidationContext,
): readonly ReturnType<typeof readStoryLayers>[] {
  const takenIds = new Map(storyLayers?.context.takenIds);
  const layerIds = [...(storyLayers?.context.layers ?? [])];
  return files.map(({ folder, layers = [] }) => {
    if (storyLayers === undefined || layers.length === 0) return { layers: [], problems: [] };
    const read = readStoryLayers(layers, { ...storyLayers.context, takenIds, layers: layerIds });
    for (const { info, data } of read.layers) {
      layerIds.push(info.id);
      for (const { properties } of data.features)
        takenIds.set(properties.id, `${properties.names.en}, in ${folder}/layers/${info.id}`);
    }
    return read;
  });
}

/** Warns of claims that one story states as fact and another attributes. */
function attributionProblems(
  versions: readonly StoryVersion[],
  { atlas }: ValidationContext,
): readonly Problem[] {
  return findUnattributedClaims(versions, (page) => atlas.isEstablished?.(page) ?? false).map(
    ({ version: { file, source }, offset, message, expected }) =>
      createProblem({ file, ...new Reporter(file, source).locate(offset) }, message, {
        severity: 'warning',
        expected,
      }),
  );
}

/** Paths of all pages and files that stories may link to, below the site's root. */
function sitePaths(
  files: readonly StoryFiles[],
  downloads: readonly string[],
): ReadonlySet<string> {
  const langs = new Set(files.flatMap(({ texts }) => texts.map(({ file }) => langOfFile(file))));
  return new Set([
    '',
    'stories/',
    ...[...langs].flatMap((lang) => [`stories/${lang}/`, `teach/${lang}/`]),
    ...downloads,
    ...files.flatMap(({ folder, texts, images }) => [
      `${folder}/`,
      ...texts.flatMap(({ file }) =>
        ['', 'worksheet/', 'worksheet/key/', 'worksheet/handout/'].map(
          (page) => `${folder}/${langOfFile(file)}/${page}`,
        ),
      ),
      ...[...(images?.keys() ?? [])].map((name) => `${folder}/${name}`),
    ]),
  ]);
}

function byEnglishFirst(a: Lang, b: Lang): number {
  return Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1);
}

/** Removes duplicates: a problem in story.yaml is found once per language. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
