import { describe, expect, it } from 'vitest';
import {
  ContentError,
  formatProblem,
  nearest,
  problem,
  throwErrors,
} from '../../../src/authoring/problem.ts';
import { catchError } from './parse.ts';

const place = { file: 'en.md', line: 3, column: 7 };

describe('formatProblem', () => {
  it('says where, how bad and what, and nothing that is not known', () => {
    expect(formatProblem(problem(place, 'no title'))).toBe('en.md:3:7: error: no title');
  });

  it('adds what was expected and the nearest valid value', () => {
    const hints = { severity: 'warning', expected: 'a text', suggestion: 'title' } as const;
    expect(formatProblem(problem(place, 'no title', hints))).toBe(
      'en.md:3:7: warning: no title; expected a text; did you mean `title`?',
    );
  });
});

describe('throwErrors', () => {
  it('throws all problems at once, warnings among them', () => {
    const problems = [
      problem(place, 'a', { severity: 'warning' }),
      problem(place, 'b'),
      problem(place, 'c'),
    ];
    const thrown = catchError(() => throwErrors(problems));
    expect(thrown).toBeInstanceOf(ContentError);
    expect(thrown).toMatchObject({ problems });
    expect(String(thrown).split('\n')).toHaveLength(3);
  });

  it('lets warnings alone pass', () => {
    expect(() => throwErrors([problem(place, 'a', { severity: 'warning' })])).not.toThrow();
  });
});

describe('nearest', () => {
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
  ])('takes %s for %s', (given, meant) => {
    expect(nearest(given, ids)).toBe(meant);
  });

  it.each(['', 'london', 'k', 'x-hpp-y-z'])('does not guess at “%s”', (given) => {
    expect(nearest(given, ids)).toBeUndefined();
  });
});
