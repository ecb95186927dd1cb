import type { parseArgs, ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Command<T extends Options = Options> {
  /** The whole command line, for error messages. */
  readonly usage: string;
  /** As for `parseArgs`. Default: none. */
  readonly options?: T;
  /** Default: false. */
  readonly allowPositionals?: boolean;
}

type Arguments<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

export function readArguments<const T extends Options = Record<never, never>>(
  command: Command<T>,
): Arguments<T>;
export function readArgumentsOrExit<const T extends Options = Record<never, never>>(
  command: Command<T>,
): Arguments<T>;
