export interface Browser {
  readonly path: string;
  /** As the program says it. */
  readonly version: string;
}

/** What the search asks of the machine; the tests pass one of their own. */
export interface Machine {
  readonly env: Readonly<Partial<Record<string, string>>>;
  exists(path: string): boolean;
  version(path: string): string | undefined;
  bundled(): string | undefined;
  isRoot(): boolean;
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): number;
  say(line: string): void;
}

export const machine: Machine;
/** Runs in a page before its own scripts: the host then never counts as far away. */
export const near: string;
export const browserArgs: readonly string[];
export function findBrowser(on?: Machine): Browser | undefined;
export function ensureBrowser(on?: Machine): Browser;
