/** Compares the languages of a story: links, live figures and reviews. Build only. */
import { createFileProblem, createProblem, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import type { StoryText } from './storyText.ts';

/** A story's text in one language. */
export interface LanguageText {
  readonly file: string;
  readonly source: string;
  readonly text: StoryText;
}

/** Differences between the languages of a story, and texts that both claim to be the original. */
export function translationProblems(texts: readonly LanguageText[]): readonly Problem[] {
  return [...findDuplicateOriginals(texts), ...findStepDifferences(texts)];
}

/** Translations without `reviewed`. */
function findDuplicateOriginals(texts: readonly LanguageText[]): readonly Problem[] {
  const [original, ...extra] = texts.filter(({ text }) => text.original);
  return extra.map(({ file }) =>
    createFileProblem(file, `neither this text nor ${original?.file} has \`reviewed\``, {
      expected: 'in a translation `reviewed: false`, or `reviewed: { by: …, date: … }`',
    }),
  );
}

/** Warns of links and live figures that a step has in one language only. */
function findStepDifferences([first, ...others]: readonly LanguageText[]): readonly Problem[] {
  if (first === undefined) return [];
  const firstSteps = new Map(first.text.steps.map((step) => [step.id, step]));
  return others.flatMap((other) => {
    const place = new Reporter(other.file, other.source);
    return other.text.steps.flatMap((step) => {
      const firstStep = firstSteps.get(step.id);
      const at = { file: other.file, ...place.locate(step.offset) };
      const messages =
        firstStep === undefined ? [] : describeDifferences(step, firstStep, first.file);
      return messages.map((message) => createProblem(at, message, { severity: 'warning' }));
    });
  });
}

type Marks = Pick<StoryText['steps'][number], 'id' | 'mentions' | 'figures'>;

function describeDifferences(step: Marks, firstStep: Marks, first: string): readonly string[] {
  const list = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');
  const describe = (what: string, own: readonly string[], other: readonly string[]): string[] => {
    const missing = other.filter((one) => !own.includes(one));
    const extra = own.filter((one) => !other.includes(one));
    return [
      ...(missing.length > 0
        ? [`the step \`${step.id}\` lacks ${what} ${list(missing)}, which ${first} has`]
        : []),
      ...(extra.length > 0
        ? [`the step \`${step.id}\` has ${what} ${list(extra)}, which ${first} does not have`]
        : []),
    ];
  };
  return [
    ...describe('links to', step.mentions, firstStep.mentions),
    ...describe('the figures', step.figures, firstStep.figures),
  ];
}
