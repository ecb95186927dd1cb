import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIndex } from '../../../src/authoring/atlasIndex.ts';
import { parseLayer } from '../../../src/authoring/layer.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { referenceProblems } from '../../../src/authoring/references.ts';
import type { AtlasIndex, LayerData } from '../../../src/atlas/atlas.ts';

function fixture(name: string): string {
  const file = new URL(`../../fixtures/content/layers/${name}`, import.meta.url);
  return readFileSync(file, 'utf8');
}

const index = parseIndex('atlas.json', fixture('atlas.json'));
const [group] = index.groups;
const layers = {
  lines: parseLayer('lines', fixture('lines.geojson')),
  places: parseLayer('places', fixture('places.geojson')),
};

/** What is said once a feature's properties have changed. */
function said(change: object, changedIndex: AtlasIndex = index): string[] {
  const [first, ...more] = layers.lines.features;
  if (first === undefined) throw new Error('the fixture has no lines');
  const changed = { ...first, properties: { ...first.properties, ...change } };
  const lines: LayerData = { ...layers.lines, features: [changed, ...more] };
  return problemsOf(changedIndex, { ...layers, lines }).map(
    ({ message, suggestion }) => `${message} | ${suggestion ?? ''}`,
  );
}

/** What is said of an index and layers, of which each object stands on a line of its own. */
function problemsOf(given: AtlasIndex, data: Record<string, LayerData>) {
  const text = (value: unknown) => JSON.stringify(value, undefined, 1);
  return referenceProblems(
    { file: 'atlas.json', text: text(given), index: given },
    Object.entries(data).map(([id, layer]) => ({
      ...{ id, file: `${id}.geojson`, text: text(layer), data: layer },
    })),
  );
}

describe('parseIndex', () => {
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

describe('referenceProblems', () => {
  it('is silent where all fits', () => {
    expect(said({})).toEqual([]);
  });

  it.each([
    [{ sources: ['use'] }, '`line-north` names the source `use`, which is nowhere | us'],
    [{ group: 'lines' }, '`line-north` names the group `lines`, which is nowhere | line'],
    [{ river: 'panj' }, '`line-north` names the river `panj`, which is nowhere | '],
    [{ kind: 'canal' }, 'the layer `lines` has features of kinds that it does not list: canal | '],
    [{ id: 'line-nort' }, '`line` names the member `line-north`, which is nowhere | line-nort'],
  ])('reports %j', (change, words) => {
    expect(said(change)).toContain(words);
  });

  it('blames the file and the line that are to be put right', () => {
    const changed = (id: string, change: object): LayerData => {
      const data = layers[id as keyof typeof layers];
      const [first, ...more] = data.features;
      if (first === undefined) throw new Error(`${id} has no features`);
      return {
        ...data,
        features: [{ ...first, properties: { ...first.properties, ...change } }, ...more],
      };
    };
    const told = (data: Record<string, LayerData>) => problemsOf(index, data).map(formatProblem);
    const line = (data: LayerData, words: string) =>
      JSON.stringify(data, undefined, 1)
        .split('\n')
        .findIndex((one) => one.includes(words)) + 1;
    // Of an id that is taken, the layer that comes last is to give way, and the other is named.
    const places = changed('places', { id: 'line-south' });
    expect(told({ ...layers, places })[0]).toMatch(
      new RegExp(
        `^places\\.geojson:${line(places, '"id": "line-south"')}:\\d+: error: the id \`line-south\` stands for something else already: .*, in lines\\.geojson; expected an id of its own$`,
      ),
    );
    const group = changed('lines', { id: 'line' });
    expect(told({ ...layers, lines: group }).join('\n')).toMatch(
      /^lines\.geojson:\d+:\d+: error: the id `line` stands for something else already: Line, in atlas\.json/m,
    );
    const source = changed('places', { sources: ['use'] });
    expect(told({ ...layers, places: source })[0]).toContain(
      `places.geojson:${line(source, '"use"')}:`,
    );
  });
});
