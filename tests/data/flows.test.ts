import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addFlows } from '../../data/pipeline/layers/flows.ts';
import { createPlane } from '../../src/geo/azimuthal.ts';
import type { FlowTable } from '../../data/pipeline/layers/power.ts';
import type { LayerFeature } from '../../data/pipeline/layers/write.ts';
import { en } from '../../src/i18n/en.ts';
import { ur } from '../../src/i18n/ur.ts';
import type { Milestone } from '../../src/atlas/timeline.ts';
import { evidence } from './evidence.ts';
import { byId, features, index, positions } from './files.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`data/facts/${name}`, 'utf8'));
const table = read('flows.json') as FlowTable;
const milestones = read('milestones.json') as Milestone[];
const flowing = index.layers
  .flatMap(({ id }) => features(id))
  .filter(({ properties }) => properties.flow);
const role = (id: string) =>
  byId(id).properties.countries?.flatMap(
    (code) =>
      features('countries').find(
        ({ properties }) => properties.countries?.includes(code) && properties.roles,
      )?.properties.roles ?? [],
  );

test('the segments with a planned direction connect a sender to a receiver', () => {
  expect(flowing.map(({ id }) => id).toSorted()).toEqual(
    table.flows.map(({ id }) => id).toSorted(),
  );
  const way = table.flows.map(({ id }) => positions(byId(id)));
  way.slice(1).forEach((line, i) => expect(String(line[0])).toBe(String(way[i]?.at(-1))));
  const [first, last] = [table.flows[0]!, table.flows.at(-1)!];
  expect(String(way[0]?.[0])).toBe(String(positions(byId(first.from))[0]));
  expect(String(way.at(-1)?.at(-1))).toBe(String(positions(byId(last.to))[0]));
  expect(role(first.from)).toContain('sends');
  expect(role(last.to)).toContain('receives');
});

test('each runs from its first station to its second, whichever way it was digitised', () => {
  const away = (a: readonly number[] = [], b: readonly number[] = []) =>
    Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
  for (const { id, from, to } of table.flows) {
    const line = positions(byId(id));
    const [start, end] = [line[0], line.at(-1)];
    const [near, far] = [from, to].map((station) => positions(byId(station))[0]);
    expect(away(start, near), id).toBeLessThan(away(end, near));
    expect(away(end, far), id).toBeLessThan(away(start, far));
  }
});

test('a line drawn in the wrong direction is an error with its id', () => {
  const all = features('casa-1000') as unknown as LayerFeature[];
  const turned = all.map((one) =>
    one.id === 'casa-hvdc-af' && one.geometry.type === 'LineString'
      ? {
          ...one,
          geometry: { ...one.geometry, coordinates: one.geometry.coordinates.toReversed() },
        }
      : one,
  );
  const made = (list: readonly LayerFeature[]) =>
    addFlows(list, table, milestones, createPlane([70, 37]));
  expect(made(all).filter(({ properties }) => properties.flow)).toHaveLength(7);
  expect(() => made(turned)).toThrow(/casa-hvdc-af is drawn the other way/);
});

test('a direction has a start, a season and sources', () => {
  const agreed = milestones.find(({ id }) => id === table.season.agreed)!;
  for (const { id, properties } of flowing) {
    const { since, words, sources } = properties.flow!;
    expect(since, String(id)).toBe(agreed.date.slice(0, 7));
    expect(words.en).toContain(table.season.planned.en);
    expect(words['ur']).toContain(table.season.planned.ur);
    expect(sources).toEqual(expect.arrayContaining([...table.season.sources, ...agreed.sources]));
    for (const source of sources) expect(index.sources).toHaveProperty(source);
  }
});

test('the legend names the same season as the data', () => {
  const { planned } = evidence.power.season;
  const datesOf = (text = '') => text.split(/[,،] /).at(-1);
  expect(en.legend.flow).toContain(datesOf(planned.en));
  expect(ur.legend.flow).toContain(datesOf(planned['ur']));
});

test('neighbouring corridors have no direction, because no treaty names one', () => {
  for (const { id, properties } of features('context'))
    expect(properties.flow, String(id)).toBeUndefined();
});
