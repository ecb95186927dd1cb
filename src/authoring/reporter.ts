/** Collects what is wrong with one text file, knowing where each line of it begins. */
import { attempt, problem, type Hints, type Problem } from './problem.ts';

/** Finds places in a text and keeps the findings. Offsets are UTF-16 units into the text. */
export class Reporter {
  readonly text: string;
  private readonly lineStarts: readonly number[];

  /** A byte order mark is dropped first, so that columns are those an editor shows. */
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

  /** Line and column, from 1, of an offset; past the end means the end. */
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
    this.problems.push(problem({ file: this.file, ...this.locate(offset) }, message, hints));
  }

  /**
   * What a reading gives. One that fails is a problem of this file and no more, also where it ran out of
   * stack: the others go on.
   */
  attempt<T>(read: () => T): T | undefined {
    try {
      return attempt(this.problems, read);
    } catch (error) {
      this.report(0, failureOf(error));
      return undefined;
    }
  }
}

/** A sentence about an error that nobody foresaw. */
export function failureOf(error: unknown): string {
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return 'this cannot be read: it is nested too deep';
  return `this cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
