/** The open middle of double lines: a mask, so that what lies beneath shows through. */
import { attributes, short } from './escape.ts';
import type { Attributes } from './paint.ts';
import type { Frame } from './projection.ts';

/** A mask that leaves out these paths, and the address by which a group asks for it. */
export function gapMask(
  id: string,
  paths: readonly Attributes[],
  { clip: [x0, y0, x1, y1] }: Pick<Frame, 'clip'>,
): { readonly svg: string; readonly url: string } {
  const box = { x: short(x0), y: short(y0), width: short(x1 - x0), height: short(y1 - y0) };
  const content = paths.map((path) => `<path${attributes(path)}/>`).join('');
  return {
    svg: `<mask${attributes({ id, maskUnits: 'userSpaceOnUse', ...box })}><rect${attributes({ ...box, fill: '#fff' })}/>${content}</mask>`,
    url: `url(#${id})`,
  };
}
