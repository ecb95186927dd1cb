/** Values of a JSON text, whose mistakes are reported at their place in it. Build only. */
import { placesInJson } from './json.ts';
import type { Hints } from './problem.ts';
import type { Reporter } from './reporter.ts';
import { Value, type Path } from './value.ts';

/** Checks the JSON that the reporter's text is; places are looked up only where something is wrong. */
export function jsonValue(reporter: Reporter, json: unknown, check: (root: Value) => void): void {
  const found: { path: Path; message: string; hints: Hints | undefined }[] = [];
  check(new Value(json, [], (path, message, hints) => found.push({ path, message, hints })));
  if (found.length === 0) return;
  const paths = found.map(({ path }) => path);
  const places = placesInJson(reporter.text, paths);
  found.forEach(({ message, hints }, i) => reporter.report(places[i] ?? 0, message, hints));
}
