import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../data/pipeline/layers/checks.ts';
import { assertOrder, milestoneTable } from '../../data/pipeline/layers/milestones.ts';
import {
  expectations,
  hasHistory,
  monthFromNumber,
  monthNumber,
  monthOf,
  spanOf,
  stageAt,
  ticks,
} from '../../src/atlas/timeline.ts';
import { parseTable } from '../../src/authoring/parseJson.ts';
import { evidence, expectSources, expectWords } from './evidence.ts';
import { features, index, layers } from './files.ts';

const { milestones, notDrawn } = evidence;
const entries = Object.keys(layers).flatMap((layer) => features(layer).map((f) => f.properties));
const groups = new Map(index.groups.map((group) => [group.id, group]));
const parts = (id: string): readonly string[] => groups.get(id)?.members.flatMap(parts) ?? [id];
const at = (id: string, month: string) => stageAt(milestones, id, month, parts);
const span = spanOf(milestones);

test('milestones span 2006 to the month of the newest source', () => {
  expect(span).toEqual({ first: '2006-01', last: '2026-03' });
  expect(span.last).toBe(index.asOf);
  expect(ticks(milestones).length).toBeGreaterThan(25);
});

test('each has title, subject and sources, in both languages', () => {
  const ids = new Set([...entries, ...index.groups, ...notDrawn].map(({ id }) => id));
  for (const one of milestones) {
    expectWords(one.title, one.id);
    for (const words of [one.note, one.by, ...(one.claims ?? []).map(({ by }) => by)])
      if (words) expectWords(words, one.id);
    expectSources(one.sources, one.id);
    for (const claim of one.claims ?? []) expectSources(claim.sources, one.id);
    for (const id of [...one.about, ...(one.place ? [one.place] : [])])
      expect(ids, one.id).toContain(id);
  }
});

test('stages are set on features, not only on groups, so that older stations are unaffected', () => {
  for (const { id, about, status } of milestones)
    if (status)
      expect(
        about.some((one) => !groups.has(one)),
        id,
      ).toBe(true);
});

test('expectations are later than the last event and state who expects them', () => {
  const ahead = expectations(milestones);
  expect(ahead.length).toBeGreaterThan(3);
  for (const one of ahead) {
    expect(monthOf(one.date) > span.last, one.id).toBe(true);
    expect(one.by, one.id).toBeDefined();
  }
});

test('the last stages equal the statuses of the layers', () => {
  const dated = [...entries, ...index.groups].filter(({ id }) =>
    parts(id).some((part) => hasHistory(milestones, part)),
  );
  expect(dated.length).toBeGreaterThan(12);
  for (const { id, status } of dated) expect([id, at(id, span.last).stage]).toEqual([id, status]);
});

test('every new line and station of the project has a history', () => {
  for (const { properties } of features('casa-1000')) {
    const { id, kind } = properties;
    if (kind === 'line' || kind === 'converter-station')
      expect(hasHistory(milestones, id), id).toBe(true);
  }
});

describe('the Afghan section', () => {
  const stages = (from: string, to: string) => {
    const length = monthNumber(to) - monthNumber(from) + 1;
    return [
      ...new Set(
        Array.from(
          { length },
          (_, i) => at('casa-hvdc-af', monthFromNumber(monthNumber(from) + i)).stage,
        ),
      ),
    ];
  };

  test('was studied, agreed, contracted, started and suspended', () => {
    expect(stages('2006-01', '2024-11')).toEqual([
      'planned',
      'studied',
      'agreed',
      'contracted',
      'under-construction',
      'suspended',
    ]);
    expect(at('casa-hvdc-af', '2021-07').stage).toBe('under-construction');
    expect(at('casa-hvdc-af', '2021-08').stage).toBe('suspended');
  });

  test('from December 2024 to June 2025 shows both claims about the restart', () => {
    expect(stages('2024-12', '2025-06')).toEqual(['unknown']);
    expect(stages('2025-07', '2026-03')).toEqual(['under-construction']);
    for (const id of ['casa-hvdc-af', 'casa-hvdc', 'casa-1000']) {
      const { disputed = [] } = at(id, '2025-03');
      expect(disputed.map(({ date, stage }) => [date, stage])).toEqual([
        ['2024-12', 'under-construction'],
        ['2025-07', 'suspended'],
      ]);
      expect(disputed.every(({ by }) => by.en && by.ur)).toBe(true);
    }
  });
});

test('the northern line went into service on 31 March 2025, not before', () => {
  expect(at('casa-datka-sughd', '2025-02').stage).not.toBe('in-service');
  expect(at('casa-datka-sughd', '2025-03')).toMatchObject({
    stage: 'in-service',
    since: '2025-03-31',
  });
});

test('the Tajik and Pakistani parts are under construction from the first report on', () => {
  for (const id of ['casa-datka-sughd-tj', 'casa-regar-sangtuda', 'casa-hvdc-tj']) {
    expect(at(id, '2020-06').stage, id).toBe('contracted');
    expect(at(id, '2020-07').stage, id).toBe('under-construction');
  }
  expect(at('casa-hvdc-pk', '2020-12').stage).toBe('agreed');
  expect(at('casa-hvdc-pk', '2021-01').stage).toBe('under-construction');
  expect(at('sangtuda-converter', '2025-03').stage).toBe('under-construction');
  expect(at('sangtuda-converter', '2025-04').stage).toBe('built');
});

test('stations of the older grid were in service before the line that joins them', () => {
  for (const id of ['datka-substation', 'sughd-500-substation'])
    expect(['in-service', 'built'], id).toContain(at(id, '2013-01').stage);
  expect(at('casa-datka-sughd', '2013-01').stage).toBe('studied');
});

test('an unknown id or a wrong order is an error with the milestone’s id', () => {
  const known = { entries: new Set(['line']), sources: new Set(['us']) };
  const words = { en: 'a', ur: 'ا' };
  const good = { id: 'a', date: '2010', about: ['line'], title: words, sources: ['us'], sure: 'A' };
  const read = (...table: object[]) => {
    const text = JSON.stringify(table);
    const all = parseTable('m.json', text, milestoneTable, (root) => checkReferences(root, known));
    assertOrder(all, 'm.json');
    return all;
  };
  expect(read(good)).toEqual([good]);
  expect(() => read({ ...good, about: ['lime'] })).toThrow(
    'm.json:1:35: error: there is no feature, group or listed entry `lime`; did you mean `line`?',
  );
  expect(() => read({ ...good, sources: ['me'] })).toThrow('there is no source `me`');
  expect(() => read({ ...good, date: '2010-13' })).toThrow(
    '`[0].date` is “2010-13”; expected a day, month or year',
  );
  expect(() => read({ ...good, title: { en: 'a' } })).toThrow('`[0].title` has no Urdu text');
  expect(() => read({ ...good, status: 'done' })).toThrow('there is no stage `done`');
  expect(() => read(good, { ...good, id: 'b', date: '2009' })).toThrow(
    'm.json: b: is listed after a, which is later',
  );
  expect(() => read(good, { ...good, expected: true })).toThrow('"by" is required');
  expect(() => read(good, { ...good, id: 'b', expected: true, by: words })).toThrow('not after');
  const claim = { date: '2010', by: words, sources: ['us'] };
  expect(() => read({ ...good, claims: [claim] })).toThrow('at least two claims');
});
