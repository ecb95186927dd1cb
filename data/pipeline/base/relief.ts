/** Shaded-relief source: SRTM30 grey tiles → metres → Terrarium raster-dem tiles. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Bounds } from '../../../src/geo/geo.ts';
import { debianFile } from './download.ts';
import { metresOfGrey } from './relief-calibration.ts';

const TILE_PIXELS = 675;
const PIXELS_PER_DEGREE = 30;
const OUT_PIXELS = 256;
/** Heights are stored in steps of this many metres: finer than the source, and better to compress. */
const STEP_METRES = 8;
/** Heights are 0 outside the outer box, unchanged inside the inner one, and fade between them. */
const OUTER: Bounds = [51, 22.5, 89.5, 48.9];
const INNER: Bounds = [54, 25.5, 86, 46.5];

export const ZOOMS = { min: 4, max: 6 };
export const BOUNDS: Bounds = [52, 24, 88, 48];

/** The grey tiles that cover the outer box. */
export function reliefTiles(): { row: number; column: number; file: string }[] {
  const index = (pixels: number) => Math.floor(pixels / TILE_PIXELS);
  const [west, south, east, north] = OUTER;
  const tiles = [];
  const number = (n: number) => String(n).padStart(6, '0');
  for (let row = index(gridY(north)); row <= index(gridY(south)); row++)
    for (let column = index(gridX(west)); column <= index(gridX(east)); column++) {
      const name = `${number(row)}/${number(row)}_${number(column)}.jpg`;
      const file = debianFile('marble-qt-data', `usr/share/marble/data/maps/earth/srtm/3/${name}`);
      tiles.push({ row, column, file });
    }
  return tiles;
}

/** Longitude → source pixel column. */
function gridX(lon: number): number {
  return (lon + 180) * PIXELS_PER_DEGREE;
}

/** Latitude → source pixel row. */
function gridY(lat: number): number {
  return (90 - lat) * PIXELS_PER_DEGREE;
}

/** A raster of heights in metres; its first pixel is the world grid's pixel (x0, y0). */
export interface Heights {
  x0: number;
  y0: number;
  width: number;
  height: number;
  data: Float32Array;
}

/** Reads the source tiles into one raster. */
async function readHeights(): Promise<Heights> {
  const tiles = reliefTiles();
  const rows = tiles.map((t) => t.row);
  const columns = tiles.map((t) => t.column);
  const [row0, column0] = [Math.min(...rows), Math.min(...columns)];
  const width = (Math.max(...columns) - column0 + 1) * TILE_PIXELS;
  const height = (Math.max(...rows) - row0 + 1) * TILE_PIXELS;
  const data = new Float32Array(width * height);
  for (const { row, column, file } of tiles) {
    const raw = sharp(file).greyscale().raw();
    const { data: grey, info } = await raw.toBuffer({ resolveWithObject: true });
    for (let y = 0; y < TILE_PIXELS; y++) {
      const at = ((row - row0) * TILE_PIXELS + y) * width + (column - column0) * TILE_PIXELS;
      for (let x = 0; x < TILE_PIXELS; x++) {
        const g = grey[(y * TILE_PIXELS + x) * info.channels] as number;
        data[at + x] = metresOfGrey(g);
      }
    }
  }
  return { x0: column0 * TILE_PIXELS, y0: row0 * TILE_PIXELS, width, height, data };
}

/** Smooths a raster with a 3 × 3 kernel (1-2-1). */
function smooth({ width, height, data, ...place }: Heights): Heights {
  const out = new Float32Array(data);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) {
          const weight = (j === 0 ? 2 : 1) * (i === 0 ? 2 : 1);
          sum += weight * (data[(y + j) * width + x + i] as number);
        }
      out[y * width + x] = sum / 16;
    }
  return { ...place, width, height, data: out };
}

/** Smooths once, and twice at high elevations: one grey step is 20 m at 500 m and 90 m at 4000 m. */
function withoutTerraces(raw: Heights): Heights {
  const once = smooth(raw);
  const twice = smooth(once);
  const data = once.data.map((metres, i) => {
    const share = Math.min(1, Math.max(0, (metres - 1000) / 2000));
    return metres + share * ((twice.data[i] as number) - metres);
  });
  return { ...once, data };
}

/** Catmull–Rom interpolation at t between the middle two of four values. */
function cubic(a: number, b: number, c: number, d: number, t: number): number {
  const bend = 2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a);
  return b + 0.5 * t * (c - a + t * bend);
}

/** Height in metres at a place, by bicubic interpolation. */
function heightAt({ x0, y0, width, height, data }: Heights, lon: number, lat: number): number {
  const fx = gridX(lon) - 0.5 - x0;
  const fy = gridY(lat) - 0.5 - y0;
  const [ix, iy] = [Math.floor(fx), Math.floor(fy)];
  const clamp = (v: number, end: number) => Math.max(0, Math.min(end - 1, v));
  const pixel = (x: number, y: number) =>
    data[clamp(iy + y, height) * width + clamp(ix + x, width)] as number;
  const row = (y: number) => cubic(pixel(-1, y), pixel(0, y), pixel(1, y), pixel(2, y), fx - ix);
  return cubic(row(-1), row(0), row(1), row(2), fy - iy);
}

/** Weight of heights: 1 inside the inner box, 0 outside the outer one, smooth between. */
function fade(lon: number, lat: number): number {
  const ramp = (v: number, from: number, to: number) => {
    const t = Math.min(1, Math.max(0, (v - from) / (to - from)));
    return t * t * (3 - 2 * t);
  };
  return (
    ramp(lon, OUTER[0], INNER[0]) *
    ramp(lat, OUTER[1], INNER[1]) *
    ramp(lon, OUTER[2], INNER[2]) *
    ramp(lat, OUTER[3], INNER[3])
  );
}

/** Pixels of one tile in Terrarium encoding: metres + 32768 in red and green. */
function tilePixels(heights: Heights, z: number, x: number, y: number): Buffer {
  const pixels = Buffer.alloc(OUT_PIXELS * OUT_PIXELS * 3);
  for (let row = 0; row < OUT_PIXELS; row++) {
    const mercator = Math.PI * (1 - (2 * (y + (row + 0.5) / OUT_PIXELS)) / 2 ** z);
    const lat = (Math.atan(Math.sinh(mercator)) * 180) / Math.PI;
    for (let column = 0; column < OUT_PIXELS; column++) {
      const lon = ((x + (column + 0.5) / OUT_PIXELS) / 2 ** z) * 360 - 180;
      const share = fade(lon, lat);
      const metres = share > 0 ? share * heightAt(heights, lon, lat) : 0;
      const value = Math.round(metres / STEP_METRES) * STEP_METRES + 32768;
      const at = (row * OUT_PIXELS + column) * 3;
      pixels[at] = value >> 8;
      pixels[at + 1] = value & 255;
    }
  }
  return pixels;
}

/** Tile coordinates at a zoom that the bounds touch. */
function* tilesAt(z: number): Generator<[x: number, y: number]> {
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
  const row = (lat: number) => {
    const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
    return Math.floor(((1 - y) / 2) * 2 ** z);
  };
  for (let x = column(BOUNDS[0]); x <= column(BOUNDS[2]); x++)
    for (let y = row(BOUNDS[3]); y <= row(BOUNDS[1]); y++) yield [x, y];
}

/** Writes all tiles and returns the manifest for a raster-dem source. */
export async function relief(folder: string) {
  rmSync(folder, { recursive: true, force: true });
  const heights = withoutTerraces(await readHeights());
  for (let z = ZOOMS.min; z <= ZOOMS.max; z++)
    for (const [x, y] of tilesAt(z)) {
      const raw = { width: OUT_PIXELS, height: OUT_PIXELS, channels: 3 } as const;
      const png = sharp(tilePixels(heights, z, x, y), { raw });
      mkdirSync(path.join(folder, String(z), String(x)), { recursive: true });
      const options = { compressionLevel: 9, adaptiveFiltering: true } as const;
      await png.png(options).toFile(path.join(folder, String(z), String(x), `${y}.png`));
    }
  return {
    tiles: ['{z}/{x}/{y}.png'],
    bounds: BOUNDS,
    minzoom: ZOOMS.min,
    maxzoom: ZOOMS.max,
    tileSize: OUT_PIXELS,
    encoding: 'terrarium',
  };
}
