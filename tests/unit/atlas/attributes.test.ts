/** A row added to the table of attributes reaches the card, the checker, the files and the downloads. */
import { expect, test, vi } from 'vitest';
import { render } from 'svelte/server';
import FeatureFacts from '../../../src/app/card/FeatureFacts.svelte';
import { createFeature } from '../../../data/pipeline/layers/write.ts';
import { schemaFiles } from '../../../scripts/schemas/files.ts';
import { readColumnHeader } from '../../../src/authoring/layers/fields.ts';
import { checkLayer } from '../../../src/authoring/layer.ts';
import { loadMessages } from '../../../src/i18n/index.ts';
import { layerCsv } from '../../../src/site/table.ts';

/** The module of the table, with one more row. */
vi.mock('../../../src/atlas/schema/attributes.ts', async (original) => {
  const { ATTRIBUTES } = await original<{ ATTRIBUTES: object }>();
  const label = { en: 'Height of the dam', ur: 'ڈیم کی اونچائی' };
  const more = { ...ATTRIBUTES, damHeight: { label, unit: 'm', max: 400 } };
  return { ATTRIBUTES: more, ATTRIBUTE_NAMES: Object.keys(more) };
});

const properties = {
  damHeight: 300,
  ...{
    id: 'a',
    kind: 'hydropower-plant' as const,
    names: { en: 'A' },
    status: 'planned' as const,
    asOf: '2026-03',
  },
  ...{ precisionKm: 5, sources: ['us'] },
} as const;
const geometry = { type: 'Point' as const, coordinates: [70, 38] };

test('a new attribute is added in one place', async () => {
  const feature = createFeature(properties, geometry, 4);
  expect(Object.keys(feature.properties).slice(-3)).toEqual([
    'precisionKm',
    'sources',
    'damHeight',
  ]);

  const layer = (damHeight: number) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ ...feature, properties: { ...feature.properties, damHeight } }],
    });
  expect(checkLayer('a.geojson', layer(300)).problems).toEqual([]);
  expect(checkLayer('a.geojson', layer(500)).problems).toMatchObject([
    {
      message: 'feature `a`: `properties.damHeight` is the number 500',
      expected: 'a number between 0 and 400',
    },
  ]);
  expect(readColumnHeader('Height of the dam')).toEqual({ field: 'damHeight' });
  expect(layerCsv({ type: 'FeatureCollection', features: [feature] })).toContain('damHeight');
  expect(schemaFiles().get('layer.schema.json')).toContain('"damHeight"');

  for (const [lang, label] of [
    ['en', 'Height of the dam'],
    ['ur', 'ڈیم کی اونچائی'],
  ] as const) {
    const messages = await loadMessages(lang);
    const { body } = render(FeatureFacts, { props: { entry: feature.properties, messages, lang } });
    expect(body).toContain(label);
    expect(body).toContain(messages.units.m);
  }
});
