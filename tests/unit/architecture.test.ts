/** Rules for the whole code base. The table below defines and documents the allowed imports. */
import { describe, expect, test } from 'vitest';
import { filesIn, type File } from './tooling/files.ts';
import { importsOf, resolveImport } from './tooling/imports.ts';
import {
  importViolations,
  lengthViolations,
  lineViolations,
  wordViolations,
  type ImportTable,
} from './tooling/rules.ts';

/** Folders that all parts of the user interface may import. */
const common = ['geo', 'atlas', 'story', 'cartography', 'i18n', 'svg'];
const faces = ['app/', 'embed/', 'site/', 'main.ts', 'element.ts', 'embed.ts'];

const table: ImportTable = {
  /** Folder of src/ → folders that its files may import, beside their own. */
  folders: {
    geo: [],
    atlas: ['geo'],
    story: ['geo', 'atlas'],
    cartography: ['geo', 'atlas', 'story'],
    i18n: ['atlas', 'story'],
    svg: ['geo', 'atlas', 'story', 'cartography'],
    maplibre: ['geo', 'atlas', 'story', 'cartography'],
    quiz: ['geo', 'atlas', 'story', 'cartography'],
    app: [...common, 'quiz'],
    embed: common,
    mentions: ['geo', 'atlas'],
    authoring: ['geo', 'atlas', 'story', 'i18n', 'mentions'], // live figures are written in the story's language
    site: [...common, 'quiz', 'app', 'authoring'],
  },
  /** Folders that only one file may import. */
  exceptions: {
    'app/map/liveMap.svelte.ts': ['maplibre'],
  },
  /** Folders that code in readers' pages must not import. */
  buildOnly: ['authoring', 'mentions', 'site'],
  /** Files that compose everything and must not be imported. */
  entryPoints: [
    'main.ts',
    'element.ts',
    'embed.ts',
    'early.ts',
    'ahead.ts',
    'disk.ts',
    'sheet.ts',
    'offline.ts',
  ],
  /** Package or scope → paths that may import it, including types. Other packages are not allowed. */
  packages: {
    'maplibre-gl': ['maplibre/'],
    '@maplibre/maplibre-gl-style-spec': ['maplibre/'],
    'd3-geo': ['svg/', 'geo/azimuthal.ts'], // the plane of the pipeline, which no page loads
    'd3-scale': ['app/charts/'],
    '@turf/': ['geo/measure'],
    'mdast-util-from-markdown': ['authoring/markdown.ts', 'mentions/'],
    'mdast-util-gfm-table': ['authoring/markdown.ts'],
    'mdast-util-gfm-strikethrough': ['authoring/markdown.ts'],
    'micromark-extension-gfm-table': ['authoring/markdown.ts'],
    'micromark-extension-gfm-strikethrough': ['authoring/markdown.ts'],
    mdast: ['authoring/', 'mentions/'],
    yaml: ['authoring/'],
    valibot: ['atlas/schema/', 'story/schema.ts', 'authoring/'], // readers’ pages load only the types
    '@xmldom/xmldom': ['authoring/svg.ts', 'authoring/layers/kml.ts'],
    '@tmcw/togeojson': ['authoring/layers/kml.ts'],
    wellknown: ['authoring/layers/location.ts'],
    'robust-predicates': ['authoring/ring.ts'],
    splaytree: ['authoring/ring.ts'],
    dompurify: ['app/shell/sanitizeStory.ts'],
    'node:fs': ['authoring/files.ts', 'authoring/disk.ts', 'site/'],
    'node:child_process': ['site/dev.ts'],
    'node:http': ['site/dev.ts'],
    'node:path': ['site/'],
    'node:url': ['site/'],
    'node:util': ['authoring/stories.ts', 'site/'],
    'node:crypto': ['site/'],
    'node:module': ['site/'],
    'node:zlib': ['site/'],
    vite: ['site/'],
    '@placemarkio/tokml': ['site/kml.ts'],
    '@resvg/resvg-js': ['site/png.ts'],
    'fast-png': ['site/png.ts'],
    gifenc: ['site/png.ts'],
    '@terraformer/wkt': ['site/table.ts'],
    'd3-dsv': ['site/table.ts', 'authoring/layers/table.ts'],
    fflate: ['site/zip.ts'],
    'bidi-js': ['site/bidi.ts'],
    harfbuzzjs: ['site/textShaper.ts'],
    'subset-font': ['site/fontSubsets.ts'],
    'lean-qr': ['site/present.ts'],
    svelte: ['story/', ...faces],
    '@fontsource/': ['cartography/fonts.ts', ...faces],
    '@fontsource-variable/': faces,
    geojson: [
      'geo/',
      'atlas/',
      'story/',
      'authoring/',
      'mentions/',
      'cartography/',
      'svg/',
      'maplibre/',
      ...faces,
    ],
  },
};

/** Files of src/ that may be longer than 200 lines, each with its reason. */
const long: readonly string[] = [];
/** Place names that src/ uses with another meaning. */
const otherMeanings = [
  ...['Georgia', 'georgia'], // a typeface
  ...['Line of Control', 'Line of Actual Control'], // kinds of borders
];

const code = /\.(ts|svelte|mjs|js)$/;
const src = filesIn('src', code);

describe('imports', () => {
  test('are checked in all folders, and the table has only existing paths', () => {
    const paths = src.map(({ path }) => path.replace(/^src\//, ''));
    const prefixes = [
      ...Object.keys(table.folders).map((folder) => `${folder}/`),
      ...Object.keys(table.exceptions),
      ...table.entryPoints,
      ...Object.values(table.packages).flat(),
    ];
    const missing = prefixes.filter((prefix) => !paths.some((path) => path.startsWith(prefix)));
    expect(missing).toEqual([]);
  });

  test('are allowed by the table', () => {
    expect(importViolations(src, table)).toEqual([]);
  });

  test('of schemas are types only, except in schemas and in code of the build', () => {
    const schema = /^src\/(atlas\/schema\/|story\/schema\.ts)/;
    const build = new RegExp(`^src/(${table.buildOnly.join('|')})/`);
    const statement = /^\s*(?:import|export) (?!type )[^;]*? from '(?<from>[^']*)';/gm;
    const readers = src.filter(({ path }) => !schema.test(path) && !build.test(path));
    const loaded = readers.flatMap((file) =>
      [...file.text.matchAll(statement)]
        .map(({ groups }) => resolveImport(file.path, groups?.from ?? '').slice(1))
        .filter((path) => schema.test(path) && path !== 'src/atlas/schema/attributes.ts')
        .map((path) => `${file.path} loads ${path}`),
    );
    expect(loaded).toEqual([]);
    expect(readers.some(({ text }) => text.includes('/schema/'))).toBe(true);
  });

  test('report a violation of each rule, in any import syntax', () => {
    const planted: [path: string, text: string, rule: string][] = [
      [
        'src/geo/a.ts',
        `import { b } from '../cartography/b.ts';`,
        'geo may import no other folder',
      ],
      [
        'src/cartography/a.ts',
        `export * from '../maplibre/b.ts';`,
        'cartography may import geo, atlas, story, not maplibre',
      ],
      [
        'src/maplibre/a.ts',
        `type B = import('../app/b.ts').B;`,
        'maplibre may import geo, atlas, story, cartography, not app',
      ],
      ['src/app/a.ts', `const b = await import('../maplibre/b.ts');`, 'not maplibre'],
      ['src/main.ts', `import type { B } from './maplibre/b.ts';`, 'not maplibre'],
      ['src/svg/A.svelte', `{#await import('../app/b.ts')}{/await}`, 'not app'],
      [
        'src/app/A.svelte',
        `<script lang="ts">import '../element.ts';</script>`,
        'must not be imported',
      ],
      [
        'src/app/a.ts',
        `const u = new URL('../../data/x.json', import.meta.url);`,
        'only files in src/',
      ],
      ['src/app/a.ts', `import 'maplibre-gl/dist/maplibre-gl.css';`, 'only maplibre/ may import'],
      [
        'src/maplibre/a.ts',
        `import { geoMercator } from 'd3-geo';`,
        'only svg/, geo/azimuthal.ts may import',
      ],
      ['src/geo/camera.ts', `import area from '@turf/area';`, 'only geo/measure may import'],
      ['src/app/a.ts', `import { cpus } from 'node:os';`, 'no line for the package node:os'],
      ['src/main.ts', `import './authoring/b.ts';`, 'not authoring'],
      ['src/utils/a.ts', `import './b.ts';`, 'in no folder of the table'],
    ];
    for (const [path, text, rule] of planted) {
      const [message = ''] = importViolations([{ path, text }], table);
      expect(message).toContain(path);
      expect(message).toContain(rule);
    }
  });

  test('report nothing that the table allows', () => {
    const allowed: File[] = [
      { path: 'src/app/map/liveMap.svelte.ts', text: `import '../../maplibre/mapView.ts';` },
      { path: 'src/maplibre/a.ts', text: `import url from 'maplibre-gl/worker.js?worker&url';` },
      { path: 'src/geo/measureArea.ts', text: `import area from '@turf/area';` },
      { path: 'src/main.ts', text: `import App from './app/shell/App.svelte';` },
    ];
    expect(allowed.map((file) => importsOf(file).length)).toEqual([1, 1, 1, 1]);
    expect(importViolations(allowed, table)).toEqual([]);
  });
});

describe('place names', () => {
  const rule = 'place names belong in data/, not in code';

  test('and feature ids do not occur in src/', () => {
    const layers = filesIn('data/layers', /\.geojson$/);
    expect(wordViolations(src, placeWords(layers), rule)).toEqual([]);
    expect(layers.length === 0 || placeWords(layers).length > 100).toBe(true);
  });

  test('are found as whole words only', () => {
    const layer = { features: [{ id: 'blue-lake', properties: { names: { en: 'Blue Lake' } } }] };
    const words = placeWords([{ path: 'data/layers/water.geojson', text: JSON.stringify(layer) }]);
    const found = (text: string) =>
      wordViolations([{ path: 'src/a.ts', text }], words, rule).length;
    expect(found(`fit('blue-lake')`)).toBe(1);
    expect(found('// as at Blue Lake')).toBe(1);
    expect(found(`'deep-blue-lake-2' + 'Blue Lakes'`)).toBe(0);
  });
});

describe('source files', () => {
  const folders = ['src', 'scripts', 'tests', 'bench', 'data/pipeline'];
  const ours = folders.flatMap((folder) => filesIn(folder, code));
  const silencers = new RegExp(['\\bas any\\b', '@ts-(ignore|nocheck|expect-error)'].join('|'));
  // Written so that this file does not match itself.
  const localPaths = /(?<![\w.:/~-])\/(?:work|root|home\/[\w-]+|Users\/[\w-]+|tmp)\/|[A-Z]:\\Users/;
  const hosts = /(?:registry|npm|mirrors?|artifactory|nexus)\.[\w.-]+\.(?:org|com|net|io|dev)\b/i;

  test('are found in every folder', () => {
    const empty = folders.filter((folder) => !ours.some(({ path }) => path.startsWith(folder)));
    expect(empty).toEqual([]);
  });

  test('do not suppress compiler errors', () => {
    const others = ours.filter(({ path }) => path !== 'tests/unit/architecture.test.ts');
    expect(lineViolations(others, silencers, 'use a precise type')).toEqual([]);
    const planted = { path: 'src/a.ts', text: 'const a = b as any;' };
    expect(lineViolations([planted], silencers, 'use a precise type')).toHaveLength(1);
  });

  test('in src/ have at most 200 lines', () => {
    const checked = src.filter(({ path }) => !long.includes(path));
    expect(lengthViolations(checked, 200)).toEqual([]);
    expect(lengthViolations([{ path: 'src/a.ts', text: 'x\n'.repeat(201) }], 200)).toHaveLength(1);
  });

  test('contain no local paths or package registries', () => {
    const all = filesIn('.');
    expect(lineViolations(all, localPaths, 'remove the absolute path')).toEqual([]);
    expect(lineViolations(all, hosts, 'remove the host of the package registry')).toEqual([]);
    const text = ['', 'home', 'me', 'map'].join('/');
    expect(lineViolations([{ path: 'a.ts', text }], localPaths, '')).toHaveLength(1);
    const host = ['registry', 'npmjs', 'org'].join('.');
    expect(lineViolations([{ path: 'a.ts', text: host }], hosts, '')).toHaveLength(1);
  });
});

/** English names and ids of all features, except words that are also something else. */
function placeWords(layers: readonly File[]): string[] {
  const words = layers.flatMap(({ text }) => {
    const { features } = JSON.parse(text) as {
      features: { id: string; properties: { names: { en: string } } }[];
    };
    return features.flatMap(({ id, properties }) => [id, properties.names.en]);
  });
  return [...new Set(words)].filter((word) => word.length > 2 && !otherMeanings.includes(word));
}
