import { describe, expect, it } from 'vitest';
import {
  ContentError,
  formatProblem,
  findClosest,
  createProblem,
  throwIfErrors,
} from '../../../src/authoring/problem.ts';
import { catchError } from './parse.ts';

const place = { file: 'en.md', line: 3, column: 7 };

describe('formatProblem', () => {
  it('writes place, severity and message, without absent parts', () => {
    expect(formatProblem(createProblem(place, 'no title'))).toBe('en.md:3:7: error: no title');
  });

  it('adds what was expected and the closest valid value', () => {
    const hints = { severity: 'warning', expected: 'a text', suggestion: 'title' } as const;
    expect(formatProblem(createProblem(place, 'no title', hints))).toBe(
      'en.md:3:7: warning: no title; expected a text; did you mean `title`?',
    );
  });
});

describe('throwIfErrors', () => {
  it('throws all problems at once, including warnings', () => {
    const problems = [
      createProblem(place, 'a', { severity: 'warning' }),
      createProblem(place, 'b'),
      createProblem(place, 'c'),
    ];
    const thrown = catchError(() => throwIfErrors(problems));
    expect(thrown).toBeInstanceOf(ContentError);
    expect(thrown).toMatchObject({ problems });
    expect(String(thrown).split('\n')).toHaveLength(3);
  });

  it('does not throw for warnings only', () => {
    expect(() => throwIfErrors([createProblem(place, 'a', { severity: 'warning' })])).not.toThrow();
  });
});

describe('findClosest', () => {
  const ids = ['wakhan-corridor', 'wakhan-gap', 'casa-hvdc', 'nurek-hpp', 'water', 'kabul'];

  it.each([
    ['wakhan-coridor', 'wakhan-corridor'],
    ['Wakhan_Corridor', 'wakhan-corridor'],
    ['wakhan corridor', 'wakhan-corridor'],
    ['kabul', 'kabul'],
    ['kaubl', 'kabul'],
    ['casa-hdvc', 'casa-hvdc'],
    ['nurek', 'nurek-hpp'],
    ['wakhan', 'wakhan-gap'],
  ])('suggests for %s: %s', (given, meant) => {
    expect(findClosest(given, ids)).toBe(meant);
  });

  it('counts two swapped letters as one edit, so that short ids are found', () => {
    expect(findClosest('amp', ['map', 'look'])).toBe('map');
    expect(findClosest('lnie', ['lake', 'line'])).toBe('line');
  });

  it.each(['', 'london', 'k', 'x-hpp-y-z'])('suggests nothing for “%s”', (given) => {
    expect(findClosest(given, ids)).toBeUndefined();
  });
});
