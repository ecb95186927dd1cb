/** Size limits of texts. Larger texts are mistakes or attacks, and are refused before parsing. */

/** Why a text is not parsed. */
export interface LimitIssue {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly message: string;
  /** Text that follows “expected”. */
  readonly expected: string;
}

/** Characters of one story file: about twelve times the longest story. */
export const MAX_CHARACTERS = 200_000;
/** Nesting of lists and objects, in YAML and in JSON. */
export const MAX_DEPTH = 100;
/** Steps of one story. */
export const MAX_STEPS = 200;

/** Reports a text that is too large; undefined if it is not. */
export function findSizeIssue(text: string, max = MAX_CHARACTERS): LimitIssue | undefined {
  if (text.length <= max) return undefined;
  const expected = `at most ${max}`;
  return { offset: 0, message: `${text.length} characters`, expected };
}

/** An issue about excessive nesting. */
export function createDepthIssue(levels: number, offset: number, max = MAX_DEPTH): LimitIssue {
  return { offset, message: `${levels} levels deep`, expected: `at most ${max}` };
}
