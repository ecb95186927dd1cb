/** Copies parts of the repository, so that tests and benchmarks can change files. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/install.mjs';

export interface TreeCopy {
  readonly folder: string;
  /** Changes a file of the copy and returns a function to restore it. Throws if nothing changes. */
  change(name: string, before: string | RegExp, after: string): Promise<() => Promise<void>>;
  /** Adds a file to the copy. */
  add(name: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Copies files and folders to `.build/<name>`: inside the repository, so that packages resolve. */
export async function copyTree(name: string, parts: readonly string[]): Promise<TreeCopy> {
  const folder = join(root, '.build', name);
  const remove = () => rm(folder, { recursive: true, force: true });
  await remove();
  await mkdir(folder, { recursive: true });
  for (const part of parts) {
    const filter = (path: string) => !path.includes('node_modules');
    await cp(join(root, part), join(folder, part), { recursive: true, filter });
  }
  return {
    folder,
    change: async (name, before, after) => {
      const file = join(folder, name);
      const text = await readFile(file, 'utf8');
      const changed = text.replace(before, () => after);
      if (changed === text) throw new Error(`${name}: has no ${String(before)} to replace`);
      await writeFile(file, changed);
      return () => writeFile(file, text);
    },
    add: async (name, text) => {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    },
    remove,
  };
}
