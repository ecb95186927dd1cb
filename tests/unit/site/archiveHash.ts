/** Prints the hash of the archive. A test runs it in several time zones. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../../src/site/files.ts';
import { ARCHIVE, downloadFiles } from '../../../src/site/downloads.ts';
import { loadAtlas } from '../../../src/authoring/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'ecm-archive-'));
await writeFiles(
  folder,
  downloadFiles(loadAtlas('data/layers'), { version: '1.2.3', date: '2026-11-23' }),
);
const hash = createHash('sha256').update(readFileSync(join(folder, 'data', ARCHIVE)));
rmSync(folder, { recursive: true });
console.log(hash.digest('hex'));
