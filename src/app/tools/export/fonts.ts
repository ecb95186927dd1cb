/** The map's fonts for exported pictures: only the subsets in use, embedded in the file. */
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabicBold from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url';
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url';
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff2?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';

/** Name of the embedded family. */
export const FONT_FAMILY = 'Energy Corridor Map';
/** With fallbacks for programs that ignore embedded fonts. */
export const FONT_STACK = `'${FONT_FAMILY}', 'Noto Sans', 'Noto Sans Arabic', sans-serif`;

/** Font subsets with the Unicode ranges of their packages. */
const SUBSETS: readonly Subset[] = [
  createSubset(
    'M',
    [
      [0x0000, 0x00ff],
      [0x2000, 0x206f],
    ],
    [latin, latinBold],
  ),
  createSubset(
    'Ā',
    [
      [0x0100, 0x02ff],
      [0x1e00, 0x1eff],
    ],
    [latinExt, latinExtBold],
  ),
  createSubset(
    'Ж',
    [
      [0x0400, 0x045f],
      [0x0490, 0x0491],
      [0x04b0, 0x04b1],
    ],
    [cyrillic, cyrillicBold],
  ),
  createSubset(
    'Қ',
    [
      [0x0460, 0x048f],
      [0x0492, 0x04af],
      [0x04b2, 0x052f],
    ],
    [cyrillicExt, cyrillicExtBold],
  ),
  createSubset(
    'ہ',
    [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
    [arabic, arabicBold],
  ),
];

interface Subset {
  readonly sample: string;
  readonly characters: RegExp;
  readonly range: string;
  readonly files: Files;
}

/** URLs of the regular and bold files of a subset. */
type Files = readonly [regular: string, bold: string];

function createSubset(
  sample: string,
  ranges: readonly (readonly [number, number])[],
  files: Files,
): Subset {
  const hex = (code: number) => code.toString(16).padStart(4, '0').toUpperCase();
  const characterClass = ranges.map(([from, to]) => `\\u${hex(from)}-\\u${hex(to)}`).join('');
  const range = ranges.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(', ');
  return { sample, characters: new RegExp(`[${characterClass}]`), range, files };
}

export interface FontFile {
  readonly weight: 400 | 600;
  /** Value of `unicode-range`. */
  readonly range: string;
  /** A character of the subset. */
  readonly sample: string;
  readonly bytes: ArrayBuffer;
}

/** Fetches the files for the characters used in each weight. Rejects if one cannot be loaded. */
export async function loadFontFiles(
  usedCharacters: Readonly<Record<400 | 600, string>>,
): Promise<FontFile[]> {
  const needed = ([400, 600] as const).flatMap((weight) =>
    SUBSETS.filter(({ characters }) => characters.test(usedCharacters[weight])).map(
      ({ range, sample, files }) => ({
        weight,
        range,
        sample,
        url: files[weight === 400 ? 0 : 1],
      }),
    ),
  );
  return Promise.all(
    needed.map(async ({ url, ...file }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
      return { ...file, bytes: await response.arrayBuffer() };
    }),
  );
}

/** Adds the fonts to the page while a callback runs, so that a canvas measures with them. */
export async function withFonts<T>(files: readonly FontFile[], callback: () => T): Promise<T> {
  const faces = files.map(
    ({ weight, range, bytes }) =>
      new FontFace(FONT_FAMILY, bytes, { weight: String(weight), unicodeRange: range }),
  );
  try {
    for (const face of faces) document.fonts.add(await face.load());
    return callback();
  } finally {
    for (const face of faces) document.fonts.delete(face);
  }
}

/** A style sheet with the fonts as data URLs. */
export function fontFaceCss(files: readonly FontFile[]): string {
  return files
    .map(({ weight, range, bytes }) => {
      const data = `data:font/woff2;base64,${base64(bytes)}`;
      return `@font-face{font-family:'${FONT_FAMILY}';font-weight:${weight};font-display:block;src:url(${data}) format('woff2');unicode-range:${range}}`;
    })
    .join('');
}

function base64(bytes: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
  return btoa(text.join(''));
}
