/** Collects the problems of one text file and locates them by line and column. */
import { attempt, createProblem, type Hints, type Problem } from './problem.ts';

/** Reports problems at offsets of a text, in UTF-16 units. */
export class Reporter {
  readonly text: string;
  private readonly lineStarts: readonly number[];

  /** Drops a byte order mark, so that columns match those of editors. */
  constructor(
    readonly file: string,
    text: string,
    readonly problems: Problem[] = [],
  ) {
    this.text = text.replace(/^\uFEFF/, '');
    this.lineStarts = [
      0,
      ...[...this.text.matchAll(/\r\n|\n|\r/g)].map((m) => m.index + m[0].length),
    ];
  }

  /** Line and column of an offset, starting at 1. Offsets past the end are clamped. */
  locate(offset: number): { readonly line: number; readonly column: number } {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let [low, high] = [0, this.lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.lineStarts[low] ?? 0) + 1 };
  }

  report(offset: number, message: string, hints?: Hints): void {
    this.problems.push(createProblem({ file: this.file, ...this.locate(offset) }, message, hints));
  }

  /**
   * Runs `read`. Any error, including a stack overflow, becomes a problem of this file, so that other files
   * are still checked.
   */
  attempt<T>(read: () => T): T | undefined {
    try {
      return attempt(this.problems, read);
    } catch (error) {
      this.report(0, describeFailure(error));
      return undefined;
    }
  }
}

/** Describes an unexpected error in a sentence. */
export function describeFailure(error: unknown): string {
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return 'this cannot be read: it is nested too deep';
  return `this cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
