/** A drawing's dark colours in its own file, since a file of their own would double the site's pictures. */
import { palettes, type Palette } from '../cartography/palette.ts';

/** A light drawing that is dark where its address ends in `#dark`. */
export function withDark(svg: string): string {
  const used = new Set(svg.match(/(?:fill|stroke)="#[\dA-F]{6}"/g));
  const rules = (Object.keys(palettes.light) as (keyof Palette)[]).flatMap((name) =>
    ['fill', 'stroke'].flatMap((property) => {
      const own = `${property}="${palettes.light[name]}"`;
      // Two names of one light colour have one dark colour too.
      return used.delete(own) ? [`:target [${own}]{${property}:${palettes.dark[name]}}`] : [];
    }),
  );
  return svg
    .replace('<svg ', '<svg id="dark" ')
    .replace('</desc>', `</desc><style>${rules.join('')}</style>`);
}
