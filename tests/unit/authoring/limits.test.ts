/** A file that is too large or too deep is one problem, and other files are still checked. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCheck } from '../../../scripts/check/run.ts';
import { findMarkdownLimitIssue } from '../../../src/authoring/markdownLimits.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { Reporter } from '../../../src/authoring/reporter.ts';
import { readYaml } from '../../../src/authoring/yaml.ts';

const RIGHT = 'tests/fixtures/check/stories/right';
const scratch = mkdtempSync(join(tmpdir(), 'limits-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Problems of valid stories with one broken file each, with relative paths. */
function messagesFor(broken: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] {
  const folder = mkdtempSync(join(scratch, 'stories-'));
  for (const [story, files] of Object.entries(broken)) {
    cpSync(RIGHT, join(folder, story), { recursive: true });
    const yaml = join(folder, story, 'story.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('id: right', `id: ${story}`));
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, story, name), text);
  }
  return createCheck('data')(folder).map((one) => formatProblem(one).replaceAll(`${folder}/`, ''));
}

describe('a file that cannot be parsed', () => {
  it('is one problem, and other stories are still checked', () => {
    expect(
      messagesFor({
        deep: { 'en.md': `${'>'.repeat(4000)} a\n` },
        keys: { 'story.yaml': '? '.repeat(500) },
        list: { 'story.yaml': '- '.repeat(500) },
        right: {},
        wrong: { 'en.md': 'no head\n' },
      }),
    ).toEqual([
      'deep/en.md:1:1: error: 4000 levels deep; expected at most 40',
      'keys/story.yaml:1:1: error: keys marked with `?` are not supported; expected `key: value`',
      'list/story.yaml:1:999: error: 500 levels deep; expected at most 100',
      expect.stringContaining('wrong/story.yaml:4:9: error: the step `one` has no heading'),
      expect.stringContaining('wrong/story.yaml:8:9: error: the step `two` has no heading'),
      expect.stringContaining('wrong/en.md:1:1: error: the text has no front matter'),
      expect.stringContaining('wrong/en.md:1:1: error: this text belongs to no step'),
    ]);
  });

  it('is one problem even if reading it overflows the stack or throws', () => {
    const endless = (): number => endless() + 1;
    const reporter = new Reporter('a.md', 'x');
    expect(reporter.attempt(endless)).toBeUndefined();
    expect(
      reporter.attempt(() => {
        throw new TypeError('no such thing');
      }),
    ).toBeUndefined();
    expect(reporter.attempt(() => 1)).toBe(1);
    expect(reporter.problems.map(formatProblem)).toEqual([
      'a.md:1:1: error: this cannot be read: it is nested too deep',
      'a.md:1:1: error: this cannot be read: no such thing',
    ]);
  });
});

describe('YAML', () => {
  const problemsOf = (text: string): string[] => {
    const reporter = new Reporter('a.yaml', text);
    readYaml(reporter);
    return reporter.problems.map(formatProblem);
  };

  it.each([
    ['- '.repeat(101), '1:201: error: 101 levels deep'],
    [`${'['.repeat(101)}${']'.repeat(101)}`, '1:101: error: 101 levels deep'],
    ['{a: '.repeat(50_000), '1:199997: error: 50000 levels deep'],
    [': '.repeat(101), '1:201: error: 101 levels deep'],
    [
      Array.from({ length: 101 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      '101:101: error: 101 levels deep',
    ],
    [`a: ${'b'.repeat(200_000)}`, '1:1: error: 200003 characters; expected at most 200000'],
    ['a: 1\nb: {? c}\n', '2:5: error: keys marked with `?` are not supported'],
    ['a: 1\n[b]: 1\n', '2:1: error: a key is a list or a set of fields; expected a text'],
    ['{{a: 1}: 1}\n', '1:2: error: a key is a list or a set of fields'],
    ['a: 1\nb: 2\na: 3\n', '3:1: error: the field `a` appears twice here'],
  ])('is refused before parsing: %.30j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    `${'- '.repeat(99)}a`,
    'a: what? yes\nb: "? x"\n',
    `a: |\n${`${' '.repeat(300)}b\n`.repeat(9)}`,
    'a: [b\n  , c]\n'.replace('b', '['.repeat(90) + ']'.repeat(90)),
  ])('is parsed within its limits: %.30j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('Markdown', () => {
  it.each([
    [`a\n\n${'>'.repeat(41)} a`, { offset: 3, message: '41 levels deep' }],
    ['- '.repeat(41), { offset: 0, message: '41 levels deep' }],
    [`${' '.repeat(82)}a`, { message: '41 levels deep' }],
    [
      `a\n\n${'b\n'.repeat(5001)}`,
      { offset: 3, message: '10002 characters without an empty line' },
    ],
    ['*a_ '.repeat(251), { message: '502 marks (`*`, `_`, `[`) without an empty line' }],
    ['> a\n\n'.repeat(1001), { offset: 5000, message: 'too many quotes and lists' }],
    ['- a\n* b\n'.repeat(501), { offset: 4000, message: 'too many quotes and lists' }],
    ['a\n\n'.repeat(66_667), { offset: 0, message: '200001 characters' }],
  ])('is refused before parsing: %.20j', (text, fault) => {
    expect(findMarkdownLimitIssue(text)).toMatchObject(fault);
  });

  it.each([
    `${'> '.repeat(40)}a`,
    'b\n'.repeat(5000),
    '*a* '.repeat(250),
    'a\n\n'.repeat(60_000),
    '> a\n\n'.repeat(1000),
    '- a\n'.repeat(2000),
    `${'*a* '.repeat(250)}\r\n>  \r\n${'*a* '.repeat(250)}`,
  ])('is parsed within its limits: %.20j', (text) => {
    expect(findMarkdownLimitIssue(text)).toBeUndefined();
  });
});
