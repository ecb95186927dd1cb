/** The fonts of map labels for MapLibre, without a glyph server. */
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ARABIC, fontSubsets, LATIN, type FontSubset } from '../cartography/fonts.ts';
import { isCursive } from '../cartography/labels.ts';
import { BOLD, REGULAR } from './labels.ts';

/** Starts loading the fonts of a language, which the map would request only with its first labels. */
export function preloadFonts(base: string, lang: string): void {
  const { regular, bold } = isCursive(lang) ? ARABIC : LATIN;
  for (const url of [regular, bold]) fetch(new URL(url, base)).catch(() => undefined);
}

/** Font faces with absolute URLs, since the worker of an embed may have another base than the page. */
export function fontFaces(base: string): FontFacesSpecification {
  const faces = (weight: 'regular' | 'bold') =>
    fontSubsets.map(({ ranges, [weight]: url }: FontSubset) => ({
      url: new URL(url, base).href,
      'unicode-range': [...ranges],
    }));
  return { [REGULAR]: faces('regular'), [BOLD]: faces('bold') };
}
