/** What our commands print: control characters of strangers' texts come as escapes, in all of it. */
import { printableLines } from '../src/authoring/printable.ts';

export function print(text: string): void {
  process.stdout.write(`${printableLines(text)}\n`);
}

/** Says what went wrong, and lets the command end with 1. What is told of the content needs no stack. */
export function reportFailure(error: unknown, detail: 'message' | 'stack' = 'message'): void {
  const {
    name,
    message,
    stack = message,
  } = error instanceof Error ? error : new Error(String(error));
  const text = detail === 'message' || name === 'ContentError' ? message : stack;
  process.stderr.write(`${printableLines(text)}\n`);
  process.exitCode = 1;
}
