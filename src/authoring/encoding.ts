/** Decodes text files. Stories and layers must be UTF-8; tables may be in other encodings. Build only. */
import { ContentError, createProblem } from './problem.ts';
import { Reporter } from './reporter.ts';

/** Encodings that spreadsheets and text editors use, as `TextDecoder` labels. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252' | 'windows-1256';

const EXPECTED = 'a file saved as UTF-8 (in Excel “CSV UTF-8”, in an editor “Encoding: UTF-8”)';

/** Bytes examined to detect UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 4000;

/**
 * Decodes a UTF-8 file; `keepMark` keeps the byte order mark. Throws a ContentError at the first invalid
 * byte if the file has another encoding.
 */
export function decodeText(file: string, bytes: Uint8Array, keepMark = false): string {
  const encoding = detectEncoding(bytes);
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: keepMark }).decode(bytes);
  const isUtf16 = encoding.startsWith('utf-16');
  const lossy = new TextDecoder().decode(bytes);
  const place = new Reporter(file, lossy).locate(isUtf16 ? 0 : lossy.indexOf('\uFFFD'));
  const message = isUtf16
    ? 'the file is saved as UTF-16'
    : `the file is not saved as UTF-8, but probably as ${encodingName(encoding)}`;
  throw new ContentError([createProblem({ file, ...place }, message, { expected: EXPECTED })]);
}

/** Decodes a table and returns the detected encoding. */
export function decodeTable(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: Encoding;
} {
  const encoding = detectEncoding(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Usual name of an encoding. */
export function encodingName(encoding: Encoding): string {
  return encoding
    .replace(/^w/, 'W')
    .replace(/^utf/, 'UTF')
    .replace(/(?<=16)[lb]e$/, '');
}

function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return detectUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : detectCodePage(bytes));
}

/** Detects UTF-16 by its zero bytes, which UTF-8 text does not have. */
function detectUtf16(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
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

/**
 * Picks the code page in which most words look right: in a wrong one, Cyrillic words have capitals inside,
 * and Arabic words mix with Latin letters.
 */
function detectCodePage(bytes: Uint8Array): Encoding {
  const share = (encoding: Encoding, valid: RegExp): number => {
    const allWords = new TextDecoder(encoding).decode(bytes).match(/[\p{L}\p{M}]+/gu) ?? [];
    const words = allWords.filter((one) => /\P{ASCII}/u.test(one));
    return words.filter((one) => valid.test(one)).length / Math.max(1, words.length);
  };
  const cyrillic = share('windows-1251', /^(?=\p{sc=Cyrillic}+$)(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u);
  const arabic = share('windows-1256', /^[\p{sc=Arabic}\p{M}]+$/u);
  const latin = share('windows-1252', /^(?=.*[a-z])(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/iu);
  if (latin > cyrillic && latin > arabic) return 'windows-1252';
  return arabic > cyrillic ? 'windows-1256' : 'windows-1251';
}
