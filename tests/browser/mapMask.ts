/** Compares pixels of the drawn and the live map by colour. */
import type { Page } from '@playwright/test';
import { decode, type Picture } from './png.ts';
import { pane } from './helpers.ts';

/** Pixels of a picture with certain colours. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly on: Uint8Array;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Screenshot of the pane without overlays. */
export async function screenshotMap(page: Page): Promise<Picture> {
  const covers = page.locator('.pane > :not(.picture, .live)');
  const hide = (hidden: boolean) =>
    covers.evaluateAll((all, off) => {
      for (const one of all) (one as HTMLElement).style.visibility = off ? 'hidden' : '';
    }, hidden);
  await hide(true);
  const png = await page.screenshot({ clip: (await pane(page).boundingBox())! });
  await hide(false);
  return decode(png);
}

/** Pixels within `by` of one of these colours `#rrggbb`, in every channel. */
export function maskOf({ width, height, rgb }: Picture, colors: readonly string[], by = 36): Mask {
  const wanted = colors.map((color) => Buffer.from(color.slice(1), 'hex'));
  const on = new Uint8Array(width * height);
  for (let pixel = 0; pixel < on.length; pixel++)
    if (
      wanted.some((color) =>
        [0, 1, 2].every(
          (channel) => Math.abs((rgb[pixel * 3 + channel] ?? 0) - (color[channel] ?? 0)) <= by,
        ),
      )
    )
      on[pixel] = 1;
  return { width, height, on };
}

/** The mask, moved to the right by whole px. */
export function shiftMask({ width, height, on }: Mask, by: number): Mask {
  const moved = new Uint8Array(on.length);
  on.forEach((one, pixel) => {
    if (one && (pixel % width) + by < width) moved[pixel + by] = 1;
  });
  return { width, height, on: moved };
}

/** The mask without pixels within `reach` px, horizontally and vertically, of a pixel of the other. */
export function excludeNear(mask: Mask, other: Mask, reach: number): Mask {
  const { width, height } = mask;
  const on = Uint8Array.from(mask.on);
  other.on.forEach((one, pixel) => {
    if (!one) return;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
      on.fill(0, v * width + Math.max(0, x - reach), v * width + Math.min(width, x + reach + 1));
  });
  return { width, height, on };
}

export const countPixels = ({ on }: Mask) => on.reduce((sum, one) => sum + one, 0);

/** Share of the pixels of `a` with one of `b` within `reach` px, centre to centre. */
export function shareNear(a: Mask, b: Mask, reach: number): number {
  const side = Math.floor(reach);
  let near = 0;
  a.on.forEach((one, pixel) => {
    if (!one) return;
    const [x, y] = [pixel % a.width, Math.floor(pixel / a.width)];
    for (let dy = -side; dy <= side; dy++)
      for (let dx = -side; dx <= side; dx++) {
        const [u, v] = [x + dx, y + dy];
        if (Math.hypot(dx, dy) > reach || u < 0 || v < 0 || u >= b.width || v >= b.height) continue;
        if (!b.on[v * b.width + u]) continue;
        near++;
        return;
      }
  });
  return near / countPixels(a);
}

/** Bounding box of a mask's pixels within a part of it; undefined if there are none. */
export function boxIn(mask: Mask, part: Box): Box | undefined {
  const points = pointsIn(mask, part);
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}

/** Centre of the bounding box of a mask's pixels near a point. */
export function centerNear(
  mask: Mask,
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
): { x: number; y: number } | undefined {
  const box = boxIn(mask, { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function pointsIn({ width, height, on }: Mask, part: Box): (readonly [x: number, y: number])[] {
  const points: (readonly [number, number])[] = [];
  const [right, bottom] = [
    Math.min(width, Math.ceil(part.x + part.width)),
    Math.min(height, Math.ceil(part.y + part.height)),
  ];
  for (let y = Math.max(0, Math.floor(part.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.floor(part.x)); x < right; x++)
      if (on[y * width + x]) points.push([x, y]);
  return points;
}

/** Maximum distance between corresponding edges of two boxes, in px. */
export function edgeOffset(a: Box, b: Box): number {
  return Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  );
}
