/** Creates ZIP archives. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Content } from './files.ts';

/** An archive of files by path, all with this ISO date, so that the bytes are reproducible. */
export function createZip(
  files: Iterable<readonly [path: string, content: Content]>,
  date: string,
): Uint8Array {
  // ZIP dates have no time zone and fflate writes local time, so this parses as local time.
  const mtime = new Date(`${date}T00:00:00`);
  const packed = Array.from(files, ([path, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
    return [path, [bytes, { mtime, level: 9 }]] as const;
  });
  return zipSync(Object.fromEntries(packed) as Zippable);
}
