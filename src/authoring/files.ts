/** Loads stories, layers and facts from disk. Node only. */
import { existsSync, readdirSync } from 'node:fs';
import type { Atlas } from '../atlas/atlas.ts';
import { atlasIndex } from '../atlas/schema/atlasIndex.ts';
import { evidence, type Evidence } from '../atlas/schema/evidence.ts';
import { createAtlas } from '../atlas/createAtlas.ts';
import { readChanges, type Change } from './changes.ts';
import { isLang } from '../atlas/schema/values.ts';
import { isSymbolicLink, loadBytes, loadImage, loadText } from './disk.ts';
import { readSiteIndex, type SiteIndex } from './siteIndex.ts';
import { isImageName, type ImageIssue, type ImageSize, type LoadedImage } from './image.ts';
import { parseLayer } from './layer.ts';
import { parseJson } from './parseJson.ts';
import type { LayerBytes } from './layers/storyLayers.ts';
import type { MentionWords } from '../mentions/lexicon.ts';
import { parseMentionWords } from './mentionWords.ts';
import {
  attempt,
  createFileProblem,
  findSizeWarnings,
  throwIfErrors,
  type Problem,
} from './problem.ts';
import { referenceProblems, type LayerFile } from './references.ts';
import type { StoryFiles } from './stories.ts';

/** Loads the evidence beside the layers: milestones, heights, amounts. Throws a ContentError. */
export function loadEvidence(dir: string): Evidence {
  const file = `${dir}/evidence.json`;
  return parseJson(file, loadText(file), evidence);
}

/**
 * Loads the files of each story in a folder (`data/stories`), sorted by name, with warnings. Throws a
 * ContentError with every folder without story.yaml or text, and every text not named after a language.
 */
export function loadStories(dir: string): ReturnType<typeof readStories> {
  const read = readStories(dir, () => true);
  throwIfErrors(read.problems);
  return read;
}

/** Like `loadStories`, for the folders that `isRequested` accepts, and without throwing on errors. */
export function readStories(
  dir: string,
  isRequested: (folder: string) => boolean,
): { readonly stories: readonly StoryFiles[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const entries = readdirSync(dir, { withFileTypes: true }).filter(({ name }) => isRequested(name));
  for (const link of entries.filter((entry) => entry.isSymbolicLink()))
    problems.push(symbolicLinkProblem(`${dir}/${link.name}`));
  const stories = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((folder) => loadStory(dir, folder, problems));
  return { stories, problems };
}

function loadStory(dir: string, folder: string, problems: Problem[]): StoryFiles {
  const report = (file: string, message: string, expected: string): void => {
    problems.push(createFileProblem(file, message, { expected }));
  };
  const textOf = (file: string): string => attempt(problems, () => loadText(file)) ?? '';
  const yamlFile = `${dir}/${folder}/story.yaml`;
  const exists = existsSync(yamlFile) || isSymbolicLink(yamlFile);
  if (!exists) report(yamlFile, 'there is no such file', 'the steps of the story');
  const names = readdirSync(`${dir}/${folder}`).filter((name) => name.endsWith('.md'));
  if (names.length === 0)
    report(`${dir}/${folder}/en.md`, 'there is no such file', 'the text of the story');
  for (const name of names.filter((name) => !isLang(name.slice(0, -'.md'.length)))) {
    report(
      `${dir}/${folder}/${name}`,
      'the file name is not a language code',
      'a name such as en.md, ur.md',
    );
  }
  const texts = names
    .filter((name) => isLang(name.slice(0, -'.md'.length)))
    .sort()
    .map((name) => `${dir}/${folder}/${name}`);
  const images = new Map<string, ImageSize>();
  for (const name of readdirSync(`${dir}/${folder}`).filter(isImageName)) {
    // A file that is reported here is not reported as missing later.
    const none = { width: 0, height: 0 };
    const file = `${dir}/${folder}/${name}`;
    const image: LoadedImage | ImageSize | ImageIssue =
      attempt(problems, () => loadImage(file)) ?? none;
    if ('issue' in image) report(file, image.issue, 'an image of the type in its name');
    else if ('bytes' in image) problems.push(...imageSizeProblems(file, image));
    images.set(name, 'issue' in image ? none : image);
  }
  const layers = loadLayers(`${dir}/${folder}/layers`, problems);
  return {
    ...(layers.length > 0 && { layers }),
    folder,
    yamlFile,
    yamlText: exists ? textOf(yamlFile) : '',
    texts: texts.map((file) => ({ file, text: textOf(file) })),
    images,
  };
}

/** The files of a story's own layers, sorted by name; none if there is no such folder. */
function loadLayers(dir: string, problems: Problem[]): readonly LayerBytes[] {
  if (isSymbolicLink(dir)) {
    problems.push(symbolicLinkProblem(dir));
    return [];
  }
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name): readonly LayerBytes[] => {
      const file = `${dir}/${name}`;
      const bytes = attempt(problems, () => loadBytes(file));
      return bytes === undefined ? [] : [{ file, name, bytes }];
    });
}

function symbolicLinkProblem(file: string): Problem {
  return createFileProblem(file, 'this is a symbolic link', { expected: 'a folder' });
}

/** Warns of an image that is slow to load. */
function imageSizeProblems(
  file: string,
  { bytes, width, height }: LoadedImage,
): readonly Problem[] {
  return findSizeWarnings(
    file,
    bytes.byteLength,
    (megabytes) =>
      `the image is ${megabytes} MB and ${width} × ${height} px, and every reader loads it`,
    '1600 px across are enough, saved as jpg or webp',
  );
}

/** Loads and checks the atlas in a folder (`data/layers`). Throws a ContentError with all problems. */
export function loadAtlas(dir: string): Atlas {
  const file = `${dir}/atlas.json`;
  const text = loadText(file);
  const index = parseJson(file, text, atlasIndex);
  const layers = index.layers.map((info): LayerFile => {
    const own = { file: `${dir}/${info.file}`, text: loadText(`${dir}/${info.file}`) };
    return { id: info.id, ...own, data: parseLayer(own.file, own.text) };
  });
  throwIfErrors(referenceProblems({ file, text, index }, layers));
  return createAtlas(index, Object.fromEntries(layers.map(({ id, data }) => [id, data])));
}

/** Loads the home story and the order of stories: `stories.yaml` in the stories folder. Throws a ContentError. */
export function loadSiteIndex(dir: string, stories: readonly StoryFiles[]): SiteIndex {
  const file = `${dir}/stories.yaml`;
  const yaml = existsSync(file) ? loadText(file) : undefined;
  const { siteIndex, problems } = readSiteIndex(
    file,
    yaml,
    stories.map(({ folder }) => folder),
  );
  throwIfErrors(problems);
  return siteIndex;
}

/** Loads the changes to the facts, newest first: `data/facts/changes.yaml`. Throws a ContentError. */
export function loadChanges(file: string, atlas: Atlas): readonly Change[] {
  const features = Object.values(atlas.data).flatMap((layer) => layer.features);
  const entries = [...atlas.groups, ...features.map(({ properties }) => properties)];
  const ids = entries.map(({ id }) => id);
  const { changes, problems } = readChanges(file, loadText(file), { ids, sources: atlas.sources });
  throwIfErrors(problems);
  return changes;
}

/** Loads the words used to recognise names: `data/facts/mentions.json`. */
export function loadMentionWords(file: string): MentionWords {
  return parseMentionWords(file, loadText(file));
}
