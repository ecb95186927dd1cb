import { expect, test } from 'vitest';
import { restsOn } from '../../src/atlas/rests.ts';
import { evidence } from './evidence.ts';
import { index, layers } from './files.ts';

const all = restsOn({ ...index, data: layers }, evidence);

test('every source is told once, and something rests on each', () => {
  expect(all.map(({ source }) => source.id).sort()).toEqual(Object.keys(index.sources).sort());
  for (const { source, entries, events, notDrawn, power, heights } of all)
    expect(
      entries.length + events.length + notDrawn.length + power.length + Number(heights) > 0 ||
        index.layers.some(({ sources }) => sources.includes(source.id)),
      source.id,
    ).toBe(true);
});

test('what rests on a source is what cites it', () => {
  const of = (id: string) => all.find(({ source }) => source.id === id);
  expect(of('timesca-2011-11-18')?.entries.map(({ entry }) => entry.id)).toContain('casa-hvdc-pk');
  expect(of('natural-earth')?.entries.length).toBeGreaterThan(100);
  expect(of('eib-20140106')?.power).toContain('cost');
  const events = all.flatMap((one) => one.events.map(({ id }) => id));
  expect(new Set(events).size).toBe(evidence.milestones.length);
});
