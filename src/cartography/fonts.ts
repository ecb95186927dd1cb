/** The fonts of map labels: WOFF2 files by script, each with the Unicode ranges of its package. */
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

/** A part of the font, in one file for each weight. */
export interface FontSubset {
  readonly regular: string;
  readonly bold: string;
  /** As in the `unicode.json` of the package; for Arabic, as in `site/fontSubsets.ts`. */
  readonly ranges: readonly string[];
}

export const LATIN: FontSubset = {
  regular: latin,
  bold: latinBold,
  ranges: [
    'U+0000-00FF',
    'U+0131',
    'U+0152-0153',
    'U+02BB-02BC',
    'U+02C6',
    'U+02DA',
    'U+02DC',
    'U+2000-206F',
  ],
};
export const ARABIC: FontSubset = {
  regular: arabic,
  bold: arabicBold,
  ranges: ['U+0600-06FF', 'U+FB50-FBFF', 'U+FE70-FEFC'],
};

export const fontSubsets: readonly FontSubset[] = [
  LATIN,
  {
    regular: latinExt,
    bold: latinExtBold,
    ranges: ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'],
  },
  {
    regular: cyrillic,
    bold: cyrillicBold,
    ranges: ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
  },
  {
    regular: cyrillicExt,
    bold: cyrillicExtBold,
    ranges: ['U+0460-048F', 'U+0492-04AF', 'U+04B2-052F'],
  },
  ARABIC,
];
