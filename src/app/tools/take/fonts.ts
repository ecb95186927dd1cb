/** The map's fonts for a picture of its own: what its letters need, carried in the file. */
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

/** Name of the family in the file, with what stands in for it where a program does not read it. */
export const FAMILY = 'Energy Corridor Map';
export const FAMILIES = `'${FAMILY}', 'Noto Sans', 'Noto Sans Arabic', sans-serif`;

/** Subsets by the letters that they have, the packages' ranges. */
const SUBSETS: readonly Subset[] = [
  subset(
    'M',
    [
      [0x0000, 0x00ff],
      [0x2000, 0x206f],
    ],
    [latin, latinBold],
  ),
  subset(
    'Ā',
    [
      [0x0100, 0x02ff],
      [0x1e00, 0x1eff],
    ],
    [latinExt, latinExtBold],
  ),
  subset(
    'Ж',
    [
      [0x0400, 0x045f],
      [0x0490, 0x0491],
      [0x04b0, 0x04b1],
    ],
    [cyrillic, cyrillicBold],
  ),
  subset(
    'Қ',
    [
      [0x0460, 0x048f],
      [0x0492, 0x04af],
      [0x04b2, 0x052f],
    ],
    [cyrillicExt, cyrillicExtBold],
  ),
  subset(
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
  readonly has: RegExp;
  readonly range: string;
  readonly files: Files;
}

/** Addresses of a subset in the regular and the bold weight. */
type Files = readonly [regular: string, bold: string];

function subset(
  sample: string,
  ranges: readonly (readonly [number, number])[],
  files: Files,
): Subset {
  const hex = (code: number) => code.toString(16).padStart(4, '0').toUpperCase();
  const inside = ranges.map(([from, to]) => `\\u${hex(from)}-\\u${hex(to)}`).join('');
  const range = ranges.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(', ');
  return { sample, has: new RegExp(`[${inside}]`), range, files };
}

/** One font file that is needed. */
export interface FontFile {
  readonly weight: 400 | 600;
  readonly range: string;
  /** A letter that it has. */
  readonly sample: string;
  readonly bytes: ArrayBuffer;
}

/** Fetches the files that letters in these weights need. Throws if one cannot be had. */
export async function fontFiles(letters: Readonly<Record<400 | 600, string>>): Promise<FontFile[]> {
  const wanted = ([400, 600] as const).flatMap((weight) =>
    SUBSETS.filter(({ has }) => has.test(letters[weight])).map(({ range, sample, files }) => ({
      weight,
      range,
      sample,
      url: files[weight === 400 ? 0 : 1],
    })),
  );
  return Promise.all(
    wanted.map(async ({ url, ...file }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
      return { ...file, bytes: await response.arrayBuffer() };
    }),
  );
}

/** Runs while the page knows the fonts, so that a canvas measures with them; afterwards it knows them no more. */
export async function withFonts<T>(files: readonly FontFile[], work: () => T): Promise<T> {
  const faces = files.map(
    ({ weight, range, bytes }) =>
      new FontFace(FAMILY, bytes, { weight: String(weight), unicodeRange: range }),
  );
  try {
    for (const face of faces) document.fonts.add(await face.load());
    return work();
  } finally {
    for (const face of faces) document.fonts.delete(face);
  }
}

/** The fonts as a style sheet that needs nothing else. */
export function fontCss(files: readonly FontFile[]): string {
  return files
    .map(({ weight, range, bytes }) => {
      const data = `data:font/woff2;base64,${base64(bytes)}`;
      return `@font-face{font-family:'${FAMILY}';font-weight:${weight};font-display:block;src:url(${data}) format('woff2');unicode-range:${range}}`;
    })
    .join('');
}

function base64(bytes: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
  return btoa(text.join(''));
}
