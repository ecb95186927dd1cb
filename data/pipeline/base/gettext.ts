/** Reads compiled gettext catalogues (.mo), the format of the packaged GeoNames names. */
import { existsSync, readFileSync } from 'node:fs';

const MAGIC = 0x950412de;

/** Translations by message; empty if the file does not exist. */
export function readCatalogue(file: string): Map<string, string> {
  const messages = new Map<string, string>();
  if (!existsSync(file)) return messages;
  const data = readFileSync(file);
  if (data.readUInt32LE(0) !== MAGIC) throw new Error(`${file}: not a little-endian .mo file`);
  const [count, originals, translations] = [8, 12, 16].map((at) => data.readUInt32LE(at)) as [
    number,
    number,
    number,
  ];
  const text = (table: number, i: number) => {
    const length = data.readUInt32LE(table + 8 * i);
    const at = data.readUInt32LE(table + 8 * i + 4);
    return data.toString('utf8', at, at + length);
  };
  for (let i = 0; i < count; i++) messages.set(text(originals, i), text(translations, i));
  return messages;
}
