/** Stories read as tests want them: right, or thrown with all that is wrong. */
import type { Shelf } from '../../../src/authoring/link.ts';
import { ContentError, throwErrors, type Problem } from '../../../src/authoring/problem.ts';
import { Reporter } from '../../../src/authoring/reporter.ts';
import { checkStories, type Against, type StoryFiles } from '../../../src/authoring/stories.ts';
import { checkStory, type StoryInput } from '../../../src/authoring/story.ts';
import { readStoryText, type StoryText, type TextLinks } from '../../../src/authoring/storyText.ts';
import type { Story } from '../../../src/story/story.ts';

/** Every story in every language, English first; throws one ContentError with the problems of all. */
export function parseStories(files: readonly StoryFiles[], against: Against): readonly Story[] {
  const { stories, problems } = checkStories(files, against);
  throwErrors(problems);
  return stories;
}

/** Reads a story; throws a ContentError with every problem of both files if there is an error. */
export function parseStory(input: StoryInput): Story {
  const { story, problems } = checkStory(input);
  throwErrors(problems);
  if (story === undefined) throw new Error(`${input.yamlFile} gave neither a story nor a problem`);
  return story;
}

/** Reads a text, in English and without a folder unless told; throws a ContentError with every problem. */
export function parseStoryText(
  file: string,
  text: string,
  links: TextLinks,
  shelf: Shelf = { lang: 'en' },
): StoryText {
  const reporter = new Reporter(file, text);
  const result = readStoryText(reporter, links, shelf);
  throwErrors(reporter.problems);
  return result;
}

/** What is thrown; undefined if nothing is. */
export function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** The problems of bad content that is thrown, none if nothing is; another error goes on its way. */
export function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}
