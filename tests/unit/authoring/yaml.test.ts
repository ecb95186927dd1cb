import { describe, expect, it } from 'vitest';
import { Reporter } from '../../../src/authoring/reporter.ts';
import { readYaml } from '../../../src/authoring/yaml.ts';

function placesOf(text: string): string[] {
  const reporter = new Reporter('story.yaml', text);
  readYaml(reporter);
  return reporter.problems.map(({ line, column }) => `${line}:${column}`);
}

describe('readYaml', () => {
  it('locates values, also after CRLF and characters beyond the BMP', () => {
    const reporter = new Reporter(
      'story.yaml',
      '# 😀\r\nid: x\r\nsteps:\r\n  - { a: "😀", b: y }\r\n',
    );
    const yaml = readYaml(reporter);
    yaml?.root.at('id').error('one');
    yaml?.root.at('steps').at(0).at('b').error('two');
    expect(reporter.problems).toMatchObject([
      { line: 2, column: 5, message: 'one' },
      { line: 4, column: 19, message: 'two' },
    ]);
  });

  it('locates a missing value at its parent', () => {
    const reporter = new Reporter('story.yaml', 'id: x\nsteps:\n  - id: a\n');
    readYaml(reporter)?.root.at('steps').at(0).at('look').error('missing');
    expect(reporter.problems).toMatchObject([{ line: 3, column: 5 }]);
  });

  it('keeps dates as text', () => {
    const yaml = readYaml(new Reporter('story.yaml', 'date: 2026-11-23\nno: no'));
    expect(yaml?.root.raw).toEqual({ date: '2026-11-23', no: 'no' });
  });

  it.each([
    ['a broken line', 'id: x\n y: z\n', '1:5'],
    ['a repeated key', 'id: x\nid: y\n', '2:1'],
    ['an unclosed list', 'a: [1, 2\n', '2:'],
    ['an alias', 'a: &a x\nb: *a\n', '2:4'],
    ['a tag', 'a: !js/function x\n', '1:4'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1'],
  ])('refuses %s at its line', (_, text, place) => {
    expect(placesOf(text)[0]).toMatch(new RegExp(`^${place}`));
  });

  it('does not expand an alias bomb', () => {
    const bomb = ['a: &a [x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) =>
      pair.split(''),
    )) {
      bomb.push(`${to}: &${to} [${`*${from}, `.repeat(9)}]`);
    }
    expect(placesOf(bomb.join('\n')).length).toBe(63);
  });

  it.each([
    ['plain', 'x: one [two](map:y)\n'],
    ['double quoted', 'x: "one [two](map:y)"\n'],
    ['single quoted', "x: 'one [two](map:y)'\n"],
    ['folded', 'x: >-\n  one\n  [two](map:y)\n'],
    ['literal', 'x: |\n  one\n  [two](map:y)\n'],
    ['folded plain', 'x: one\n   [two](map:y)\n'],
  ])('locates a character of a %s text', (_, text) => {
    const yaml = readYaml(new Reporter('story.yaml', text));
    const index = String(yaml?.root.at('x').raw).indexOf('[');
    expect(yaml?.offsetIn(['x'], index)).toBe(text.indexOf('['));
  });

  it('falls back to the start of a text with escapes', () => {
    const yaml = readYaml(new Reporter('story.yaml', 'x: "\\u0041 [b]"\n'));
    expect(yaml?.offsetIn(['x'], 2)).toBe(3);
  });
});
