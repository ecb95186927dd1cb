/** Converts WOFF 1.0 (W3C) to OpenType: the same tables, each zlib-compressed if that is smaller. */
import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

/** The OpenType font in a WOFF file. Throws for other formats. */
export function decodeWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = HEADER + index * ENTRY;
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((at) =>
      view.getUint32(entry + at),
    ) as [number, number, number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag, sum, data: packed < length ? inflateSync(bytes) : bytes };
  });
  const size = tables.reduce((sum, { data }) => sum + alignTo4(data.length), 12 + 16 * count);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, index) =>
    out.setUint16(4 + 2 * index, value),
  );
  let offset = 12 + 16 * count;
  tables.forEach(({ tag, sum, data }, index) => {
    [tag, sum, offset, data.length].forEach((value, part) =>
      out.setUint32(12 + 16 * index + 4 * part, value),
    );
    font.set(data, offset);
    offset += alignTo4(data.length);
  });
  return font;
}

function alignTo4(length: number): number {
  return Math.ceil(length / 4) * 4;
}
