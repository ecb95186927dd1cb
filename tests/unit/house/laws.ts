/** Laws over the texts of files. Each returns one sentence per violation, none if the law holds. */
import { importsOf, resolveImport } from './imports.ts';
import type { File } from './files.ts';

/** Who may import whom, in paths below `src/`; see tests/unit/architecture.test.ts for what the parts mean. */
export interface ImportTable {
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  readonly doors: Readonly<Record<string, readonly string[]>>;
  readonly offline: readonly string[];
  readonly entries: readonly string[];
  readonly packages: Readonly<Record<string, readonly string[]>>;
}

/** Every import of every file that the table does not allow. */
export function importViolations(files: readonly File[], table: ImportTable): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((address) => {
      const why = whyNot(file.path, resolveImport(file.path, address), table);
      return why ? [`${file.path} imports ${address}: ${why}`] : [];
    }),
  );
}

function whyNot(from: string, to: string, table: ImportTable): string | undefined {
  const file = from.replace(/^src\//, '');
  const room = roomOf(file);
  const known = room === '' ? table.entries.includes(file) : room in table.rooms;
  if (!known) return `${file} is in no room of the table and is no entry point`;
  if (!to.startsWith('/')) return packageProblem(file, to, table);
  if (!to.startsWith('/src/')) return 'only what is in src/ may be imported from src/';
  const target = to.slice('/src/'.length);
  const goal = roomOf(target);
  if (goal === '') return `${target} is an entry point, imported by nobody`;
  if (goal === room || table.doors[file]?.includes(goal)) return undefined;
  const allowed = room === '' ? openRooms(table) : (table.rooms[room] ?? []);
  if (allowed.includes(goal)) return undefined;
  const list = allowed.join(', ') || 'nothing of ours';
  return `${room || 'an entry point'} may import ${list}, not ${goal}`;
}

/** What entry points use: all rooms but those that one file alone may import, and those of the build. */
function openRooms({ rooms, doors, offline }: ImportTable): string[] {
  const closed = [...Object.values(doors).flat(), ...offline];
  return Object.keys(rooms).filter((room) => !closed.includes(room));
}

function packageProblem(file: string, to: string, { packages }: ImportTable): string | undefined {
  const name = Object.keys(packages).find(
    (each) => to === each || to.startsWith(each.endsWith('/') ? each : `${each}/`),
  );
  if (!name) return `the table has no line for the package ${to}`;
  const allowed = packages[name] ?? [];
  return allowed.some((prefix) => file.startsWith(prefix))
    ? undefined
    : `only ${allowed.join(', ')} may import ${name}`;
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** Every line in which one of the words stands as a whole word. */
export function wordViolations(
  files: readonly File[],
  words: readonly string[],
  rule: string,
): string[] {
  if (words.length === 0) return [];
  const all = [...words].sort((a, b) => b.length - a.length).map(escape);
  const word = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${all.join('|')})(?![\\p{L}\\p{N}_-])`, 'u');
  return lineViolations(files, word, rule);
}

/** Every line that matches. */
export function lineViolations(files: readonly File[], pattern: RegExp, rule: string): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const match = pattern.exec(line);
      return match ? [`${path}:${at + 1} has “${match[0]}”: ${rule}`] : [];
    }),
  );
}

/** Every file of more lines than `most`. */
export function lengthViolations(files: readonly File[], most: number): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > most ? [`${path} has ${lines} lines: past ${most}, split it by noun`] : [];
  });
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
