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

const everyday = ['model', 'content', 'picture', 'look', 'i18n', 'state'];
const faces = ['ui/', 'embed/', 'teach/', 'main.ts', 'element.ts', 'embed.ts', 'prerender.ts'];

const table: ImportTable = {
  /** Folder of src/ → folders that its files may import, beside their own. */
  rooms: {
    model: [],
    content: ['model', 'i18n'], // live figures are written in the story's language
    look: ['model'],
    i18n: ['model'],
    state: ['model'],
    picture: ['model', 'look'],
    map: ['model', 'look'],
    ui: everyday,
    embed: everyday,
    teach: everyday,
  },
  /** The one file that may import a room closed to all others. */
  doors: { 'ui/liveMap.svelte.ts': ['map'] },
  /** They compose everything and are imported by nobody. */
  entries: ['main.ts', 'element.ts', 'embed.ts', 'prerender.ts'],
  /** Package (or scope) → what may import it, types included; other packages: nobody. */
  packages: {
    'maplibre-gl': ['map/'],
    '@maplibre/maplibre-gl-style-spec': ['map/'],
    'd3-geo': ['picture/'],
    'd3-scale': ['ui/tools/'],
    '@turf/': ['model/measure'],
    'mdast-util-from-markdown': ['content/'],
    mdast: ['content/'],
    yaml: ['content/'],
    '@xmldom/xmldom': ['content/svg.ts'],
    'robust-predicates': ['content/ring.ts'],
    splaytree: ['content/ring.ts'],
    dompurify: ['ui/foreignStory.ts'],
    'node:fs': ['content/files.ts', 'content/disk.ts'],
    svelte: ['state/', ...faces],
    '@fontsource/': ['look/', 'map/', ...faces],
    '@fontsource-variable/': ['look/', 'map/', ...faces],
    geojson: ['model/', 'content/', 'look/', 'picture/', 'map/', 'state/', ...faces],
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
      ['src/model/a.ts', `import { b } from '../look/b.ts';`, 'model may import nothing of ours'],
      ['src/look/a.ts', `export * from '../map/b.ts';`, 'look may import model, not map'],
      ['src/map/a.ts', `type B = import('../ui/b.ts').B;`, 'map may import model, look, not ui'],
      ['src/ui/a.ts', `const b = await import('../map/b.ts');`, 'not map'],
      ['src/main.ts', `import type { B } from './map/b.ts';`, 'not map'],
      ['src/teach/A.svelte', `{#await import('../ui/b.ts')}{/await}`, 'not ui'],
      ['src/ui/A.svelte', `<script lang="ts">import '../element.ts';</script>`, 'by nobody'],
      [
        'src/ui/a.ts',
        `const u = new URL('../../data/x.json', import.meta.url);`,
        'only what is in',
      ],
      ['src/ui/a.ts', `import 'maplibre-gl/dist/maplibre-gl.css';`, 'only map/ may import'],
      ['src/map/a.ts', `import { geoMercator } from 'd3-geo';`, 'only picture/ may import'],
      ['src/model/camera.ts', `import area from '@turf/area';`, 'only model/measure may import'],
      ['src/ui/a.ts', `import { cpus } from 'node:os';`, 'no line for the package node:os'],
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
      { path: 'src/ui/liveMap.svelte.ts', text: `import '../map/mapView.ts';` },
      { path: 'src/map/a.ts', text: `import url from 'maplibre-gl/worker.js?worker&url';` },
      { path: 'src/model/measureArea.ts', text: `import area from '@turf/area';` },
      { path: 'src/main.ts', text: `import App from './ui/App.svelte';` },
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
    const others = ours.filter(({ path }) => path !== 'tests/architecture.test.ts');
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
