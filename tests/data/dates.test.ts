import { expect, test } from 'vitest';
import { evidence } from './evidence.ts';
import { features, index } from './files.ts';

const borders = new Set(features('borders').map(({ properties }) => properties.id));

/** All entries with an `asOf`. */
const entries = [
  ...index.layers.flatMap(({ id }) => features(id).map(({ properties }) => properties)),
  ...index.groups,
];
const datesOf = (ids: readonly string[]) => ids.flatMap((id) => index.sources[id]?.date ?? []);
const sourcesOf = (one: (typeof entries)[number]) => [
  ...one.sources,
  ...(one.figures ?? []).flatMap(({ sources }) => sources),
];
/** Dates of an entry's past milestones with dated sources. */
const eventsOf = (id: string) =>
  evidence.milestones.flatMap(({ about, date, expected, sources }) =>
    about.includes(id) && !expected && datesOf(sources).length > 0 ? [date] : [],
  );

test('`asOf` is the date of a source or of a milestone with a dated source', () => {
  for (const one of entries) {
    if (one.undated) continue;
    // A band has the date of its line.
    const id = one.id.replace(/^band-/, '');
    expect([...datesOf(one.sources), ...eventsOf(id)], one.id).toContain(one.asOf);
  }
});

/** Whether a source is a report or statement; datasets are dated by their edition. */
const isReport = (id: string) => index.sources[id]?.licence === 'all rights reserved; cited';

/** Entries with an `asOf` older than their newest report, with reasons. */
const older: Readonly<Record<string, string>> = {
  torkham: 'the report of April 2026 is about talks, not about whether it is open',
};

test('`asOf` is the date of the newest report', () => {
  const behind = entries.flatMap(({ id, asOf, sources, undated }) => {
    const newest = datesOf(sources.filter(isReport)).toSorted().at(-1);
    const isNewest = newest === undefined || asOf >= newest || newest.startsWith(asOf);
    // Borders have the base map's date; later agreements are in their notes.
    return undated || isNewest || borders.has(id) ? [] : [id];
  });
  expect(behind.toSorted()).toEqual(Object.keys(older).toSorted());
});

test('`asOf` is not later than the newest source', () => {
  for (const one of entries) {
    if (one.undated) continue;
    const newest = datesOf(sourcesOf(one)).toSorted().at(-1) ?? '';
    expect(
      one.asOf <= newest || newest.startsWith(one.asOf),
      `${one.id} ${one.asOf} ${newest}`,
    ).toBe(true);
  }
});

test('entries are marked as undated if and only if they have no dated source', () => {
  for (const one of entries)
    if (one.undated) {
      expect(datesOf(one.sources), one.id).toEqual([]);
      expect(one.asOf).toBe(index.asOf);
    }
  for (const { id, asOf, sources } of evidence.notDrawn)
    if (asOf === undefined) expect(datesOf(sources), id).toEqual([]);
    else expect([...datesOf(sources), ...eventsOf(id)], id).toContain(asOf);
});

test('every past milestone has a source with a URL or a date', () => {
  for (const { id, sources } of evidence.milestones)
    expect(
      sources.some((one) => index.sources[one]?.url ?? index.sources[one]?.date),
      id,
    ).toBe(true);
});
