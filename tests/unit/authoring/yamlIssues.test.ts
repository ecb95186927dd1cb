/** Each mistake in YAML is one problem at its place that says what was expected. */
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { Reporter } from '../../../src/authoring/reporter.ts';
import { readYaml } from '../../../src/authoring/yaml.ts';

function messagesFor(text: string, start?: number): readonly string[] {
  const reporter = new Reporter('a', text);
  readYaml(reporter, start);
  return reporter.problems.map(formatProblem);
}

const BROKEN: readonly (readonly [string, string, string])[] = [
  [
    'a tab',
    'steps:\n\t- id: a\n\t  look: b\n\t- id: c\n',
    'a:2:1: error: this is not YAML that can be read: a tab indents this line; expected spaces',
  ],
  [
    'a tab after spaces',
    'a:\n  b:\n  \tc: 1\n  \td: 2\n',
    'a:3:3: error: this is not YAML that can be read: a tab indents this line; expected spaces',
  ],
  [
    'a hard space',
    'a:\n\u00A0 b: 1\n\u00A0 c: 1\n',
    'a:2:1: error: this is not YAML that can be read: this line is indented with a special space; expected plain spaces',
  ],
  [
    'curly quotes round a colon',
    'title: “First: steps”\ndate: 1\n',
    'a:1:8: error: this is not YAML that can be read: curly quotes do not quote a value; expected straight quotes, or none',
  ],
  [
    'guillemets round a colon',
    'title: «Первый: шаг»\n',
    'a:1:8: error: this is not YAML that can be read: curly quotes do not quote a value; expected straight quotes, or none',
  ],
  [
    'a colon',
    'title: First: steps\n',
    'a:1:8: error: this is not YAML that can be read: a value contains a colon; expected quotes around a text that contains a colon',
  ],
  [
    'no space after a colon',
    'id: a\ntitle:First\ndate: b\n',
    'a:2:1: error: this is not YAML that can be read: there is no field on this line; expected `field: value`, with a space after the colon',
  ],
  [
    'a wide colon',
    'id: a\ntitle： First\ndate: b\n',
    'a:2:1: error: this is not YAML that can be read: there is no field on this line; expected `field: value`, with a space after the colon',
  ],
  [
    'a sign of its own',
    'title: @home\n',
    'a:1:8: error: this is not YAML that can be read: a value begins with a character that YAML reserves; expected quotes around the value',
  ],
  [
    'a wrong indent',
    'a:\n    b: 1\n  c: 2\n',
    'a:3:1: error: this is not YAML that can be read: this line is indented differently from the lines it belongs to; expected as many spaces as on those lines',
  ],
  ['a field twice', 'a: 1\na: 2\n', 'a:2:1: error: the field `a` appears twice here'],
];

describe('invalid YAML', () => {
  it.each(BROKEN)('%s', (_, text, line) => {
    expect(messagesFor(text)).toEqual([line]);
  });

  it('is one problem, however often it is repeated', () => {
    for (const [name, text] of BROKEN) {
      if (name === 'a field twice') continue;
      const [first, ...more] = messagesFor(text + text.replaceAll(/^(?=\w)/gm, 'x'));
      expect(first?.split('\n')).toHaveLength(1);
      expect(more).toEqual([]);
    }
  });
});

/** Valid YAML that was probably meant differently. */
describe('YAML warnings', () => {
  const cut = (place: string, severity = 'error') =>
    `a:${place}: ${severity}: what follows \` #\` is a comment, and not part of the value; expected quotes around the value, or the comment on a line of its own`;

  it.each([
    ['title: First #1 steps\n', cut('1:14')],
    ['title: پہلا #1 قدم\n', cut('1:13')],
    ['- a: [x, y #2]\n', cut('1:12')],
    ['title: First steps # and more\n', cut('1:20', 'warning')],
    [
      'title: “First steps”\n',
      'a:1:8: warning: the curly quotes around this value become part of it; expected straight quotes, or none',
    ],
    [
      'date: ‘2026-11-23’\n',
      'a:1:7: warning: the curly quotes around this value become part of it; expected straight quotes, or none',
    ],
  ])('%j', (text, line) => {
    expect(messagesFor(text)[0]).toBe(line);
  });

  it('accept comments after single words in story.yaml, but not in front matter', () => {
    expect(
      messagesFor(
        'id: first # as the folder\nlayers: [a] # on\n# whole\nsteps: # some\n  - id: x\n',
      ),
    ).toEqual([]);
    expect(messagesFor('---\ntitle: First # steps\n', 4)).toEqual([cut('2:14', 'warning')]);
  });

  it('accept straight quotes, and quotes inside a value', () => {
    expect(
      messagesFor('a: "First #1 steps"\nb: \'“x”\'\nc: The “x” of it\nd: |\n  First #1\n'),
    ).toEqual([]);
  });
});
