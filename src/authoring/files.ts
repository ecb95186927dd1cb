/** Stories and layers from the disk. Node only. */
import { existsSync, readdirSync } from 'node:fs';
import type { Atlas } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { readAtlas } from '../atlas/readAtlas.ts';
import { parseIndex } from './atlasIndex.ts';
import { readChanges, type Change } from './changes.ts';
import { isLang } from './direction.ts';
import { isLink, loadBytes, loadPicture, loadText } from './disk.ts';
import { readFront, type Front } from './front.ts';
import { isImageName, type ImageFault, type ImageFile, type Picture } from './image.ts';
import { parseLayer } from './layer.ts';
import type { LayerBytes } from './layers/ownLayers.ts';
import type { MentionWords } from '../mentions/lexicon.ts';
import { parseMentionWords } from './mentionWords.ts';
import { attempt, problem, throwErrors, type Problem } from './problem.ts';
import { referenceProblems, type LayerFile } from './references.ts';
import type { StoryFiles } from './stories.ts';

/** Bytes of a picture. */
const HEAVY = 500_000;

/** What happened when, how high, how much: beside the layers, made and checked with them. */
export function loadEvidence(dir: string): Evidence {
  return JSON.parse(loadText(`${dir}/evidence.json`)) as Evidence;
}

/**
 * The files of each story below a folder (`data/stories`), by name, and what is worth a look. Throws a
 * ContentError that names every folder without story.yaml or text, and every text whose name is no language.
 */
export function loadStories(dir: string): ReturnType<typeof readStories> {
  const read = readStories(dir, () => true);
  throwErrors(read.problems);
  return read;
}

/** The same as far as it goes, of the folders that are asked for. */
export function readStories(
  dir: string,
  asked: (folder: string) => boolean,
): { readonly stories: readonly StoryFiles[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const entries = readdirSync(dir, { withFileTypes: true }).filter(({ name }) => asked(name));
  for (const link of entries.filter((entry) => entry.isSymbolicLink()))
    problems.push(linkProblem(`${dir}/${link.name}`));
  const stories = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((folder) => loadStory(dir, folder, problems));
  return { stories, problems };
}

function loadStory(dir: string, folder: string, problems: Problem[]): StoryFiles {
  const report = (file: string, message: string, expected: string): void => {
    problems.push(problem({ file, line: 1, column: 1 }, message, { expected }));
  };
  const textOf = (file: string): string => attempt(problems, () => loadText(file)) ?? '';
  const yamlFile = `${dir}/${folder}/story.yaml`;
  const exists = existsSync(yamlFile) || isLink(yamlFile);
  if (!exists) report(yamlFile, 'there is no such file', 'the steps of the story');
  const names = readdirSync(`${dir}/${folder}`).filter((name) => name.endsWith('.md'));
  if (names.length === 0) report(`${dir}/${folder}/en.md`, 'there is no such file', 'its words');
  for (const name of names.filter((name) => !isLang(name.slice(0, -'.md'.length)))) {
    report(`${dir}/${folder}/${name}`, 'the name is no language', 'a name such as en.md, ur.md');
  }
  const texts = names
    .filter((name) => isLang(name.slice(0, -'.md'.length)))
    .sort()
    .map((name) => `${dir}/${folder}/${name}`);
  const images = new Map<string, ImageFile>();
  for (const name of readdirSync(`${dir}/${folder}`).filter(isImageName)) {
    // A file that is told of here is not missing as well.
    const none = { width: 0, height: 0 };
    const file = `${dir}/${folder}/${name}`;
    const image: Picture | ImageFile | ImageFault =
      attempt(problems, () => loadPicture(file)) ?? none;
    if ('fault' in image) report(file, image.fault, 'a picture as it is named');
    else if ('bytes' in image) problems.push(...heavyProblems(file, image));
    images.set(name, 'fault' in image ? none : image);
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

/** The files of a story's own layers, by name; none where there is no such folder. */
function loadLayers(dir: string, problems: Problem[]): readonly LayerBytes[] {
  if (isLink(dir)) {
    problems.push(linkProblem(dir));
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

function linkProblem(file: string): Problem {
  const expected = 'a folder of its own';
  return problem({ file, line: 1, column: 1 }, 'this is a link', { expected });
}

/** Warns of a picture that readers wait for. */
function heavyProblems(file: string, { bytes, width, height }: Picture): readonly Problem[] {
  if (bytes.byteLength <= HEAVY) return [];
  const megabytes = (bytes.byteLength / 1e6).toFixed(1);
  const message = `the picture has ${megabytes} MB and ${width} × ${height} px, which every reader loads`;
  const expected = `at most ${HEAVY / 1e6} MB: 1600 px across are enough, saved as jpg or webp`;
  return [problem({ file, line: 1, column: 1 }, message, { severity: 'warning', expected })];
}

/** The atlas of a folder (`data/layers`), checked; throws a ContentError with all that is wrong. */
export function loadAtlas(dir: string): Atlas {
  const file = `${dir}/atlas.json`;
  const text = loadText(file);
  const index = parseIndex(file, text);
  const layers = index.layers.map((info): LayerFile => {
    const own = { file: `${dir}/${info.file}`, text: loadText(`${dir}/${info.file}`) };
    return { id: info.id, ...own, data: parseLayer(own.file, own.text) };
  });
  throwErrors(referenceProblems({ file, text, index }, layers));
  return readAtlas(index, Object.fromEntries(layers.map(({ id, data }) => [id, data])));
}

/** Which story is home and how they are ordered: `stories.yaml` in the folder of the stories. Throws a ContentError. */
export function loadFront(dir: string, stories: readonly StoryFiles[]): Front {
  const file = `${dir}/stories.yaml`;
  const yaml = existsSync(file) ? loadText(file) : undefined;
  const { front, problems } = readFront(
    file,
    yaml,
    stories.map(({ folder }) => folder),
  );
  throwErrors(problems);
  return front;
}

/** What changed in the facts, newest first: `data/facts/changes.yaml`. Throws a ContentError. */
export function loadChanges(file: string, atlas: Atlas): readonly Change[] {
  const features = Object.values(atlas.data).flatMap((layer) => layer.features);
  const entries = [...atlas.groups, ...features.map(({ properties }) => properties)];
  const ids = entries.map(({ id }) => id);
  const { changes, problems } = readChanges(file, loadText(file), { ids, sources: atlas.sources });
  throwErrors(problems);
  return changes;
}

/** The words around names: `data/facts/mentions.json`. */
export function loadMentionWords(file: string): MentionWords {
  return parseMentionWords(file, loadText(file));
}
