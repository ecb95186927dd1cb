/** Checks the values of a JSON text and reports each mistake at its place. Build only. */
import { locateJsonPaths } from './json.ts';
import type { Hints } from './problem.ts';
import type { Reporter } from './reporter.ts';
import { Cursor, type Path } from './cursor.ts';

/** Runs `check` on the parsed JSON of the reporter's text. Offsets are looked up only if there are problems. */
export function checkJson(reporter: Reporter, json: unknown, check: (root: Cursor) => void): void {
  const findings: { path: Path; message: string; hints: Hints | undefined }[] = [];
  check(new Cursor(json, [], (path, message, hints) => findings.push({ path, message, hints })));
  if (findings.length === 0) return;
  const paths = findings.map(({ path }) => path);
  const offsets = locateJsonPaths(reporter.text, paths);
  findings.forEach(({ message, hints }, i) => reporter.report(offsets[i] ?? 0, message, hints));
}
