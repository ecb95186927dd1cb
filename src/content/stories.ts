/** All stories in all their languages. Build only. */
import type { Lang } from '../model/atlas.ts';
import type { Story } from '../model/story.ts';
import { throwErrors, type Problem } from './problem.ts';
import { checkStory, langOf, type StoryInput } from './story.ts';

/** Files of a story in all its languages. */
export interface StoryFiles {
  /** The last part of its folder's name; the story's id must be the same. */
  readonly folder: string;
  readonly yamlFile: string;
  readonly yamlText: string;
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

type Against = Pick<StoryInput, 'atlas' | 'toggles'>;

/** Every story in every language, English first; throws one ContentError with the problems of all. */
export function parseStories(files: readonly StoryFiles[], against: Against): readonly Story[] {
  const { stories, problems } = checkStories(files, against);
  throwErrors(problems);
  return stories;
}

/** The stories that are right, and the problems of all, each once. */
export function checkStories(
  files: readonly StoryFiles[],
  against: Against,
): { readonly stories: readonly Story[]; readonly problems: readonly Problem[] } {
  const checked = files.flatMap(({ folder, yamlFile, yamlText, texts }) => {
    const sorted = [...texts].sort((a, b) => byEnglishFirst(langOf(a.file), langOf(b.file)));
    const langs = sorted.map(({ file }) => langOf(file));
    return sorted.map(({ file: textFile, text }) =>
      checkStory({ folder, yamlFile, yamlText, textFile, text, langs, ...against }),
    );
  });
  return {
    stories: checked.flatMap(({ story }) => story ?? []),
    problems: distinct(checked.flatMap(({ problems }) => problems)),
  };
}

function byEnglishFirst(a: Lang, b: Lang): number {
  return Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1);
}

/** The same finding about story.yaml turns up once for each language. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
