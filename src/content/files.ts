/** Stories and layers from the disk. Node only, and the only such file here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Atlas } from '../model/atlas.ts';
import { readAtlas } from './atlas.ts';
import { parseIndex, referenceProblems } from './atlasIndex.ts';
import { isLang } from './direction.ts';
import { readFront, type Front } from './front.ts';
import { isImageName, readImage, type ImageFile } from './image.ts';
import { parseLayer } from './layer.ts';
import { parseMentionWords, type MentionWords } from './mentions/mentionWords.ts';
import { ContentError, problem, throwErrors, type Problem } from './problem.ts';
import type { StoryFiles } from './stories.ts';

/**
 * The files of each story below a folder (`data/stories`), by name. Throws a ContentError that names
 * every folder without story.yaml or text, and every text whose name is no language.
 */
export function loadStories(dir: string): readonly StoryFiles[] {
  const problems: Problem[] = [];
  const stories = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((folder) => loadStory(dir, folder, problems));
  throwErrors(problems);
  return stories;
}

function loadStory(dir: string, folder: string, problems: Problem[]): StoryFiles {
  const report = (file: string, message: string, expected: string): void => {
    problems.push(problem({ file, line: 1, column: 1 }, message, { expected }));
  };
  const yamlFile = `${dir}/${folder}/story.yaml`;
  const exists = existsSync(yamlFile);
  if (!exists) report(yamlFile, 'there is no such file', 'the steps of the story');
  const names = readdirSync(`${dir}/${folder}`).filter((name) => name.endsWith('.md'));
  if (names.length === 0) report(`${dir}/${folder}/en.md`, 'there is no such file', 'its words');
  for (const name of names.filter((name) => !isLang(name.slice(0, -'.md'.length)))) {
    report(`${dir}/${folder}/${name}`, 'the name is no language', 'a name such as en.md, ur.md');
  }
  const texts = names.sort().map((name) => `${dir}/${folder}/${name}`);
  const images = new Map<string, ImageFile>();
  for (const name of readdirSync(`${dir}/${folder}`).filter(isImageName)) {
    const image = readImage(name, readFileSync(`${dir}/${folder}/${name}`));
    if ('fault' in image)
      report(`${dir}/${folder}/${name}`, image.fault, 'a picture as it is named');
    else images.set(name, image);
  }
  return {
    folder,
    yamlFile,
    yamlText: exists ? readFileSync(yamlFile, 'utf8') : '',
    texts: texts.map((file) => ({ file, text: readFileSync(file, 'utf8') })),
    images,
  };
}

/** The atlas of a folder (`data/layers`), checked; throws a ContentError with all that is wrong. */
export function loadAtlas(dir: string): Atlas {
  const index = parseIndex(`${dir}/atlas.json`, loadJson(`${dir}/atlas.json`));
  const layers = Object.fromEntries(
    index.layers.map(({ id, file }) => [
      id,
      parseLayer(`${dir}/${file}`, loadJson(`${dir}/${file}`)),
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
  const place = { file, line: 1, column: 1 };
  if (!existsSync(file)) throw new ContentError([problem(place, 'there is no such file')]);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ContentError([problem(place, `this is not JSON: ${String(error)}`)]);
  }
}
