/** Serializes questions in Moodle's GIFT format. */

/** A question of a question bank; texts are HTML except `name`. */
export interface GiftQuestion {
  /** Plain text, shown to teachers only. */
  readonly name: string;
  readonly prompt: string;
  readonly answer:
    | { readonly right: string; readonly wrong: readonly string[] }
    /** The accepted range. */
    | { readonly from: number; readonly to: number };
  /** Shown after an answer. */
  readonly feedback: string;
}

/** A GIFT file with questions of one category, created below the course's top category. */
export function giftText(category: string, questions: readonly GiftQuestion[]): string {
  // A slash separates nested categories; doubling escapes it.
  const path = `$CATEGORY: $course$/top/${collapseWhitespace(category).replaceAll('/', '//')}`;
  return [path, ...questions.map(formatQuestion)].join('\n\n') + '\n';
}

function formatQuestion({ name, prompt, answer, feedback }: GiftQuestion): string {
  const answers =
    'right' in answer
      ? [`=${escapeGift(answer.right)}`, ...answer.wrong.map((one) => `~${escapeGift(one)}`)]
      : [`#${answer.from}..${answer.to}`];
  return [
    `::${escapeGift(name)}::[html]${escapeGift(prompt)} {`,
    ...answers,
    `####${escapeGift(feedback)}`,
    '}',
  ].join('\n');
}

/** Escapes GIFT's control characters. */
function escapeGift(text: string): string {
  return collapseWhitespace(text).replaceAll(/[\\~=#{}:]/g, '\\$&');
}

/** GIFT ends a question at an empty line. */
function collapseWhitespace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
