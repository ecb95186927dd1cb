/** Validates all stories in all their languages. Build only. */
import { isDeepStrictEqual } from 'node:util';
import type { Lang } from '../atlas/atlas.ts';
import type { Story } from '../story/story.ts';
import {
  extractClaims,
  findUnattributedClaims,
  type Claim,
  type StoryVersion,
} from './claims/attribution.ts';
import type { ImageSize } from './image.ts';
import { translationProblems } from './translations.ts';
import { readStoryLayers, type LayerBytes, type StoryLayer } from './layers/storyLayers.ts';
import type { StoryLayerContext } from './layers/readLayerFile.ts';
import { createProblem, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { checkStory, langOfFile, type CheckedStory, type StoryInput } from './story.ts';

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
  /** By file. */
  readonly texts: ReadonlyMap<string, CheckedText>;
}

/** A checked text and what it was checked with. */
interface CheckedText extends CheckedStory, StoryVersion {
  readonly input: Omit<StoryInput, 'atlas' | 'toggles'> & {
    readonly folder: string;
    readonly layers: readonly StoryLayer[];
  };
  readonly claims: readonly Claim[];
}

/**
 * Validates stories in all languages, English first. Returns the valid ones and all problems. Texts of
 * `previous` with the same input are not checked again; they must have been checked in this context.
 */
export function checkStories(
  files: readonly StoryFiles[],
  context: ValidationContext,
  previous: CheckedStories['texts'] = new Map(),
): CheckedStories {
  const layers = readAllStoryLayers(files, context);
  const contextWith = (own: readonly StoryLayer[]) =>
    own.length > 0 ? (context.storyLayers?.withLayers(own) ?? context) : context;
  const { downloads = [] } = contextWith(layers.flatMap((one) => one.layers));
  const paths = sitePaths(files, downloads);
  const isEstablished = (page: string) => context.atlas.isEstablished?.(page) ?? false;
  const checkText = (
    input: CheckedText['input'],
    against: ReturnType<typeof contextWith>,
  ): CheckedText => {
    const { folder, textFile: file, text: source } = input;
    const last = previous.get(file);
    if (last && isDeepStrictEqual(last.input, input)) return last;
    const { atlas, toggles } = against;
    const checked = checkStory({ ...input, atlas, toggles });
    const version = { folder, file, lang: langOfFile(file), source };
    const claims = checked.text.unparsed ? [] : extractClaims(version, isEstablished);
    return { ...checked, ...version, input, claims };
  };
  const checked = files.map(({ folder, yamlFile, yamlText, texts, images }, i) => {
    const own = layers[i]?.layers ?? [];
    const against = contextWith(own);
    const sorted = [...texts].sort((a, b) =>
      byEnglishFirst(langOfFile(a.file), langOfFile(b.file)),
    );
    const langs = sorted.map(({ file }) => langOfFile(file));
    return sorted.map(({ file: textFile, text }) => {
      const site = { base: `${folder}/${langOfFile(textFile)}/`, paths };
      const input = { folder, yamlFile, yamlText, textFile, text, langs, images, site };
      return checkText({ ...input, layers: own }, against);
    });
  });
  const all = checked.flat();
  return {
    stories: all.flatMap(({ story }) => story ?? []),
    layers: new Map(files.map(({ folder }, i) => [folder, layers[i]?.layers ?? []])),
    problems: distinct([
      ...layers.flatMap(({ problems }) => problems),
      ...all.flatMap(({ problems }) => problems),
      ...checked.flatMap(translationProblems),
      ...attributionProblems(all.flatMap(({ claims }) => claims)),
    ]),
    texts: new Map(all.map((one) => [one.file, one])),
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
function attributionProblems(claims: readonly Claim[]): readonly Problem[] {
  return findUnattributedClaims(claims).map(
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
