/** Located problems in content files. */
import { printable } from './printable.ts';

/** One problem. Lines and columns start at 1; columns are in UTF-16 units, as in editors. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What would be valid; follows the word “expected”. */
  readonly expected?: string;
  /** The valid value closest to the given one. */
  readonly suggestion?: string;
}

/** Optional parts of a problem. The default severity is `error`. */
export interface Hints {
  readonly severity?: Problem['severity'];
  readonly expected?: string;
  readonly suggestion?: string | undefined;
}

/** Creates a problem and leaves out absent hints. */
export function createProblem(
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

/** Creates a problem of a file as a whole, at its beginning. */
export function createFileProblem(file: string, message: string, hints?: Hints): Problem {
  return createProblem({ file, line: 1, column: 1 }, message, hints);
}

/** Above this size in bytes, a file that every reader loads is a warning. */
const MAX_LOADED_BYTES = 500_000;

/** Warns of a file that is slow to load; `describe` takes its size in MB. */
export function findSizeWarnings(
  file: string,
  bytes: number,
  describe: (megabytes: string) => string,
  advice: string,
): readonly Problem[] {
  if (bytes <= MAX_LOADED_BYTES) return [];
  const expected = `at most ${MAX_LOADED_BYTES / 1e6} MB: ${advice}`;
  const message = describe((bytes / 1e6).toFixed(1));
  return [createFileProblem(file, message, { severity: 'warning', expected })];
}

/** Formats a problem as one line, with control characters escaped: `file:line:column: error: message; expected …; did you mean `x`?` */
export function formatProblem({ severity, file, line, column, ...rest }: Problem): string {
  const parts = [
    rest.message,
    ...(rest.expected === undefined ? [] : [`expected ${rest.expected}`]),
    ...(rest.suggestion === undefined ? [] : [`did you mean \`${rest.suggestion}\`?`]),
  ];
  return printable(`${file}:${line}:${column}: ${severity}: ${parts.join('; ')}`);
}

/** Invalid content. The message lists every problem, one per line. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/** Runs `read` and collects the problems of a ContentError; other errors are thrown. */
export function attempt<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** Throws a ContentError with all problems if one of them is an error. */
export function throwIfErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
}

/**
 * The id that was probably meant: the one with the fewest edits (at most three and a third of its length,
 * ignoring case and underscores), else the shortest that starts with the same words; undefined if none is
 * close.
 */
export function findClosest(id: string, ids: Iterable<string>): string | undefined {
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

/** Damerau–Levenshtein distance; Infinity if the lengths differ by more than three. */
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
