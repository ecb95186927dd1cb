import { expect, test } from 'vitest';
import { sourceUsage } from '../../src/atlas/sourceUsage.ts';
import { evidence } from './evidence.ts';
import { index, layers } from './files.ts';

const all = sourceUsage({ ...index, data: layers }, evidence);

test('every source is listed once, and each is used', () => {
  expect(all.map(({ source }) => source.id).sort()).toEqual(Object.keys(index.sources).sort());
  for (const { source, entries, events, notDrawn, power, heights } of all)
    expect(
      entries.length + events.length + notDrawn.length + power.length + Number(heights) > 0 ||
        index.layers.some(({ sources }) => sources.includes(source.id)),
      source.id,
    ).toBe(true);
});

test('the usage of a source is what cites it', () => {
  const of = (id: string) => all.find(({ source }) => source.id === id);
  expect(of('timesca-2011-11-18')?.entries.map(({ entry }) => entry.id)).toContain('casa-hvdc-pk');
  expect(of('natural-earth')?.entries.length).toBeGreaterThan(100);
  expect(of('eib-20140106')?.power).toContain('cost');
  const events = all.flatMap((one) => one.events.map(({ id }) => id));
  expect(new Set(events).size).toBe(evidence.milestones.length);
});
