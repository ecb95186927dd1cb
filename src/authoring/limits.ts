/** How much a text may hold. What is larger is a mistake or an attack, and is refused before it is parsed. */

/** Why a text is not parsed, at an offset in UTF-16 units. */
export interface LimitFault {
  readonly offset: number;
  readonly message: string;
  /** Words that follow "expected". */
  readonly expected: string;
}

/** Characters of one story file: about twelve times the longest story. */
export const CHARACTERS_MOST = 200_000;
/** Lists and sets of fields within each other, in YAML and in JSON. */
export const LEVELS_MOST = 100;
/** Steps of one story. */
export const STEPS_MOST = 200;

/** What is wrong with the size of a text; undefined if it is small enough. */
export function faultOfSize(text: string, most = CHARACTERS_MOST): LimitFault | undefined {
  if (text.length <= most) return undefined;
  const expected = `at most ${most}`;
  return { offset: 0, message: `${text.length} characters`, expected };
}

/** Nesting beyond what is read. */
export function faultOfDepth(levels: number, offset: number, most = LEVELS_MOST): LimitFault {
  return { offset, message: `${levels} levels deep`, expected: `at most ${most}` };
}
