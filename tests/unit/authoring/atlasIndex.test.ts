import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atlasIndex } from '../../../src/atlas/schema/atlasIndex.ts';
import { evidence } from '../../../src/atlas/schema/evidence.ts';
import { parseLayer } from '../../../src/authoring/layer.ts';
import { parseJson } from '../../../src/authoring/parseJson.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { referenceProblems } from '../../../src/authoring/references.ts';
import type { AtlasIndex, LayerData } from '../../../src/atlas/atlas.ts';

function fixture(name: string): string {
  const file = new URL(`../../fixtures/content/layers/${name}`, import.meta.url);
  return readFileSync(file, 'utf8');
}

const parseIndex = (file: string, text: string) => parseJson(file, text, atlasIndex);
const index = parseIndex('atlas.json', fixture('atlas.json'));
const [group] = index.groups;
const layers = {
  lines: parseLayer('lines', fixture('lines.geojson')),
  places: parseLayer('places', fixture('places.geojson')),
};

/** Messages after a feature's properties have changed. */
function messagesFor(change: object, changedIndex: AtlasIndex = index): string[] {
  const [first, ...more] = layers.lines.features;
  if (first === undefined) throw new Error('the fixture has no lines');
  const changed = { ...first, properties: { ...first.properties, ...change } };
  const lines: LayerData = { ...layers.lines, features: [changed, ...more] };
  return problemsOf(changedIndex, { ...layers, lines }).map(
    ({ message, suggestion }) => `${message} | ${suggestion ?? ''}`,
  );
}

/** Problems of an index and layers, serialized with one value per line. */
function problemsOf(given: AtlasIndex, data: Record<string, LayerData>) {
  const text = (value: unknown) => JSON.stringify(value, undefined, 1);
  return referenceProblems(
    { file: 'atlas.json', text: text(given), index: given },
    Object.entries(data).map(([id, layer]) => ({
      ...{ id, file: `${id}.geojson`, text: text(layer), data: layer },
    })),
  );
}

describe('the schema of the index', () => {
  it.each([
    ['nothing', null, 'this is empty'],
    ['no layers', { ...index, layers: undefined }, '`layers` is missing'],
    ['a layer without file', { ...index, layers: [{ id: 'a' }] }, '`layers[0].file` is missing'],
    [
      'a group without members',
      { ...index, groups: [{ ...group, members: [] }] },
      'has no members',
    ],
    [
      'a group without names',
      { ...index, groups: [{ ...group, names: {} }] },
      '`groups[0].names.en` is missing',
    ],
    [
      'a source under another key',
      { ...index, sources: { we: index.sources['us'] } },
      '`sources.we.id` is “us”',
    ],
    [
      'a source’s script',
      { ...index, sources: { us: { ...index.sources['us'], url: 'javascript:x' } } },
      '`sources.us.url`',
    ],
  ])('refuses %s', (_, json, words) => {
    expect(() => parseIndex('atlas.json', JSON.stringify(json))).toThrow(words);
  });
});

describe('the schema of the evidence', () => {
  const text = readFileSync('data/layers/evidence.json', 'utf8');
  const messagesAfter = (from: string, to: string) => () =>
    parseJson('evidence.json', text.replace(from, to), evidence);

  it('accepts the file that the pipeline writes', () => {
    expect(parseJson('evidence.json', text, evidence)).toEqual(JSON.parse(text));
  });

  it.each([
    ['"sure": "A"', '"sure": "D"', /evidence\.json:\d+:\d+: error: there is no grade `D`/],
    ['"metres"', '"meters"', '`heights.points[0].metres` is missing; expected a number'],
    ['"how": "published"', '"how": "told"', 'there is no way of knowing `told`'],
    ['"role": "sends"', '"role": "send"', 'did you mean `sends`?'],
  ])('reports %s changed to %s', (from, to, words) => {
    expect(messagesAfter(from, to)).toThrow(words);
  });
});

describe('referenceProblems', () => {
  it('reports nothing for consistent data', () => {
    expect(messagesFor({})).toEqual([]);
  });

  it.each([
    [{ sources: ['use'] }, '`line-north` refers to the source `use`, which does not exist | us'],
    [{ group: 'lines' }, '`line-north` refers to the group `lines`, which does not exist | line'],
    [{ river: 'panj' }, '`line-north` refers to the river `panj`, which does not exist | '],
    [{ kind: 'canal' }, 'the layer `lines` has features of kinds that it does not list: canal | '],
    [
      { id: 'line-nort' },
      '`line` refers to the member `line-north`, which does not exist | line-nort',
    ],
  ])('reports %j', (change, words) => {
    expect(messagesFor(change)).toContain(words);
  });

  it('reports the file and line that need to be corrected', () => {
    const changed = (id: string, change: object): LayerData => {
      const data = layers[id as keyof typeof layers];
      const [first, ...more] = data.features;
      if (first === undefined) throw new Error(`${id} has no features`);
      return {
        ...data,
        features: [{ ...first, properties: { ...first.properties, ...change } }, ...more],
      };
    };
    const format = (data: Record<string, LayerData>) => problemsOf(index, data).map(formatProblem);
    const line = (data: LayerData, words: string) =>
      JSON.stringify(data, undefined, 1)
        .split('\n')
        .findIndex((one) => one.includes(words)) + 1;
    // A duplicate id is reported in the last layer, with the name of the first entry.
    const places = changed('places', { id: 'line-south' });
    expect(format({ ...layers, places })[0]).toMatch(
      new RegExp(
        `^places\\.geojson:${line(places, '"id": "line-south"')}:\\d+: error: the id \`line-south\` is already used for .*, in lines\\.geojson; expected an id of its own$`,
      ),
    );
    const group = changed('lines', { id: 'line' });
    expect(format({ ...layers, lines: group }).join('\n')).toMatch(
      /^lines\.geojson:\d+:\d+: error: the id `line` is already used for Line, in atlas\.json/m,
    );
    const source = changed('places', { sources: ['use'] });
    expect(format({ ...layers, places: source })[0]).toContain(
      `places.geojson:${line(source, '"use"')}:`,
    );
  });
});
