/** Dark colours within a light SVG, since separate files would double the bytes of the site's pictures. */
import { palettes, type Palette } from '../cartography/palette.ts';

/** Adds rules that make a light drawing dark if its URL ends in `#dark`. */
export function withDark(svg: string): string {
  const used = new Set(svg.match(/(?:fill|stroke)="#[\dA-F]{6}"/g));
  const rules = (Object.keys(palettes.light) as (keyof Palette)[]).flatMap((name) =>
    ['fill', 'stroke'].flatMap((property) => {
      const attribute = `${property}="${palettes.light[name]}"`;
      // Palette names that share a light colour also share the dark one.
      return used.delete(attribute)
        ? [`:target [${attribute}]{${property}:${palettes.dark[name]}}`]
        : [];
    }),
  );
  return svg
    .replace('<svg ', '<svg id="dark" ')
    .replace('</desc>', `</desc><style>${rules.join('')}</style>`);
}
