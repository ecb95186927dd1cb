/** Untrusted text cannot control a terminal or a CI service. */
import { describe, expect, it } from 'vitest';
import { formatProblem, createProblem } from '../../../src/authoring/problem.ts';
import { printable, printableLines } from '../../../src/authoring/printable.ts';

const place = { file: 'a.md', line: 1, column: 1 };

describe('printable', () => {
  it('escapes control characters only', () => {
    for (let code = 0; code < 0x20; code++)
      expect(printable(String.fromCharCode(code))).toBe(`\\u${code.toString(16).padStart(4, '0')}`);
    for (const code of [0x7f, 0x80, 0x9b, 0x9f, 0x2028, 0x2029, 0x200e, 0x202e, 0x2067])
      expect(printable(String.fromCharCode(code))).toMatch(/^\\u[0-9a-f]{4}$/);
    for (const text of ['“ä”, ‘ڈ’, 😀', 'a: b', 'C:\\x', 'a::b', '## a [b]', 'هـ‌هـ'])
      expect(printable(text)).toBe(text);
  });

  it.each([
    ['::error file=a::b', '\\u003a\\u003aerror file=a::b'],
    [' ::stop-commands::x', '\\u0020\\u003a\\u003astop-commands::x'],
    ['a ##[error]b', 'a \\u0023\\u0023[error]b'],
    ['##vso[task.setvariable]', '\\u0023\\u0023vso[task.setvariable]'],
  ])('escapes CI commands: %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(printableLines(`a\n${text}`)).toBe(`a\n${shown}`);
  });

  it('keeps JSON valid and equal', () => {
    const value = { a: ['\u001b[2J\u009b\u202e\u{E0041}', '::error', '##[group]'] };
    const text = printableLines(JSON.stringify(value, undefined, 2));
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/[^\P{Cc}\n]|##/u);
  });

  it('prints each problem on one line, whatever its parts contain', () => {
    const evil = 'x\n::error ::y\r\u001b[2K\u2028';
    const line = formatProblem(
      createProblem({ ...place, file: `${evil}.md` }, evil, { expected: evil, suggestion: evil }),
    );
    expect(line).not.toMatch(/[\p{Cc}\u2028]/u);
    expect(line).not.toMatch(/^::/);
  });
});
