/** Reads single untrusted files from disk: regular files only, size-checked before reading. Node only. */
import { lstatSync, readFileSync } from 'node:fs';
import { decodeText } from './encoding.ts';
import { readImage, type ImageIssue, type LoadedImage } from './image.ts';
import { ContentError, createFileProblem } from './problem.ts';

/** Size limits in MB. */
const MAX_MEGABYTES = { text: 25, image: 10 };

/**
 * Reads a text file without its byte order mark. Throws a ContentError if it is missing, not a regular
 * file, too large, or not UTF-8.
 */
export function loadText(file: string): string {
  return decodeText(file, loadBytes(file));
}

/** Reads an image with the bytes to publish, or returns what is wrong with it; throws like `loadText`. */
export function loadImage(file: string): LoadedImage | ImageIssue {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return readImage(name, loadBytes(file, MAX_MEGABYTES.image));
}

/** Whether a path is a symbolic link. Links are not followed, since they may lead anywhere on this machine. */
export function isSymbolicLink(path: string): boolean {
  const own = path.replace(/(?<![\\/])[\\/]+$/, '');
  return lstatSync(own, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Reads the bytes of a regular file of at most `maxMegabytes`; throws like `loadText`. */
export function loadBytes(file: string, maxMegabytes: number = MAX_MEGABYTES.text): Uint8Array {
  const refuse = (message: string, expected?: string): never => {
    const hints = expected === undefined ? {} : { expected };
    throw new ContentError([createFileProblem(file, message, hints)]);
  };
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return refuse('there is no such file');
  if (stats.isSymbolicLink()) return refuse('this is a symbolic link', 'a regular file');
  if (!stats.isFile()) return refuse('this is not a file', 'a regular file');
  const megabytes = stats.size / 1e6;
  if (megabytes > maxMegabytes) {
    const expected = `at most ${maxMegabytes} MB, since readers load the whole file: simplify or split it`;
    return refuse(`the file is ${Math.round(megabytes)} MB`, expected);
  }
  return readFileSync(file);
}
