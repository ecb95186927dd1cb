/** The fonts of map labels for MapLibre: WOFF2 files by script, without a glyph server. */
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
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
import { isCursive } from '../cartography/labels.ts';
import { BOLD, REGULAR } from './labels.ts';

/** Unicode ranges of the font packages' subsets (their `unicode.json`). */
const RANGES = {
  latin: [
    'U+0000-00FF',
    'U+0131',
    'U+0152-0153',
    'U+02BB-02BC',
    'U+02C6',
    'U+02DA',
    'U+02DC',
    'U+2000-206F',
  ],
  latinExt: ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'],
  cyrillic: ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
  cyrillicExt: ['U+0460-048F', 'U+0492-04AF', 'U+04B2-052F'],
  arabic: ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC'],
};

/** Starts loading the fonts of a language, which the map would request only with its first labels. */
export function preloadFonts(base: string, lang: string): void {
  for (const url of isCursive(lang) ? [arabic, arabicBold] : [latin, latinBold])
    fetch(new URL(url, base)).catch(() => undefined);
}

/** Font faces with absolute URLs, since the worker of an embed may have another base than the page. */
export function fontFaces(base: string): FontFacesSpecification {
  const face = (url: string, range: keyof typeof RANGES) => ({
    url: new URL(url, base).href,
    'unicode-range': RANGES[range],
  });
  return {
    [REGULAR]: [
      face(latin, 'latin'),
      face(latinExt, 'latinExt'),
      face(cyrillic, 'cyrillic'),
      face(cyrillicExt, 'cyrillicExt'),
      face(arabic, 'arabic'),
    ],
    [BOLD]: [
      face(latinBold, 'latin'),
      face(latinExtBold, 'latinExt'),
      face(cyrillicBold, 'cyrillic'),
      face(cyrillicExtBold, 'cyrillicExt'),
      face(arabicBold, 'arabic'),
    ],
  };
}
