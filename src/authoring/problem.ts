/** What is wrong with a file: said in a sentence, with the place, all at once. */
import { printable } from './printable.ts';

/** One finding. Line and column count from 1; columns in UTF-16 units, as editors count them. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What would have been right, as words that follow "expected". */
  readonly expected?: string;
  /** The valid value nearest to the one given. */
  readonly suggestion?: string;
}

/** What a finding may say beside its message; an error unless told otherwise. */
export interface Hints {
  readonly severity?: Problem['severity'];
  readonly expected?: string;
  readonly suggestion?: string | undefined;
}

/** Puts a finding together, leaving out hints that are not given. */
export function problem(
  place: Pick<Problem, 'file' | 'line' | 'column'>,
  message: string,
  { severity = 'error', expected, suggestion }: Hints = {},
): Problem {
  return {
    severity,
    ...place,
    message,
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** One line, with control characters as escapes: `file:line:column: error: message; expected …; did you mean `x`?` */
export function formatProblem({ severity, file, line, column, ...rest }: Problem): string {
  const parts = [
    rest.message,
    ...(rest.expected === undefined ? [] : [`expected ${rest.expected}`]),
    ...(rest.suggestion === undefined ? [] : [`did you mean \`${rest.suggestion}\`?`]),
  ];
  return printable(`${file}:${line}:${column}: ${severity}: ${parts.join('; ')}`);
}

/** Bad content; its message lists every problem, one a line. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/** What a reading gives; bad content is added to the problems, and gives nothing. Other errors pass. */
export function attempt<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** Throws all problems at once if one of them is an error; warnings alone pass. */
export function throwErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
}

/**
 * The id most likely meant: the fewest edits away (at most a third of its length, capitals and
 * underscores aside), else the shortest that begins with the same words; undefined if none is near.
 */
export function nearest(id: string, ids: Iterable<string>): string | undefined {
  const given = id.toLowerCase().replace(/[\s_]+/g, '-');
  const all = [...ids];
  const ranked = all
    .map((candidate) => ({ candidate, edits: editDistance(given, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.min(3, Math.ceil(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  if (ranked[0] !== undefined) return ranked[0].candidate;
  if (given === '') return undefined;
  return all
    .filter((candidate) => candidate.startsWith(`${given}-`))
    .sort((a, b) => a.length - b.length)[0];
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into another. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, at(before, j - 2) + 1);
      row.push(edits);
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
