/** Reads the binary GSHHG/WDBII river file packaged for xygrib. */
import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { debianFile } from './download.ts';

export const WDBII = debianFile('xygrib-maps', 'usr/share/maps/gshhs/wdb_rivers_i.b');

const HEADER_INTS = 8;

/** Lines by id. Each record: eight big-endian int32 (id, point count, …), then microdegrees. */
export function readWdbii(): Map<number, Position[]> {
  const data = readFileSync(WDBII);
  const lines = new Map<number, Position[]>();
  for (let at = 0; at + 4 * HEADER_INTS <= data.length;) {
    const id = data.readInt32BE(at);
    const count = data.readInt32BE(at + 4);
    at += 4 * HEADER_INTS;
    const line: Position[] = [];
    for (let i = 0; i < count; i++, at += 8) {
      const x = data.readInt32BE(at) / 1e6;
      line.push([x > 180 ? x - 360 : x, data.readInt32BE(at + 4) / 1e6]);
    }
    lines.set(id, line);
  }
  return lines;
}
