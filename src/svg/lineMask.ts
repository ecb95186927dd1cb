/** The open middle of double lines as a mask, so that the map beneath shows through. */
import { attributes, compactNumber } from './escape.ts';
import type { Attributes } from './paint.ts';
import type { Frame } from './projection.ts';

/** A mask that cuts out paths, and the URL that references it. */
export function lineMask(
  id: string,
  paths: readonly Attributes[],
  { clip: [x0, y0, x1, y1] }: Pick<Frame, 'clip'>,
): { readonly svg: string; readonly url: string } {
  const box = {
    x: compactNumber(x0),
    y: compactNumber(y0),
    width: compactNumber(x1 - x0),
    height: compactNumber(y1 - y0),
  };
  const content = paths.map((path) => `<path${attributes(path)}/>`).join('');
  return {
    svg: `<mask${attributes({ id, maskUnits: 'userSpaceOnUse', ...box })}><rect${attributes({ ...box, fill: '#fff' })}/>${content}</mask>`,
    url: `url(#${id})`,
  };
}
