/** Provides the pinned inputs: Debian packages in a cache, npm packages in node_modules. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PIPELINE = path.resolve(import.meta.dirname, '..');
const CACHE = path.join(PIPELINE, '.cache');

export interface DebianPackage {
  version: string;
  sha256: string;
}

/** The Debian 12 packages with base data; they are unpacked, not installed. */
export const DEBIAN: Record<string, DebianPackage> = {
  'libmagics++-data': {
    version: '4.13.0-1',
    sha256: '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0',
  },
  'xygrib-maps': {
    version: '1.2.6.1-2',
    sha256: '7641a7d19aefc1553097768313fb4316fe84e4c2f181dbb40c089998a4b97fe0',
  },
  'marble-qt-data': {
    version: '4:22.12.3-1',
    sha256: '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48',
  },
  'libgeonames-common': {
    version: '0.3.0-1',
    sha256: '6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930',
  },
};

/** Hex SHA-256 of a file. */
export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The cached .deb file of a package, if any. */
function cachedDeb(name: string): string | undefined {
  const file = readdirSync(CACHE).find((f) => f.startsWith(`${name}_`) && f.endsWith('.deb'));
  return file && path.join(CACHE, file);
}

/** Downloads a package unless it is cached, verifies it, and unpacks it into the cache. */
function unpackDebian(name: string, { version, sha256: expected }: DebianPackage): void {
  const target = path.join(CACHE, name);
  if (existsSync(target)) return;
  if (!cachedDeb(name)) {
    execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: CACHE, stdio: 'inherit' });
  }
  const deb = cachedDeb(name);
  if (!deb || sha256(deb) !== expected)
    throw new Error(`${name} ${version}: wrong hash, expected the pinned package`);
  execFileSync('dpkg-deb', ['-x', deb, target]);
}

/** Downloads all Debian packages; may need `apt-get update` first. */
export function fetchDebian(): void {
  mkdirSync(CACHE, { recursive: true });
  for (const [name, pkg] of Object.entries(DEBIAN)) unpackDebian(name, pkg);
}

/** Path of a file inside an unpacked Debian package. */
export function debianFile(name: string, file: string): string {
  return path.join(CACHE, name, file);
}

/** Path of a file inside an npm package. */
export function npmFile(name: string, file: string): string {
  return path.join(PIPELINE, 'node_modules', name, file);
}

/** Version of an installed npm package. */
export function npmVersion(name: string): string {
  const manifest = JSON.parse(readFileSync(npmFile(name, 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
