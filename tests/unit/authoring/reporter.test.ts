import { describe, expect, it } from 'vitest';
import { Reporter } from '../../../src/authoring/reporter.ts';

describe('Reporter', () => {
  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('counts lines that end with %j (%s)', (end) => {
    const reporter = new Reporter('a', ['ab', '', 'cd'].join(end));
    expect(reporter.locate(0)).toEqual({ line: 1, column: 1 });
    expect(reporter.locate(2)).toEqual({ line: 1, column: 3 });
    expect(reporter.locate(reporter.text.indexOf('d'))).toEqual({ line: 3, column: 2 });
  });

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(new Reporter('a', '😀x').locate(2)).toEqual({ line: 1, column: 3 });
  });

  it('does not count a byte order mark', () => {
    const reporter = new Reporter('a', '\uFEFFab');
    expect(reporter.text).toBe('ab');
    expect(reporter.locate(1)).toEqual({ line: 1, column: 2 });
  });

  it('clamps offsets past the end', () => {
    expect(new Reporter('a', 'ab\n').locate(99)).toEqual({ line: 2, column: 1 });
  });

  it('collects problems', () => {
    const reporter = new Reporter('a.md', 'one\ntwo');
    reporter.report(4, 'wrong', { expected: 'right' });
    expect(reporter.problems).toEqual([
      { severity: 'error', file: 'a.md', line: 2, column: 1, message: 'wrong', expected: 'right' },
    ]);
  });
});
