/** Packs files. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Content } from './files.ts';

/** An archive of files by path, each of this ISO date, so that it is the same each time. */
export function zipOf(
  files: Iterable<readonly [path: string, content: Content]>,
  date: string,
): Uint8Array {
  // The format knows no time zone, and the packer asks the machine for its own.
  const mtime = new Date(`${date}T00:00:00`);
  const packed = Array.from(files, ([path, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
    return [path, [bytes, { mtime, level: 9 }]] as const;
  });
  return zipSync(Object.fromEntries(packed) as Zippable);
}
