import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/authoring/date.ts';
import { formatProblem, problem, type Problem } from '../../../src/authoring/problem.ts';
import { Value } from '../../../src/authoring/value.ts';

function read(raw: unknown, exact: 'day' | 'month' | 'any') {
  const said: Problem[] = [];
  const value = new Value(raw, ['date'], (_, message, hints) =>
    said.push(problem({ file: 'a', line: 1, column: 1 }, message, hints)),
  );
  return { date: readDate(value, exact), said: said.map(formatProblem).join('\n') };
}

/** ISO day so many days from today. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('readDate', () => {
  it.each(['day', 'month', 'any'] as const)(
    'warns of a %s that is yet to come, and takes it',
    (exact) => {
      const length = exact === 'day' ? 10 : 7;
      const later = day(400).slice(0, length);
      expect(read(later, exact)).toEqual({
        date: later,
        said: `a:1:1: warning: \`date\` is ${later}, which is yet to come; expected today’s date at the latest`,
      });
      for (const days of [0, -1, -400])
        expect(read(day(days).slice(0, length), exact).said).toBe('');
    },
  );

  it('takes this year, and warns of the next but one', () => {
    const year = Number(day(0).slice(0, 4));
    expect(read(`${year}`, 'any').said).toBe('');
    expect(read(`${year + 2}`, 'any').said).toContain('yet to come');
  });

  it('refuses days that the calendar has not', () => {
    expect(read('2026-02-30', 'day')).toMatchObject({ date: undefined });
  });
});
