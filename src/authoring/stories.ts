/** All stories in all their languages. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import type { Story } from '../story/story.ts';
import { unattributed, type Telling } from './claims/attribution.ts';
import type { ImageFile } from './image.ts';
import { languageProblems } from './languages.ts';
import { readOwnLayers, type LayerBytes, type OwnLayer } from './layers/ownLayers.ts';
import type { LayerContext } from './layers/readLayerFile.ts';
import { problem, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { checkStory, langOf, type StoryInput } from './story.ts';

/** Files of a story in all its languages. */
export interface StoryFiles {
  /** The last part of its folder's name; the story's id must be the same. */
  readonly folder: string;
  readonly yamlFile: string;
  readonly yamlText: string;
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  /** Images beside them, by file name. */
  readonly images?: ReadonlyMap<string, ImageFile>;
  /** What is in its folder `layers/`. */
  readonly layers?: readonly LayerBytes[];
}

/** What stories are checked against; `downloads` are the files under `data/`, by path below the site's root. */
export type Against = Pick<StoryInput, 'atlas' | 'toggles'> & {
  readonly downloads?: readonly string[];
  /** How a story's own layers are read; without it, stories have none. */
  readonly own?: OwnLayers;
};

/** What a story's own layers are read against, and what the story is checked against with them. */
export interface OwnLayers {
  readonly context: LayerContext;
  with(layers: readonly OwnLayer[]): Pick<Against, 'atlas' | 'toggles' | 'downloads'>;
}

/** The stories that are right, the layers that each folder brings along, and all problems, each once. */
export interface CheckedStories {
  readonly stories: readonly Story[];
  readonly layers: ReadonlyMap<string, readonly OwnLayer[]>;
  readonly problems: readonly Problem[];
}

/** The stories that are right in every language, English first, and the problems of all, each once. */
export function checkStories(files: readonly StoryFiles[], against: Against): CheckedStories {
  const layers = ownLayersOf(files, against);
  const withOwn = (own: readonly OwnLayer[]) =>
    own.length > 0 ? (against.own?.with(own) ?? against) : against;
  const { downloads = [] } = withOwn(layers.flatMap((one) => one.layers));
  const paths = sitePaths(files, downloads);
  const checked = files.map(({ folder, yamlFile, yamlText, texts, images }, i) => {
    const { atlas, toggles } = withOwn(layers[i]?.layers ?? []);
    const sorted = [...texts].sort((a, b) => byEnglishFirst(langOf(a.file), langOf(b.file)));
    const langs = sorted.map(({ file }) => langOf(file));
    const read = sorted.map(({ file: textFile, text }) => {
      const site = { base: `${folder}/${langOf(textFile)}/`, paths };
      const input = { folder, yamlFile, yamlText, textFile, text, langs, images, site };
      return {
        ...checkStory({ ...input, atlas, toggles }),
        file: textFile,
        source: text,
        folder,
        lang: langOf(textFile),
      };
    });
    return { read, apart: languageProblems(read) };
  });
  const all = checked.flatMap(({ read }) => read);
  return {
    stories: all.flatMap(({ story }) => story ?? []),
    layers: new Map(files.map(({ folder }, i) => [folder, layers[i]?.layers ?? []])),
    problems: distinct([
      ...layers.flatMap(({ problems }) => problems),
      ...all.flatMap(({ problems }) => problems),
      ...checked.flatMap(({ apart }) => apart),
      ...attributionProblems(
        all.filter(({ text }) => !text.unread),
        against,
      ),
    ]),
  };
}

/** The layers of each story; ids of one are taken for the next. */
function ownLayersOf(
  files: readonly StoryFiles[],
  { own }: Against,
): readonly ReturnType<typeof readOwnLayers>[] {
  const taken = new Map(own?.context.taken);
  const known = [...(own?.context.layers ?? [])];
  return files.map(({ folder, layers = [] }) => {
    if (own === undefined || layers.length === 0) return { layers: [], problems: [] };
    const read = readOwnLayers(layers, { ...own.context, taken, layers: known });
    for (const { info, data } of read.layers) {
      known.push(info.id);
      for (const { properties } of data.features)
        taken.set(properties.id, `${properties.names.en}, in ${folder}/layers/${info.id}`);
    }
    return read;
  });
}

/** Warns of what one story states as fact and another attributes. */
function attributionProblems(tellings: readonly Telling[], { atlas }: Against): readonly Problem[] {
  return unattributed(tellings, (page) => atlas.settled?.(page) ?? false).map(
    ({ telling: { file, source }, offset, message, expected }) =>
      problem({ file, ...new Reporter(file, source).locate(offset) }, message, {
        severity: 'warning',
        expected,
      }),
  );
}

/** Every page and file that a story may link relatively, below the site's root. */
function sitePaths(
  files: readonly StoryFiles[],
  downloads: readonly string[],
): ReadonlySet<string> {
  const langs = new Set(files.flatMap(({ texts }) => texts.map(({ file }) => langOf(file))));
  return new Set([
    '',
    'stories/',
    ...[...langs].flatMap((lang) => [`stories/${lang}/`, `teach/${lang}/`]),
    ...downloads,
    ...files.flatMap(({ folder, texts, images }) => [
      `${folder}/`,
      ...texts.flatMap(({ file }) =>
        ['', 'worksheet/', 'worksheet/key/', 'worksheet/handout/'].map(
          (page) => `${folder}/${langOf(file)}/${page}`,
        ),
      ),
      ...[...(images?.keys() ?? [])].map((name) => `${folder}/${name}`),
    ]),
  ]);
}

function byEnglishFirst(a: Lang, b: Lang): number {
  return Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1);
}

/** The same finding about story.yaml turns up once for each language. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
