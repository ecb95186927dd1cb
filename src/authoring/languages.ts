/** Whether a story says the same in all its languages, as far as marks tell. Build only. */
import { problem, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import type { StoryText } from './storyText.ts';

/** A story's text in one language. */
export interface LanguageText {
  readonly file: string;
  readonly source: string;
  readonly text: StoryText;
}

/** What tells the languages of a story apart, and texts of which both claim to be the original. */
export function languageProblems(texts: readonly LanguageText[]): readonly Problem[] {
  return [...secondOriginals(texts), ...unequalSteps(texts)];
}

/** A translation that does not say whether it was reviewed. */
function secondOriginals(texts: readonly LanguageText[]): readonly Problem[] {
  const [original, ...more] = texts.filter(({ text }) => text.original);
  return more.map(({ file }) =>
    problem(
      { file, line: 1, column: 1 },
      `neither this text nor ${original?.file} has \`reviewed\``,
      {
        expected: 'in a translation `reviewed: false`, or `reviewed: { by: …, date: … }`',
      },
    ),
  );
}

/** Warns of steps in which a language links or counts what the first one does not, or the other way round. */
function unequalSteps([first, ...others]: readonly LanguageText[]): readonly Problem[] {
  if (first === undefined) return [];
  const firstSteps = new Map(first.text.steps.map((step) => [step.id, step]));
  return others.flatMap((other) => {
    const place = new Reporter(other.file, other.source);
    return other.text.steps.flatMap((step) => {
      const same = firstSteps.get(step.id);
      const at = { file: other.file, ...place.locate(step.offset) };
      const found = same === undefined ? [] : differences(step, same, first.file);
      return found.map((message) => problem(at, message, { severity: 'warning' }));
    });
  });
}

type Marks = Pick<StoryText['steps'][number], 'id' | 'mentions' | 'figures'>;

function differences(step: Marks, same: Marks, first: string): readonly string[] {
  const list = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');
  const tell = (what: string, mine: readonly string[], theirs: readonly string[]): string[] => {
    const lacking = theirs.filter((one) => !mine.includes(one));
    const more = mine.filter((one) => !theirs.includes(one));
    return [
      ...(lacking.length > 0
        ? [`the step \`${step.id}\` lacks ${what} ${list(lacking)}, which ${first} has`]
        : []),
      ...(more.length > 0
        ? [`the step \`${step.id}\` has ${what} ${list(more)}, which ${first} has not`]
        : []),
    ];
  };
  return [
    ...tell('links to', step.mentions, same.mentions),
    ...tell('the figures', step.figures, same.figures),
  ];
}
