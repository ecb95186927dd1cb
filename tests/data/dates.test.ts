import { expect, test } from 'vitest';
import { evidence } from './evidence.ts';
import { features, index } from './files.ts';

const borders = new Set(features('borders').map(({ properties }) => properties.id));

/** All that has an `asOf`, with what it is dated by. */
const entries = [
  ...index.layers.flatMap(({ id }) => features(id).map(({ properties }) => properties)),
  ...index.groups,
];
const datesOf = (ids: readonly string[]) => ids.flatMap((id) => index.sources[id]?.date ?? []);
const sourcesOf = (one: (typeof entries)[number]) => [
  ...one.sources,
  ...(one.figures ?? []).flatMap(({ sources }) => sources),
];
/** Days on which something happened to it, by sources that have a date. */
const eventsOf = (id: string) =>
  evidence.milestones.flatMap(({ about, date, expected, sources }) =>
    about.includes(id) && !expected && datesOf(sources).length > 0 ? [date] : [],
  );

test('things stand as of the day of a source or of an event that a source dates, never of our notes', () => {
  for (const one of entries) {
    if (one.undated) continue;
    // A band is as its line.
    const id = one.id.replace(/^band-/, '');
    expect([...datesOf(one.sources), ...eventsOf(id)], one.id).toContain(one.asOf);
  }
});

/** Reports and statements; tables of many things are dated by their edition, whatever they tell of. */
const isReport = (id: string) => index.sources[id]?.licence === 'all rights reserved; cited';

/** What stands as of an older day than that of its newest report, and why. */
const older: Readonly<Record<string, string>> = {
  torkham: 'the report of April 2026 tells of talks, not of whether it is open',
};

test('what reports tell of stands as of the newest of them', () => {
  const behind = entries.flatMap(({ id, asOf, sources, undated }) => {
    const newest = datesOf(sources.filter(isReport)).toSorted().at(-1);
    const isNewest = newest === undefined || asOf >= newest || newest.startsWith(asOf);
    // Borders are as the base map has them, whatever was agreed since; their notes tell of it.
    return undated || isNewest || borders.has(id) ? [] : [id];
  });
  expect(behind.toSorted()).toEqual(Object.keys(older).toSorted());
});

test('nothing stands as of a day after the newest of its sources', () => {
  for (const one of entries) {
    if (one.undated) continue;
    const newest = datesOf(sourcesOf(one)).toSorted().at(-1) ?? '';
    expect(
      one.asOf <= newest || newest.startsWith(one.asOf),
      `${one.id} ${one.asOf} ${newest}`,
    ).toBe(true);
  }
});

test('what has no dated source says so, and only that', () => {
  for (const one of entries)
    if (one.undated) {
      expect(datesOf(one.sources), one.id).toEqual([]);
      expect(one.asOf).toBe(index.asOf);
    }
  for (const { id, asOf, sources } of evidence.notDrawn)
    if (asOf === undefined) expect(datesOf(sources), id).toEqual([]);
    else expect([...datesOf(sources), ...eventsOf(id)], id).toContain(asOf);
});

test('every milestone that happened has a source with an address or a date', () => {
  for (const { id, sources } of evidence.milestones)
    expect(
      sources.some((one) => index.sources[one]?.url ?? index.sources[one]?.date),
      id,
    ).toBe(true);
});
