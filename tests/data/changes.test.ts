/** The table of changes is valid, and errors in it are reported with their location. */
import { describe, expect, test } from 'vitest';
import { readChanges } from '../../src/authoring/changes.ts';
import { loadAtlas, loadChanges } from '../../src/authoring/files.ts';
import { formatProblem } from '../../src/authoring/problem.ts';
import { evidence, expectWords } from './evidence.ts';

const changes = loadChanges('data/facts/changes.yaml', loadAtlas('data/layers'));

test('each change has text in both languages', () => {
  expect(changes.length).toBeGreaterThan(15);
  for (const { what, about } of changes) expectWords(what, about.join(' '));
});

test('changes include the events of the war and plants in test', () => {
  const cited = new Set(changes.flatMap(({ sources }) => sources));
  const since = evidence.milestones.filter(
    ({ id, mw }) =>
      mw !== undefined || ['border-closed', 'open-war', 'strikes-behsud'].includes(id),
  );
  for (const { id, sources } of since)
    expect(
      sources.some((one) => cited.has(one)),
      id,
    ).toBe(true);
});

describe('a change', () => {
  const known = { ids: ['line'], sources: { us: { date: '2026-03-13' }, them: {} } };
  const good = `- date: 2026-11-28\n  about: [line]\n  what: { en: New, ur: نیا }\n  sources: [us, them]\n`;
  const problemsOf = (text: string) =>
    readChanges('c.yaml', text, known).problems.map(formatProblem);

  test('is parsed', () => {
    expect(readChanges('c.yaml', good, known)).toEqual({
      changes: [
        {
          date: '2026-11-28',
          about: ['line'],
          what: { en: 'New', ur: 'نیا' },
          sources: ['us', 'them'],
        },
      ],
      problems: [],
    });
  });

  test.each([
    ['2026-11-28', '2026-11-31', 'c.yaml:1:9: error: `[0].date` is “2026-11-31”'],
    ['2026-11-28', '2026-01-01', 'c.yaml:1:9: error: `us` is from 2026-03-13, which is later'],
    ['[line]', '[lime]', 'c.yaml:2:11: error: there is no feature `lime`'],
    ['[us, them]', '[]', 'c.yaml:4:12: error: a change needs a source'],
    [', ur: نیا', '', '`[0].what.ur` is missing'],
    ['  sources', '  by: us\n  sources', 'there is no field `by` here'],
  ])('with %s → %s is an error', (from, to, words) => {
    expect(problemsOf(good.replace(from, to)).join('\n')).toContain(words);
  });

  test('newer than the one above is an error', () => {
    expect(problemsOf(good + good.replace('2026-11-28', '2026-11-29'))).toEqual([
      'c.yaml:5:9: error: this is newer than the change above, from 2026-11-28',
    ]);
  });
});
