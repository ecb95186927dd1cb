/** In a copy of the source, one row adds a property, and one row and a word per language add a kind. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type * as SvelteServer from 'svelte/server';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LayerData } from '../../src/atlas/atlas.ts';
import { emptyScene } from '../fixtures/scene.ts';
import { entry } from './atlas/entry.ts';
import { copyTree, type TreeCopy } from './tooling/copyTree.ts';

let copy: TreeCopy;
let server: ViteDevServer;

/** Inserts a line before the only place of a text. */
async function insert(name: string, before: string, line: string): Promise<void> {
  const text = await readFile(join(copy.folder, name), 'utf8');
  expect(text.split(before), name).toHaveLength(2);
  await copy.change(name, before, line + before);
}

/** A module of the copy, of the type of the original. */
const load = async <T>(path: string) => (await server.ssrLoadModule(`/${path}`)) as T;

beforeAll(async () => {
  copy = await copyTree('recipes', ['src', 'scripts', 'data/pipeline', 'tsconfig.json']);
  await copy.add('render.ts', "export { render } from 'svelte/server';\n");
  // The recipe for a property:
  await insert(
    'src/atlas/schema/attributes.ts',
    '} as const satisfies',
    "damHeight: { label: { en: 'Height of the dam', ur: 'ڈیم کی اونچائی' }, unit: 'm', max: 400 },\n",
  );
  // The recipe for a kind:
  await insert(
    'src/atlas/kinds.ts',
    '} as const satisfies',
    "'wind-farm': { drawnLike: 'hydropower-plant', legend: [{ key: 'windFarm' }] },\n",
  );
  await insert('src/i18n/kinds/en.ts', '  country:', "'wind-farm': 'Wind farm',\n");
  await insert('src/i18n/kinds/ur.ts', '  country:', "'wind-farm': 'ونڈ فارم',\n");
  server = await createServer({
    root: copy.folder,
    configFile: false,
    plugins: [svelte()],
    server: { middlewareMode: true, watch: null },
    appType: 'custom',
    logLevel: 'error',
  });
}, 120_000);

afterAll(async () => {
  await server.close();
  await copy.remove();
});

const properties = { ...entry, id: 'a', kind: 'wind-farm', damHeight: 300 } as const;
const point = { type: 'Point' as const, coordinates: [70, 38] };
const layer = (more: object) =>
  ({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 'a', properties: { ...properties, ...more }, geometry: point },
    ],
  }) as unknown as LayerData;

const LANGUAGES = [
  ['en', 'Height of the dam', 'Wind farm'],
  ['ur', 'ڈیم کی اونچائی', 'ونڈ فارم'],
] as const;

describe('a property or kind that was added', () => {
  it('is written with the layers, in its place', async () => {
    const { createFeature } = await load<typeof import('../../data/pipeline/layers/write.ts')>(
      'data/pipeline/layers/write.ts',
    );
    const { properties: written } = createFeature(properties as never, point, 4);
    expect(Object.keys(written).slice(-3)).toEqual(['precisionKm', 'sources', 'damHeight']);
    expect(written.kind).toBe('wind-farm');
  });

  it('is checked', async () => {
    const { checkLayer } =
      await load<typeof import('../../src/authoring/layer.ts')>('src/authoring/layer.ts');
    const problems = (more: object) =>
      checkLayer('a.geojson', JSON.stringify(layer(more))).problems;
    expect(problems({})).toEqual([]);
    expect(problems({ damHeight: 500 })).toMatchObject([
      {
        message: 'feature `a`: `properties.damHeight` is the number 500',
        expected: 'a number between 0 and 400',
      },
    ]);
    expect(problems({ kind: 'wind-fram' })).toMatchObject([
      { message: 'feature `a`: there is no kind `wind-fram`', suggestion: 'wind-farm' },
    ]);
  });

  it('is known to editors and to the columns of tables', async () => {
    const { schemaFiles } = await load<typeof import('../../scripts/schemas/files.ts')>(
      'scripts/schemas/files.ts',
    );
    const files = schemaFiles();
    for (const word of ['"damHeight"', '"wind-farm"'])
      expect(files.get('layer.schema.json')).toContain(word);
    expect(files.get('layers.schema.json')).toContain('"wind-farm"');
    const { readColumnHeader } = await load<typeof import('../../src/authoring/layers/fields.ts')>(
      'src/authoring/layers/fields.ts',
    );
    expect(readColumnHeader('Height of the dam')).toEqual({ field: 'damHeight' });
  });

  it('is in the downloads', async () => {
    const { layerCsv } = await load<typeof import('../../src/site/table.ts')>('src/site/table.ts');
    expect(layerCsv(layer({}))).toMatch(/damHeight[^]*wind-farm[^]*300/);
  });

  it.each(LANGUAGES)(
    'is on the card, in the list and in the legend: %s',
    async (lang, height, kind) => {
      const { loadMessages } =
        await load<typeof import('../../src/i18n/index.ts')>('src/i18n/index.ts');
      const messages = await loadMessages(lang);
      const { default: FeatureEntries } = await load<
        typeof import('../../src/app/article/FeatureEntries.svelte')
      >('src/app/article/FeatureEntries.svelte');
      const { render } = await load<typeof SvelteServer>('render.ts');
      const { body } = render(FeatureEntries, {
        props: {
          layers: [{ id: 'own', name: 'Own', entries: [properties as never] }],
          ...{ messages, lang, level: 2, below: () => undefined as never },
        },
      });
      for (const word of [height, messages.units.m, kind]) expect(body).toContain(word);

      const { legendInView } = await load<typeof import('../../src/cartography/legendInView.ts')>(
        'src/cartography/legendInView.ts',
      );
      const { legendTexts } =
        await load<typeof import('../../src/i18n/format.ts')>('src/i18n/format.ts');
      const rows = legendInView(
        { ...emptyScene, layers: ['own'] } as never,
        { layers: [{ id: 'own', kinds: ['wind-farm'] }], data: { own: layer({}) } } as never,
        [60, 30, 80, 45],
        { zoom: 6 },
      );
      expect(rows.map(({ key }) => (legendTexts(messages) as Record<string, string>)[key])).toEqual(
        [kind],
      );
    },
  );

  it('is drawn as a symbol', async () => {
    const { legendSymbols } = await load<typeof import('../../src/app/map/stepLegend.ts')>(
      'src/app/map/stepLegend.ts',
    );
    expect(legendSymbols()).toHaveProperty(
      'windFarm',
      expect.stringContaining('<circle') as string,
    );
  });
});
