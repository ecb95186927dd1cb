/** Output of our commands, with control characters escaped: it may quote untrusted text. */
import { printableLines } from '../src/authoring/printable.ts';

export function print(text: string): void {
  process.stdout.write(`${printableLines(text)}\n`);
}

/** Prints an error and sets exit code 1. A ContentError is printed without its stack. */
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
