/** Sizes of a build: their files, and warnings over limits. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from 'vite';
import { compressed, measureBuild, overruns } from '../../../src/site/budget.ts';

const SITE: Readonly<Record<string, string>> = {
  'index.html': '<p>words</p>',
  'tale/en/index.html': '<p>some words</p>',
  'tale/en/story.json': '{}',
  'tale/ur/index.html': '<p>some words, and more of them</p>',
  'tale/ur/story.json': '{}',
  'atlas/en/index.html': '<p>a long page that is no story, and no reader’s first</p>',
  'assets/main.js': 'import{a}from"./shared.js"',
  'assets/shared.js': 'export{a};',
  'assets/map.js': 'import"./shared.js"',
  'assets/map.css': '.map{}',
  'assets/labels.js': 'export{l};',
  'assets/worker-1.js': 'onmessage=f',
  'assets/panel.js': 'opened later',
  'assets/print-abc.css': '@media print{}',
  'assets/noto-sans-latin-400-normal.woff2': 'font',
  'assets/noto-nastaliq.woff2': 'another font',
  'data/atlas.json': '{"layers":[{"file":"lines.geojson"}]}',
  'data/lines.geojson': '{}',
  'data/unlisted.geojson': '{}',
};
/** As Vite writes it: what loads what. */
const MANIFEST: Manifest = {
  'index.html': { file: 'assets/main.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  'src/maplibre/mapView.ts': {
    file: 'assets/map.js',
    name: 'mapView',
    imports: ['_shared.js'],
    css: ['assets/map.css'],
    assets: ['assets/worker-1.js'],
  },
  '_map.js': { file: 'assets/labels.js', name: 'map' },
  'src/app/tools/find/Find.svelte': { file: 'assets/panel.js' },
};
const LIMITS = { firstView: 1000, script: 1000, idle: 1000, nastaliq: 1000 };

let dist = '';
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'ecm-budget-'));
  for (const [path, text] of Object.entries(SITE)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
});
afterAll(() => {
  rmSync(dist, { recursive: true });
});

describe('measureBuild', () => {
  test('contain the files that a reader downloads, each once', () => {
    const files = Object.fromEntries(
      measureBuild(dist, MANIFEST, LIMITS).map((figure) => [
        figure.name,
        Object.keys(figure.files).sort(),
      ]),
    );
    expect(files).toEqual({
      firstView: ['tale/ur/index.html'],
      script: ['assets/main.js', 'assets/shared.js'],
      idle: Object.keys(SITE)
        .filter((path) => !/panel|nastaliq|unlisted|\/(?:en|ur)\//.test(path))
        .sort(),
      nastaliq: ['assets/noto-nastaliq.woff2'],
    });
  });

  test('are sums of compressed sizes', () => {
    for (const { files, bytes } of measureBuild(dist, MANIFEST, LIMITS))
      for (const [path, size] of Object.entries(files)) {
        expect(size).toBe(compressed(path, Buffer.from(SITE[path] ?? '')).length);
        expect(bytes).toBeGreaterThanOrEqual(size);
      }
  });

  test('produce a warning with the excess over a limit, but not at it', () => {
    const [first] = measureBuild(dist, MANIFEST, LIMITS);
    const bytes = first?.bytes ?? 0;
    expect(overruns(measureBuild(dist, MANIFEST, { ...LIMITS, firstView: bytes }))).toEqual([]);
    const [sentence, ...others] = overruns(
      measureBuild(dist, MANIFEST, { ...LIMITS, firstView: bytes - 1 }),
    );
    expect(others).toEqual([]);
    expect(sentence).toMatch(
      /^The page tale\/ur\/index\.html is heavy for readers on a slow line: .* kB, 1 bytes more than the .* kB that we aim at\. Fewer or shorter steps/,
    );
    const [, script] = measureBuild(dist, MANIFEST, LIMITS);
    const [code] = overruns(
      measureBuild(dist, MANIFEST, { ...LIMITS, script: (script?.bytes ?? 0) - 1 }),
    );
    expect(code).toMatch(/^script is \d+ bytes, over its budget of \d+ by 1;/);
  });
});
