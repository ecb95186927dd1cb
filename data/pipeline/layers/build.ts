/**
 * `npm run data`: builds `data/layers` from base geography and facts. With `--check` it writes nothing,
 * lists files that differ from the committed ones and exits with code 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readArgumentsOrExit } from '../../../scripts/arguments.mjs';
import { build, layerFiles } from './layers.ts';

const { values } = readArgumentsOrExit({
  usage: 'npm run data [-- --check]',
  options: { check: { type: 'boolean' } },
});
const data = path.resolve(import.meta.dirname, '../..');
const folders = { base: path.join(data, 'base'), facts: path.join(data, 'facts') };
const out = path.join(data, 'layers');

const files = layerFiles(build(folders));

function committed(name: string): string | undefined {
  const file = path.join(out, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (values.check) {
  const differing = [...files].filter(([name, text]) => committed(name) !== text);
  if (differing.length > 0) {
    console.error('These files differ from the output of `npm run data`:');
    for (const [name] of differing) console.error(`  data/layers/${name}`);
    process.exitCode = 1;
  } else console.log(`data/layers: ${files.size} files are up to date`);
} else {
  mkdirSync(out, { recursive: true });
  let total = 0;
  for (const [name, text] of files) {
    writeFileSync(path.join(out, name), text);
    const compressed = brotliCompressSync(text).length;
    total += compressed;
    const size = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
    console.log(`${name.padEnd(22)}${size(Buffer.byteLength(text))}${size(compressed)} in Brotli`);
  }
  console.log(`${files.size} files, ${(total / 1000).toFixed(1)} kB in Brotli`);
}
