import { describe, expect, it } from 'vitest';
import { ContentError, formatProblem } from '../../../src/authoring/problem.ts';
import { RESERVED_FOLDERS } from '../../../src/authoring/reservedFolders.ts';
import { checkStory, type StoryInput } from '../../../src/authoring/story.ts';
import type { Bounds } from '../../../src/geo/geo.ts';
import { catchError, parseStory } from './parse.ts';

const boxes = new Map<string, Bounds | undefined>([
  ['line', [69, 34, 74, 41]],
  ['town', [68, 36, 68, 36]],
  ['plan', undefined],
]);

const yamlText = `id: first
date: 2026-11-23
source:
  title: A title
  outlet: An outlet
  date: 2023-05-24
  url: https://example.org/
steps:
  - id: one
    look: { fit: [line, town] }
    layers: [lines]
  - id: two
    look: { center: [69, 38], zoom: 7 }
    layers: [lines, places]
    focus: [town]
    date: 2025-03
`;

const text = `---
title: First
standfirst: Why
reviewed: false
---
## One {#one}

A [line](map:line).
> map: A line from north to south.
## Two {#two}

[B](map:town)
> map: A town by it.
`;

const input: StoryInput = {
  yamlFile: 'first/story.yaml',
  yamlText,
  textFile: 'first/ur.md',
  text,
  atlas: {
    ids: [...boxes.keys()],
    target: (id) => (boxes.has(id) ? { linkColor: 'dc' } : undefined),
    bounds: (id) => boxes.get(id),
    shape: () => [],
  },
  toggles: ['lines', 'places'],
  langs: ['en', 'ur'],
};

function messagesFor(change: Partial<StoryInput>): string {
  return checkStory({ ...input, ...change })
    .problems.map(formatProblem)
    .join('\n');
}

/** Problems after replacing a part of story.yaml. */
function messagesAfter(from: string, to: string): string {
  expect(yamlText).toContain(from);
  return messagesFor({ yamlText: yamlText.replace(from, to) });
}

describe('the chart of a step', () => {
  const withChart = (name: string) =>
    yamlText.replace('date: 2025-03', `date: 2025-03\n    chart: ${name}`);

  it('accepts a known chart', () => {
    const { story } = checkStory({ ...input, yamlText: withChart('heights') });
    expect(story?.steps.map(({ chart }) => chart)).toEqual([undefined, 'heights']);
  });

  it('reports an unknown chart with the list of charts', () => {
    const sentence = messagesFor({ yamlText: withChart('hieghts') });
    expect(sentence).toContain('there is no chart `hieghts`');
    expect(sentence).toContain('one of generation, split, links, tariff, cost, heights');
  });
});

describe('parseStory', () => {
  it('combines configuration and text', () => {
    expect(parseStory(input)).toEqual({
      id: 'first',
      lang: 'ur',
      dir: 'rtl',
      title: 'First',
      standfirst: 'Why',
      date: '2026-11-23',
      source: {
        title: 'A title',
        outlet: 'An outlet',
        date: '2023-05-24',
        url: 'https://example.org/',
      },
      reviewed: false,
      langs: ['en', 'ur'],
      steps: [
        {
          id: 'one',
          heading: 'One',
          html: '<p>A <a href="#focus=line" data-feature="line" data-tone="dc">line</a>.</p>',
          mapDescription: 'A line from north to south.',
          look: { fit: [68, 34, 74, 41], shape: [] },
          layers: ['lines'],
          focus: [],
          mentions: ['line'],
        },
        {
          id: 'two',
          heading: 'Two',
          html: '<p><a href="#focus=town" data-feature="town" data-tone="dc">B</a></p>',
          mapDescription: 'A town by it.',
          look: { center: [69, 38], zoom: 7 },
          layers: ['lines', 'places'],
          focus: ['town'],
          date: '2025-03',
          mentions: ['town'],
        },
      ],
    });
  });

  it('throws all problems of both files at once, in order', () => {
    const wrong = {
      ...input,
      yamlText: yamlText.replace('2026-11-23', 'today').replace('[lines]', '[line]'),
      text: text.replace('map:line', 'map:lin').replace('title: First\n', ''),
    };
    const thrown = catchError(() => parseStory(wrong));
    expect(thrown).toBeInstanceOf(ContentError);
    expect((thrown as ContentError).problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'first/story.yaml:2',
      'first/story.yaml:11',
      'first/ur.md:2',
      'first/ur.md:7',
    ]);
  });

  it('does not throw for warnings', () => {
    const twice = yamlText.replace('[town]', '[town, town]');
    expect(parseStory({ ...input, yamlText: twice }).steps[1]?.focus).toEqual(['town']);
    expect(messagesFor({ yamlText: twice })).toContain('15:19: warning: `town` is given twice');
  });
});

describe('story.yaml', () => {
  it.each(RESERVED_FOLDERS)('refuses the reserved id %s', (name) => {
    expect(messagesAfter('id: first', `id: ${name}`)).toContain(
      `1:5: error: the id \`${name}\` is reserved: the site has a folder with that name`,
    );
  });

  it.each([
    ['id: first', 'id: First', '1:5: error: `id` is “First”'],
    ['id: first', 'id: data', '1:5: error: the id `data` is reserved'],
    ['id: first', 'id: 5', '1:5: error: `id` is the number 5'],
    ['id: first\n', '', '1:1: error: `id` is missing'],
    ['2026-11-23', '2026-02-30', '2:7: error: `date` is “2026-02-30”; expected a day'],
    ['source:', 'sorce:', 'did you mean `source`?'],
    ['  title: A title\n', '', '4:3: error: `source.title` is missing'],
    ['2023-05-24', '2023-05', '6:9: error: `source.date` is “2023-05”; expected a day'],
    ['https:', 'http:', '7:8: error: `source.url` is “http://example.org/”; expected an address'],
    ['https://example.org/', 'https://', '`source.url` is “https://”'],
    ['- id: two', '- id: one', '12:9: error: there is already a step `one` above'],
    ['- id: two', '- id: Two', '12:9: error: `steps[1].id` is “Two”'],
    ['    layers: [lines]\n', '', '9:5: error: `steps[0].layers` is missing'],
    ['[lines]', 'lines', '11:13: error: `steps[0].layers` is “lines”; expected a list'],
    [
      '[lines]',
      '[lines, place]',
      '11:21: error: there is no layer `place`; expected one of lines, places; did you mean `places`?',
    ],
    [
      '[town]',
      '[twon]',
      '15:13: error: there is no feature `twon`; expected one of line, town, plan; did you mean `town`?',
    ],
    ['2025-03', '2025-13', '16:11: error: `steps[1].date` is “2025-13”; expected a month'],
    ['{ fit: [line, town] }', '', '10:11: error: `steps[0].look` is missing'],
    ['fit: [line, town]', 'fits: [line]', 'did you mean `fit`?'],
    ['[line, town]', '[]', '10:18: error: `fit` names nothing'],
    ['[line, town]', '[line, tawn]', '10:25: error: there is no feature `tawn`'],
    ['[line, town]', '[plan]', '10:19: error: nothing is drawn for `plan`'],
    ['fit: [line, town]', 'fit: [line], zoom: 3', '`fit` and `center` do not go together'],
    [
      'zoom: 7',
      'zoom: 70',
      '13:37: error: `steps[1].look.zoom` is the number 70; expected a number between 0 and 22',
    ],
    [', zoom: 7', '', '`steps[1].look.zoom` is missing'],
    ['[69, 38]', '[69]', '13:21: error: `steps[1].look.center` is not a position'],
    [
      '[69, 38]',
      '[38, 169]',
      '[38, 169] is outside the world; longitude comes first: are they swapped?',
    ],
    ['[69, 38]', '[200, 138]', '[200, 138] is outside the world; expected'],
    [
      '[69, 38]',
      '[38, 69]',
      '13:21: warning: [38, 69] is far from all that the story shows; are they swapped?',
    ],
    ['id: first', 'id: first\nid: second', '2:1: error: the field `id` appears twice here'],
  ])('reports %j changed to %j', (from, to, words) => {
    expect(messagesAfter(from, to)).toContain(words);
  });

  it('requires steps', () => {
    const head = yamlText.slice(0, yamlText.indexOf('steps:'));
    expect(messagesFor({ yamlText: head })).toContain('`steps` is missing');
    expect(messagesFor({ yamlText: `${head}steps: []\n` })).toContain(
      '8:8: error: the story has no steps',
    );
  });

  it('requires the name of the folder as id', () => {
    expect(messagesFor({ folder: 'first' })).toBe('');
    expect(messagesFor({ folder: 'second' })).toBe(
      'first/story.yaml:1:5: error: the id of the story is `first`; expected `second`, the name of its folder',
    );
  });

  it.each(['', '[]', 'word', '- a'])('refuses %j', (yamlText) => {
    expect(messagesFor({ yamlText })).toContain('first/story.yaml:1:1: error: this is');
  });
});

describe('steps in both files', () => {
  it('reports a missing heading', () => {
    expect(messagesFor({ text: text.slice(0, text.indexOf('## Two')) })).toBe(
      'first/story.yaml:12:9: error: the step `two` has no heading in first/ur.md',
    );
  });

  it('reports a heading without a step and suggests the closest', () => {
    const lines = messagesFor({ text: text.replace('{#two}', '{#tow}') });
    expect(lines).toContain(
      'first/ur.md:10:1: error: story.yaml has no step `tow`; did you mean `two`?',
    );
    expect(lines).toContain('the step `two` has no heading');
  });

  it('reports a different order', () => {
    const at = text.indexOf('## One');
    const two = text.indexOf('## Two');
    const turned = `${text.slice(0, at)}${text.slice(two)}\n${text.slice(at, two)}`;
    expect(messagesFor({ text: turned })).toContain('error: the step `one` comes after `two`');
  });

  it('are not compared if story.yaml is invalid', () => {
    expect(
      messagesFor({ yamlText: 'id: [' })
        .split('\n')
        .every((line) => line.includes('YAML')),
    ).toBe(true);
  });
});

describe('map descriptions', () => {
  const frame = 'line اور town کا نقشہ: …';

  it('are required, with a suggested template in the language of the story', () => {
    expect(messagesFor({ text: text.replace('> map: A line from north to south.', '') })).toBe(
      `first/ur.md:6:1: error: the step \`one\` does not say what its map shows; expected a line \`> map: ${frame}\`: where, what, and the point`,
    );
    expect(
      messagesFor({ textFile: 'en.md', text: text.replace('> map: A town by it.', '') }),
    ).toContain('`> map: Map of town: …`');
  });

  it.each([frame, frame.slice(0, -3), `${frame}.`])('must differ from the template: %s', (same) => {
    expect(messagesFor({ text: text.replace('A line from north to south.', same) })).toContain(
      'first/ur.md:9:3: warning: the map description is the suggested template',
    );
  });
});

describe('links within the story', () => {
  it.each(['#step=two', '#step=one&focus=line', '../en/#step=two', '#look=5/38/69'])(
    'accepts %s',
    (href) => {
      expect(messagesFor({ text: text.replace('A [line]', `A [b](${href}) [line]`) })).toBe('');
    },
  );

  it.each([
    [
      '#step=tow',
      'first/ur.md:8:7: error: the link leads to the step `tow`, which does not exist; did you mean `two`?',
    ],
    ['../en/#step=tow', 'the step `tow`'],
    [
      '#focus=lyne',
      'the link leads to the feature `lyne`, which does not exist; did you mean `line`?',
    ],
  ])('reports %s', (href, words) => {
    expect(messagesFor({ text: text.replace('A [line]', `A [b](${href}) [line]`) })).toContain(
      words,
    );
  });
});

it('accepts a story without an article if it cites pages', () => {
  const own = yamlText.replace(/source:\n(?: {2}.*\n)+/, '');
  expect(messagesFor({ yamlText: own })).toBe(
    'first/ur.md:1:1: error: the story names no source; expected `source` in story.yaml, or links to pages that support it',
  );
  const cited = text.replace('A [line]', 'A [source](https://e.org/) of the [line]');
  expect(parseStory({ ...input, yamlText: own, text: cited }).source).toBeUndefined();
});

it('reads the language from the file name', () => {
  expect(messagesFor({ textFile: 'first/notes.md' })).toContain(
    'first/notes.md:1:1: error: `notes` is not a language code',
  );
  expect(parseStory({ ...input, textFile: 'en.md' })).toMatchObject({ lang: 'en', dir: 'ltr' });
});

describe('presenter’s notes', () => {
  const noted = text.replace('A [line]', '> note(2 min): See [B](map:town).\n\nA [line]');
  const read = (yaml: string) => parseStory({ ...input, yamlText: yaml, text: noted }).steps[0];

  it.each([yamlText, `${yamlText}notes: hidden\n`])(
    'are not part of the HTML by default',
    (yaml) => {
      expect(read(yaml)).toMatchObject({
        mentions: ['line'],
        note: { html: expect.stringContaining('See <a') as string, minutes: 2 },
      });
      expect(read(yaml)?.html).not.toContain('See');
    },
  );

  it('are appended to the step if they are public', () => {
    const step = read(`${yamlText}notes: public\n`);
    expect(step?.html).toMatch(
      /<\/p>\n<aside>\n<p><strong>اساتذہ کے لیے نوٹ<\/strong><\/p>\n<p>See <a/,
    );
    expect(step?.mentions).toEqual(['line', 'town']);
  });

  it('refuses an unknown setting', () => {
    expect(() => read(`${yamlText}notes: open\n`)).toThrow(
      'there is no setting for notes `open`; expected one of hidden, public',
    );
  });
});
