/** ZIP archives are reproducible in any time zone. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { createZip } from '../../../src/site/zip.ts';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

test('contains text and bytes by path, and is the same in every time zone', () => {
  const files = [
    ['a/ب.txt', 'سلام'],
    ['b.bin', Buffer.from([1, 2, 3])],
  ] as const;
  process.env.TZ = 'UTC';
  const archive = createZip(files, '2026-11-23');
  process.env.TZ = 'Asia/Karachi';
  expect(Buffer.from(createZip(files, '2026-11-23')).equals(archive)).toBe(true);
  const read = unzipSync(archive);
  expect(strFromU8(read['a/ب.txt']!)).toBe('سلام');
  expect([...read['b.bin']!]).toEqual([1, 2, 3]);
});
