export interface Browser {
  readonly path: string;
  /** Output of `--version`. */
  readonly version: string;
}

/** What the search needs from the machine; tests pass a fake. */
export interface Machine {
  readonly env: Readonly<Partial<Record<string, string>>>;
  exists(path: string): boolean;
  version(path: string): string | undefined;
  bundled(): string | undefined;
  isRoot(): boolean;
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): number;
  log(line: string): void;
}

export const machine: Machine;
/** Init script that makes every response look fast, so that pages load optional fonts. */
export const alwaysLoadFonts: string;
export const browserArgs: readonly string[];
export function findBrowser(on?: Machine): Browser | undefined;
export function ensureBrowser(on?: Machine): Browser;
