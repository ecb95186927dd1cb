export const root: string;
export function log(line: string): void;
export function nodeProblem(version?: string): string | undefined;
export function isInstalled(lock: unknown, record: unknown): boolean;
export function run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): number;
export function runCaptured(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }>;
export function fail(sentence: string): never;
export function ensureInstalled(): void;
