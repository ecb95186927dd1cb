import { describe, expect, it } from 'vitest';
import { date } from '../../../src/atlas/schema/date.ts';
import { formatProblem, createProblem, type Problem } from '../../../src/authoring/problem.ts';
import { Cursor } from '../../../src/authoring/cursor.ts';
import { read } from '../../../src/authoring/read.ts';

function readDate(raw: unknown, exact: 'day' | 'month' | 'any') {
  const messages: Problem[] = [];
  const value = new Cursor(raw, ['date'], (_, message, hints) =>
    messages.push(createProblem({ file: 'a', line: 1, column: 1 }, message, hints)),
  );
  return { date: read(value, date(exact)), messages: messages.map(formatProblem).join('\n') };
}

/** ISO day so many days from today. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('date', () => {
  it.each(['day', 'month', 'any'] as const)(
    'accepts a %s in the future with a warning',
    (exact) => {
      const length = exact === 'day' ? 10 : 7;
      const later = day(400).slice(0, length);
      expect(readDate(later, exact)).toEqual({
        date: later,
        messages: `a:1:1: warning: \`date\` is ${later}, which is in the future; expected today’s date at the latest`,
      });
      for (const days of [0, -1, -400])
        expect(readDate(day(days).slice(0, length), exact).messages).toBe('');
    },
  );

  it('accepts this year, and warns of the year after next', () => {
    const year = Number(day(0).slice(0, 4));
    expect(readDate(`${year}`, 'any').messages).toBe('');
    expect(readDate(`${year + 2}`, 'any').messages).toContain('in the future');
  });

  it('refuses days that do not exist', () => {
    expect(readDate('2026-02-30', 'day')).toMatchObject({ date: undefined });
  });
});
