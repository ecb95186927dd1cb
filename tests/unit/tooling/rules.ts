/** Rules for the text of files. Each function returns one message per violation. */
import { importsOf, resolveImport } from './imports.ts';
import type { File } from './files.ts';

/** Allowed imports, in paths below `src/`. `tests/unit/architecture.test.ts` explains the fields. */
export interface ImportTable {
  readonly folders: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
  readonly buildOnly: readonly string[];
  readonly entryPoints: readonly string[];
  readonly packages: Readonly<Record<string, readonly string[]>>;
}

/** All imports that the table does not allow. */
export function importViolations(files: readonly File[], table: ImportTable): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const problem = importProblem(file.path, resolveImport(file.path, specifier), table);
      return problem ? [`${file.path} imports ${specifier}: ${problem}`] : [];
    }),
  );
}

function importProblem(from: string, to: string, table: ImportTable): string | undefined {
  const file = from.replace(/^src\//, '');
  const folder = folderOf(file);
  const known = folder === '' ? table.entryPoints.includes(file) : folder in table.folders;
  if (!known) return `${file} is in no folder of the table and is no entry point`;
  if (!to.startsWith('/')) return packageProblem(file, to, table);
  if (!to.startsWith('/src/')) return 'files in src/ may import only files in src/';
  const path = to.slice('/src/'.length);
  const target = folderOf(path);
  if (target === '') return `${path} is an entry point, which must not be imported`;
  if (target === folder || table.exceptions[file]?.includes(target)) return undefined;
  const allowed = folder === '' ? runtimeFolders(table) : (table.folders[folder] ?? []);
  if (allowed.includes(target)) return undefined;
  const list = allowed.join(', ') || 'no other folder';
  return `${folder || 'an entry point'} may import ${list}, not ${target}`;
}

/** Folders that entry points may import: all except those restricted to one file, and those of the build. */
function runtimeFolders({ folders, exceptions, buildOnly }: ImportTable): string[] {
  const restricted = [...Object.values(exceptions).flat(), ...buildOnly];
  return Object.keys(folders).filter((folder) => !restricted.includes(folder));
}

function packageProblem(file: string, to: string, { packages }: ImportTable): string | undefined {
  const name = Object.keys(packages).find(
    (prefix) => to === prefix || to.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`),
  );
  if (!name) return `the table has no line for the package ${to}`;
  const allowed = packages[name] ?? [];
  return allowed.some((prefix) => file.startsWith(prefix))
    ? undefined
    : `only ${allowed.join(', ')} may import ${name}`;
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** All lines that contain one of the words as a whole word. */
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

/** All lines that match. */
export function lineViolations(files: readonly File[], pattern: RegExp, rule: string): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const match = pattern.exec(line);
      return match ? [`${path}:${at + 1} has “${match[0]}”: ${rule}`] : [];
    }),
  );
}

/** All files with more than `maxLines` lines. */
export function lengthViolations(files: readonly File[], maxLines: number): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > maxLines ? [`${path} has ${lines} lines; split files above ${maxLines}`] : [];
  });
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
