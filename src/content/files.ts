/** Stories and layers from the disk. Node only, and the only such file here. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Atlas } from '../model/atlas.ts';
import type { Evidence } from '../model/evidence.ts';
import { readAtlas } from './atlas.ts';
import { parseIndex, referenceProblems } from './atlasIndex.ts';
import { isLang } from './direction.ts';
import { readFront, type Front } from './front.ts';
import { isImageName, readImage, type ImageFile } from './image.ts';
import { faultOfJson } from './json.ts';
import { parseLayer } from './layer.ts';
import { parseMentionWords, type MentionWords } from './mentions/mentionWords.ts';
import { ContentError, problem, throwErrors, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import type { StoryFiles } from './stories.ts';

/** What happened when, how high, how much: beside the layers, made and checked with them. */
export function loadEvidence(dir: string): Evidence {
  return JSON.parse(readFileSync(`${dir}/evidence.json`, 'utf8')) as Evidence;
}

/** The largest file that is read, in MB. */
const LARGEST_MB = 25;

/**
 * The files of each story below a folder (`data/stories`), by name. Throws a ContentError that names
 * every folder without story.yaml or text, and every text whose name is no language.
 */
export function loadStories(dir: string): readonly StoryFiles[] {
  const { stories, problems } = readStories(dir, () => true);
  throwErrors(problems);
  return stories;
}

/** The same as far as it goes, of the folders that are asked for. */
export function readStories(
  dir: string,
  asked: (folder: string) => boolean,
): { readonly stories: readonly StoryFiles[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const stories = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && asked(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((folder) => loadStory(dir, folder, problems));
  return { stories, problems };
}

function loadStory(dir: string, folder: string, problems: Problem[]): StoryFiles {
  const report = (file: string, message: string, expected: string): void => {
    problems.push(problem({ file, line: 1, column: 1 }, message, { expected }));
  };
  const textOf = (file: string): string => {
    try {
      return loadText(file);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return '';
    }
  };
  const yamlFile = `${dir}/${folder}/story.yaml`;
  const exists = existsSync(yamlFile);
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
    const image = readImage(name, readFileSync(`${dir}/${folder}/${name}`));
    if ('fault' in image)
      report(`${dir}/${folder}/${name}`, image.fault, 'a picture as it is named');
    // A file that is told of here is not missing as well.
    images.set(name, 'fault' in image ? { width: 0, height: 0 } : image);
  }
  return {
    folder,
    yamlFile,
    yamlText: exists ? textOf(yamlFile) : '',
    texts: texts.map((file) => ({ file, text: textOf(file) })),
    images,
  };
}

/** The atlas of a folder (`data/layers`), checked; throws a ContentError with all that is wrong. */
export function loadAtlas(dir: string): Atlas {
  const index = parseIndex(`${dir}/atlas.json`, loadJson(`${dir}/atlas.json`));
  const layers = Object.fromEntries(
    index.layers.map(({ id, file }) => [
      id,
      parseLayer(`${dir}/${file}`, loadText(`${dir}/${file}`)),
    ]),
  );
  throwErrors(referenceProblems(`${dir}/atlas.json`, index, layers));
  return readAtlas(index, layers);
}

/** Which story is home and how they are ordered: `stories.yaml` in the folder of the stories. Throws a ContentError. */
export function loadFront(dir: string, stories: readonly StoryFiles[]): Front {
  const file = `${dir}/stories.yaml`;
  const yaml = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const { front, problems } = readFront(
    file,
    yaml,
    stories.map(({ folder }) => folder),
  );
  throwErrors(problems);
  return front;
}

/** The words around names: `data/facts/mentions.json`. */
export function loadMentionWords(file: string): MentionWords {
  return parseMentionWords(file, readFileSync(file, 'utf8'));
}

function loadJson(file: string): unknown {
  const text = loadText(file);
  const fault = faultOfJson(text);
  if (fault === undefined) return JSON.parse(text);
  const place = new Reporter(file, text).locate(fault.offset);
  throw new ContentError([problem({ file, ...place }, fault.message)]);
}

/** A text file; throws a ContentError if it is not there or too large for a reader's browser. */
export function loadText(file: string): string {
  const refuse = (message: string, expected?: string): never => {
    const hints = expected === undefined ? {} : { expected };
    throw new ContentError([problem({ file, line: 1, column: 1 }, message, hints)]);
  };
  if (!existsSync(file)) return refuse('there is no such file');
  const megabytes = statSync(file).size / 1e6;
  if (megabytes > LARGEST_MB) {
    const expected = `at most ${LARGEST_MB} MB, since readers load a file whole: simplify or split it`;
    return refuse(`the file has ${Math.round(megabytes)} MB`, expected);
  }
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}
