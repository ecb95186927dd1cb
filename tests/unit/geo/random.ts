/** Reproducible pseudo-random values. */
import { project, unproject, type Camera } from '../../../src/geo/camera.ts';
import type { Bounds, LonLat, Padding, Size } from '../../../src/geo/geo.ts';

export interface Random {
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32: the same seed yields the same numbers. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return {
    between,
    whole,
    pick<T>(list: readonly T[]): T {
      const item = list[whole(0, list.length - 1)];
      if (item === undefined) throw new Error('pick: the list is empty');
      return item;
    },
  };
}

/** A place between `-latitude` and `latitude`. */
export function placeIn(r: Random, latitude: number): LonLat {
  return [r.between(-170, 170), r.between(-latitude, latitude)];
}

/** A box around a place, of any aspect ratio, from metres to a tenth of the world. */
export function boxIn(r: Random, latitude: number): Bounds {
  const [x, y] = project(placeIn(r, latitude));
  const [width, height] = [10 ** r.between(-6, -1), 10 ** r.between(-6, -1)];
  const [west, north] = unproject([x - width / 2, y - height / 2]);
  const [east, south] = unproject([x + width / 2, y + height / 2]);
  return [west, south, east, north];
}

export function cameraIn(r: Random, latitude: number, closest: number): Camera {
  return { center: placeIn(r, latitude), zoom: r.between(1, closest) };
}

/** A pane size from phones to projectors. */
export function sizeIn(r: Random): Size {
  return { width: r.whole(280, 2560), height: r.whole(220, 1440) };
}

/** A padding that leaves at least 120 px free each way. */
export function paddingIn(r: Random, { width, height }: Size): Padding {
  const left = r.whole(0, (width - 120) * 0.6);
  const top = r.whole(0, (height - 120) * 0.6);
  return {
    left,
    right: r.whole(0, (width - 120 - left) * 0.9),
    top,
    bottom: r.whole(0, (height - 120 - top) * 0.9),
  };
}

/** Repeats a check 2,000 times with different values. `run` identifies a failure. */
export function manyTimes(seed: number, check: (r: Random, run: number) => void): void {
  const r = random(seed);
  for (let run = 0; run < 2000; run++) check(r, run);
}
