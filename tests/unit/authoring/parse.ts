/** Helpers that parse stories and throw all problems. */
import type { MarkdownOptions } from '../../../src/authoring/link.ts';
import { ContentError, throwIfErrors, type Problem } from '../../../src/authoring/problem.ts';
import { Reporter } from '../../../src/authoring/reporter.ts';
import {
  checkStories,
  type ValidationContext,
  type StoryFiles,
} from '../../../src/authoring/stories.ts';
import { checkStory, type StoryInput } from '../../../src/authoring/story.ts';
import { readStoryText, type StoryText, type TextLinks } from '../../../src/authoring/storyText.ts';
import type { Story } from '../../../src/story/story.ts';

/** Parses all stories in all languages, English first. Throws a ContentError with all problems. */
export function parseStories(
  files: readonly StoryFiles[],
  against: ValidationContext,
): readonly Story[] {
  const { stories, problems } = checkStories(files, against);
  throwIfErrors(problems);
  return stories;
}

/** Parses a story. Throws a ContentError with all problems of both files if there is an error. */
export function parseStory(input: StoryInput): Story {
  const { story, problems } = checkStory(input);
  throwIfErrors(problems);
  if (story === undefined) throw new Error(`${input.yamlFile} gave neither a story nor a problem`);
  return story;
}

/** Parses a text, by default in English and without a folder. Throws a ContentError with all problems. */
export function parseStoryText(
  file: string,
  text: string,
  links: TextLinks,
  options: MarkdownOptions = { lang: 'en' },
): StoryText {
  const reporter = new Reporter(file, text);
  const result = readStoryText(reporter, links, options);
  throwIfErrors(reporter.problems);
  return result;
}

/** The thrown value; undefined if nothing is thrown. */
export function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** The problems of a thrown ContentError; empty if nothing is thrown. Other errors are rethrown. */
export function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}
