/** Single files from the disk, as strangers give them: plain files alone, each bounded before it is read. Node only. */
import { lstatSync, readFileSync } from 'node:fs';
import { decodeText } from './encoding.ts';
import { readImage, type ImageFault, type Picture } from './image.ts';
import { ContentError, problem } from './problem.ts';

/** The largest text and the largest picture that are read, in MB. */
const LARGEST = { text: 25, picture: 10 };

/** A text file without its byte order mark; throws a ContentError if it is not there, no plain file, too large, or not UTF-8. */
export function loadText(file: string): string {
  return decodeText(file, loadBytes(file));
}

/** A picture with the bytes that are published, or what is wrong with it; throws as `loadText` does. */
export function loadPicture(file: string): Picture | ImageFault {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return readImage(name, loadBytes(file, LARGEST.picture));
}

/** Whether a path leads elsewhere: what stands there is not read, since it may be anything on this machine. */
export function isLink(path: string): boolean {
  const own = path.replace(/(?<![\\/])[\\/]+$/, '');
  return lstatSync(own, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** The bytes of a plain file of at most so many MB; throws as `loadText` does. */
export function loadBytes(file: string, most: number = LARGEST.text): Uint8Array {
  const refuse = (message: string, expected?: string): never => {
    const hints = expected === undefined ? {} : { expected };
    throw new ContentError([problem({ file, line: 1, column: 1 }, message, hints)]);
  };
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return refuse('there is no such file');
  if (stats.isSymbolicLink()) return refuse('this is a link', 'a file of its own');
  if (!stats.isFile()) return refuse('this is no file', 'a plain file');
  const megabytes = stats.size / 1e6;
  if (megabytes > most) {
    const expected = `at most ${most} MB, since readers load a file whole: simplify or split it`;
    return refuse(`the file has ${Math.round(megabytes)} MB`, expected);
  }
  return readFileSync(file);
}
