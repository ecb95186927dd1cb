/** Writes questions in Moodle's GIFT format. */

/** A question as a course system has it; texts are HTML. */
export interface GiftQuestion {
  /** Plain: only teachers see it. */
  readonly name: string;
  readonly ask: string;
  readonly answer:
    | { readonly right: string; readonly wrong: readonly string[] }
    /** All that counts as right. */
    | { readonly from: number; readonly to: number };
  /** Shown once it has been answered. */
  readonly feedback: string;
}

/** The whole file: questions of one category, which is made below the course's own. */
export function giftText(category: string, questions: readonly GiftQuestion[]): string {
  // A slash would make a category within a category; two stand for one.
  const path = `$CATEGORY: $course$/top/${oneLine(category).replaceAll('/', '//')}`;
  return [path, ...questions.map(written)].join('\n\n') + '\n';
}

function written({ name, ask, answer, feedback }: GiftQuestion): string {
  const answers =
    'right' in answer
      ? [`=${escaped(answer.right)}`, ...answer.wrong.map((one) => `~${escaped(one)}`)]
      : [`#${answer.from}..${answer.to}`];
  return [
    `::${escaped(name)}::[html]${escaped(ask)} {`,
    ...answers,
    `####${escaped(feedback)}`,
    '}',
  ].join('\n');
}

/** Text without what GIFT reads as its own. */
function escaped(text: string): string {
  return oneLine(text).replaceAll(/[\\~=#{}:]/g, '\\$&');
}

/** An empty line would end a question. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
