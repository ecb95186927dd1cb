/** The laws of the house. The table below is the documentation of who may import whom. */
import { describe, expect, test } from 'vitest';
import { filesIn, type File } from './house/files.ts';
import { importsOf } from './house/imports.ts';
import {
  importViolations,
  lengthViolations,
  lineViolations,
  wordViolations,
  type ImportTable,
} from './house/laws.ts';

/** What every part that readers see may use. */
const everyday = ['geo', 'atlas', 'story', 'cartography', 'i18n', 'svg'];
const faces = ['app/', 'embed/', 'site/', 'main.ts', 'element.ts', 'embed.ts'];

const table: ImportTable = {
  /** Folder of src/ → folders that its files may import, beside their own. */
  rooms: {
    geo: [],
    atlas: ['geo'],
    story: ['geo', 'atlas'],
    cartography: ['geo', 'atlas', 'story'],
    i18n: ['atlas', 'story'],
    svg: ['geo', 'atlas', 'story', 'cartography'],
    maplibre: ['geo', 'atlas', 'story', 'cartography'],
    quiz: ['geo', 'atlas', 'story', 'cartography'],
    app: [...everyday, 'quiz'],
    embed: everyday,
    mentions: ['geo', 'atlas'],
    authoring: ['geo', 'atlas', 'story', 'i18n', 'mentions'], // live figures are written in the story's language
    site: [...everyday, 'quiz', 'app', 'authoring'],
  },
  /** The one file that may import a room closed to all others. */
  doors: {
    'app/map/liveMap.svelte.ts': ['maplibre'],
  },
  /** Rooms that nothing a reader's page loads may import. */
  offline: ['authoring', 'mentions', 'site'],
  /** They compose everything and are imported by nobody. */
  entries: [
    'main.ts',
    'element.ts',
    'embed.ts',
    'early.ts',
    'ahead.ts',
    'disk.ts',
    'sheet.ts',
    'offline.ts',
  ],
  /** Package (or scope) → what may import it, types included; other packages: nobody. */
  packages: {
    'maplibre-gl': ['maplibre/'],
    '@maplibre/maplibre-gl-style-spec': ['maplibre/'],
    'd3-geo': ['svg/'],
    'd3-scale': ['app/charts/'],
    '@turf/': ['geo/measure'],
    'mdast-util-from-markdown': ['authoring/markdown.ts', 'mentions/'],
    'mdast-util-gfm-table': ['authoring/markdown.ts'],
    'mdast-util-gfm-strikethrough': ['authoring/markdown.ts'],
    'micromark-extension-gfm-table': ['authoring/markdown.ts'],
    'micromark-extension-gfm-strikethrough': ['authoring/markdown.ts'],
    mdast: ['authoring/', 'mentions/'],
    yaml: ['authoring/'],
    '@xmldom/xmldom': ['authoring/svg.ts', 'authoring/layers/kml.ts'],
    '@tmcw/togeojson': ['authoring/layers/kml.ts'],
    wellknown: ['authoring/layers/where.ts'],
    'robust-predicates': ['authoring/ring.ts'],
    splaytree: ['authoring/ring.ts'],
    dompurify: ['app/shell/foreignStory.ts'],
    'node:fs': ['authoring/files.ts', 'authoring/disk.ts', 'site/'],
    'node:child_process': ['site/dev.ts'],
    'node:http': ['site/dev.ts'],
    'node:path': ['site/'],
    'node:url': ['site/'],
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
    harfbuzzjs: ['site/outlines.ts'],
    'lean-qr': ['site/present.ts'],
    svelte: ['story/', ...faces],
    '@fontsource/': ['maplibre/', ...faces],
    '@fontsource-variable/': ['maplibre/', ...faces],
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
/** Names of places that are also something else, and stand in src/ as that. */
const alsoWords = ['Georgia', 'georgia']; // a typeface

const code = /\.(ts|svelte|mjs|js)$/;
const src = filesIn('src', code);

describe('imports', () => {
  test('run one way, as the table says', () => {
    expect(importViolations(src, table)).toEqual([]);
  });

  test('a planted violation of each line is caught, however it is written', () => {
    const planted: [path: string, text: string, rule: string][] = [
      [
        'src/geo/a.ts',
        `import { b } from '../cartography/b.ts';`,
        'geo may import nothing of ours',
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
      ['src/app/A.svelte', `<script lang="ts">import '../element.ts';</script>`, 'by nobody'],
      [
        'src/app/a.ts',
        `const u = new URL('../../data/x.json', import.meta.url);`,
        'only what is in',
      ],
      ['src/app/a.ts', `import 'maplibre-gl/dist/maplibre-gl.css';`, 'only maplibre/ may import'],
      ['src/maplibre/a.ts', `import { geoMercator } from 'd3-geo';`, 'only svg/ may import'],
      ['src/geo/camera.ts', `import area from '@turf/area';`, 'only geo/measure may import'],
      ['src/app/a.ts', `import { cpus } from 'node:os';`, 'no line for the package node:os'],
      ['src/main.ts', `import './authoring/b.ts';`, 'not authoring'],
      ['src/utils/a.ts', `import './b.ts';`, 'in no room of the table'],
    ];
    for (const [path, text, rule] of planted) {
      const [sentence = ''] = importViolations([{ path, text }], table);
      expect(sentence).toContain(path);
      expect(sentence).toContain(rule);
    }
  });

  test('what the table allows is let through', () => {
    const fine: File[] = [
      { path: 'src/app/map/liveMap.svelte.ts', text: `import '../../maplibre/mapView.ts';` },
      { path: 'src/maplibre/a.ts', text: `import url from 'maplibre-gl/worker.js?worker&url';` },
      { path: 'src/geo/measureArea.ts', text: `import area from '@turf/area';` },
      { path: 'src/main.ts', text: `import App from './app/shell/App.svelte';` },
    ];
    expect(fine.map((file) => importsOf(file).length)).toEqual([1, 1, 1, 1]);
    expect(importViolations(fine, table)).toEqual([]);
  });
});

describe('words are data', () => {
  const rule = 'code names no place; it belongs in data/';

  test('no name and no id of a feature stands in src/', () => {
    const layers = filesIn('data/layers', /\.geojson$/);
    expect(wordViolations(src, placeWords(layers), rule)).toEqual([]);
    expect(layers.length === 0 || placeWords(layers).length > 100).toBe(true);
  });

  test('a planted place is caught, a part of a word is not', () => {
    const layer = { features: [{ id: 'blue-lake', properties: { names: { en: 'Blue Lake' } } }] };
    const words = placeWords([{ path: 'data/layers/water.geojson', text: JSON.stringify(layer) }]);
    const found = (text: string) =>
      wordViolations([{ path: 'src/a.ts', text }], words, rule).length;
    expect(found(`fit('blue-lake')`)).toBe(1);
    expect(found('// as at Blue Lake')).toBe(1);
    expect(found(`'deep-blue-lake-2' + 'Blue Lakes'`)).toBe(0);
  });
});

describe('what is refused', () => {
  const ours = ['src', 'scripts', 'tests', 'bench', 'data/pipeline'].flatMap((folder) =>
    filesIn(folder, code),
  );
  const silencers = new RegExp(['\\bas any\\b', '@ts-(ignore|nocheck|expect-error)'].join('|'));
  // Written so that this file does not match itself.
  const machines = /(?<![\w.:/~-])\/(?:work|root|home\/[\w-]+|Users\/[\w-]+|tmp)\/|[A-Z]:\\Users/;
  const hosts = /(?:registry|npm|mirrors?|artifactory|nexus)\.[\w.-]+\.(?:org|com|net|io|dev)\b/i;

  test('nothing silences the compiler', () => {
    const others = ours.filter(({ path }) => path !== 'tests/unit/architecture.test.ts');
    expect(lineViolations(others, silencers, 'say what it is instead')).toEqual([]);
    const planted = { path: 'src/a.ts', text: 'const a = b as any;' };
    expect(lineViolations([planted], silencers, 'say what it is instead')).toHaveLength(1);
  });

  test('no file of src/ is longer than 200 lines', () => {
    const judged = src.filter(({ path }) => !long.includes(path));
    expect(lengthViolations(judged, 200)).toEqual([]);
    expect(lengthViolations([{ path: 'src/a.ts', text: 'x\n'.repeat(201) }], 200)).toHaveLength(1);
  });

  test('no file tells of the machine that it was written on', () => {
    const all = filesIn('.');
    expect(lineViolations(all, machines, 'no absolute path of one machine')).toEqual([]);
    expect(lineViolations(all, hosts, 'no host of a package registry')).toEqual([]);
    const text = ['', 'home', 'me', 'map'].join('/');
    expect(lineViolations([{ path: 'a.ts', text }], machines, '')).toHaveLength(1);
    const host = ['registry', 'npmjs', 'org'].join('.');
    expect(lineViolations([{ path: 'a.ts', text: host }], hosts, '')).toHaveLength(1);
  });
});

/** English names and ids of all features, but for ids that name a kind of thing, as layers do. */
function placeWords(layers: readonly File[]): string[] {
  const words = layers.flatMap(({ text }) => {
    const { features } = JSON.parse(text) as {
      features: { id: string; properties: { names: { en: string } } }[];
    };
    return features.flatMap(({ id, properties }) => [id, properties.names.en]);
  });
  return [...new Set(words)].filter((word) => word.length > 2 && !alsoWords.includes(word));
}
