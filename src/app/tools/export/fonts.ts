/** The map's fonts for exported pictures: only the subsets in use, embedded in the file. */
import { MAP_FONTS } from '../../../svg/measure.ts';
import { fontSubsets, type FontSubset } from '../../../cartography/fonts.ts';

/** Name of the embedded family. */
export const FONT_FAMILY = 'Energy Corridor Map';
/** With fallbacks for programs that ignore embedded fonts. */
export const FONT_STACK = `'${FONT_FAMILY}', ${MAP_FONTS}`;

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
    fontSubsets
      .map((subset) => ({ subset, used: characterIn(subset, usedCharacters[weight]) }))
      .flatMap(({ subset: { ranges, regular, bold }, used }) =>
        used === undefined
          ? []
          : {
              weight,
              range: ranges.join(', '),
              sample: used,
              url: weight === 400 ? regular : bold,
            },
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

/** The first character of a text that a subset has; undefined if there is none. */
function characterIn({ ranges }: FontSubset, text: string): string | undefined {
  const classes = ranges.map((range) =>
    range.replace('U+', '').replaceAll(/[0-9A-F]+/g, (code) => `\\u${code}`),
  );
  return new RegExp(`[${classes.join('')}]`).exec(text)?.[0];
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
