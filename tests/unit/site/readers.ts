/** Independent readers of downloads, which share no code with their writers. */
import { execFileSync, spawnSync } from 'node:child_process';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Feature } from 'geojson';

export const has = (program: string, flag: string): boolean =>
  spawnSync(program, [flag]).status === 0;

/** The files of an archive by name, from its central directory. Throws for a wrong checksum. */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const path = zip.toString('utf8', at + 46, at + 46 + name!);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(content) !== zip.readUInt32LE(at + 16)) throw new Error(`${path}: wrong checksum`);
    files.set(path, content);
    at += 46 + name! + extra! + comment!;
  }
  return files;
}

/** The rows of a CSV table (RFC 4180) by column name. */
export function readCsv(text: string): Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/gy;
  for (const [all, quoted, bare = '', after] of text.replace(/^\uFEFF/, '').matchAll(cell)) {
    if (all === '') break;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (after !== ',') rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** The features that GDAL reads from a file, with 15 digits. */
export function readGdal(path: string): Feature[] {
  const args = ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '/vsistdout/', path];
  const text = execFileSync('ogr2ogr', args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(text) as { features: Feature[] }).features;
}
