/** Bytes of a text file → text. Stories and layers are UTF-8; tables may come as spreadsheets save them. Build only. */
import { ContentError, problem } from './problem.ts';
import { Reporter } from './reporter.ts';

/** Encodings that spreadsheets and text editors save in, as `TextDecoder` calls them. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252' | 'windows-1256';

const SAVE = 'a file saved as UTF-8 (in Excel “CSV UTF-8”, in an editor “Encoding: UTF-8”)';

/** Bytes that tell UTF-16 without a byte order mark. */
const HEAD = 4000;

/**
 * The text of a file in UTF-8; `keepMark` leaves the byte order mark in. Throws a ContentError where the
 * bytes are another encoding, at the first that is none of UTF-8.
 */
export function decodeText(file: string, bytes: Uint8Array, keepMark = false): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: keepMark }).decode(bytes);
  const wide = encoding.startsWith('utf-16');
  const loose = new TextDecoder().decode(bytes);
  const place = new Reporter(file, loose).locate(wide ? 0 : loose.indexOf('\uFFFD'));
  const message = wide
    ? 'the file is saved as UTF-16'
    : `the file is not saved as UTF-8, but probably as ${nameOf(encoding)}`;
  throw new ContentError([problem({ file, ...place }, message, { expected: SAVE })]);
}

/** The text of a table, and in which encoding it was read. */
export function decodeTable(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: Encoding;
} {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** What people call an encoding. */
export function nameOf(encoding: Encoding): string {
  return encoding
    .replace(/^w/, 'W')
    .replace(/^utf/, 'UTF')
    .replace(/(?<=16)[lb]e$/, '');
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return wideOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : codePageOf(bytes));
}

/** UTF-16 by its empty bytes, of which text in UTF-8 has none. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, HEAD);
  const empty = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  const [even = 0, odd = 0] = empty;
  if (Math.max(even, odd) * 10 <= head.length) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Read as another code page, Cyrillic has capitals in the midst of words, and Arabic stands beside Latin letters. */
function codePageOf(bytes: Uint8Array): Encoding {
  const share = (encoding: Encoding, right: RegExp): number => {
    const all = new TextDecoder(encoding).decode(bytes).match(/[\p{L}\p{M}]+/gu) ?? [];
    const words = all.filter((one) => /\P{ASCII}/u.test(one));
    return words.filter((one) => right.test(one)).length / Math.max(1, words.length);
  };
  const cyrillic = share('windows-1251', /^(?=\p{sc=Cyrillic}+$)(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u);
  const arabic = share('windows-1256', /^[\p{sc=Arabic}\p{M}]+$/u);
  const latin = share('windows-1252', /^(?=.*[a-z])(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/iu);
  if (latin > cyrillic && latin > arabic) return 'windows-1252';
  return arabic > cyrillic ? 'windows-1256' : 'windows-1251';
}
