/** The examples in `docs/stories.md` are valid, and its tables are complete. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHARTS } from '../../../src/atlas/schema/power.ts';
import { readColumnHeader } from '../../../src/authoring/layers/fields.ts';
import { drawnKinds } from '../../../src/cartography/kinds.ts';
import { createCheck } from '../../../scripts/check/run.ts';
import { answerFigure } from '../../../src/authoring/figure/answer.ts';
import { readFigureQuery } from '../../../src/authoring/figure/query.ts';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';

const docs = readFileSync('docs/stories.md', 'utf8');
const blocks = (lang: string): string[] =>
  [...docs.matchAll(new RegExp(`^\`\`\`${lang}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
const check = createCheck('data');

let folder: string;

beforeAll(() => {
  const dir = mkdtempSync(join(tmpdir(), 'docs-'));
  folder = join(dir, 'first-steps');
  mkdirSync(folder);
  writeFileSync(join(folder, 'story.yaml'), blocks('yaml')[0] ?? '');
  writeFileSync(join(folder, 'en.md'), blocks('markdown')[0] ?? '');
});

afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

describe('the walk-through', () => {
  it('results in a story without problems', () => {
    expect(check(folder).map(formatProblem)).toEqual([]);
  });

  it('quotes the output for a mistake', () => {
    const file = join(folder, 'en.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('map:wakhan-corridor', 'map:wakhan-coridor'));
    const [line = ''] = check(folder).map(formatProblem);
    writeFileSync(file, text);
    expect(docs).toContain(line.slice(line.indexOf('first-steps/en.md')));
  });

  it('uses the step ids of story.yaml', () => {
    writeFileSync(join(folder, 'en.md'), '---\ntitle: A\nstandfirst: B\nreviewed: false\n---\n');
    writeFileSync(
      join(folder, 'story.yaml'),
      (blocks('yaml')[1] ?? '')
        .replace('id: start #', 'id: one #')
        .replace('first-steps #', 'first-steps #'),
    );
    const messages = check(folder).map(({ message }) => message);
    expect(messages).toEqual([
      'the step `one` has no heading in ' + join(folder, 'en.md'),
      'the step `pass` has no heading in ' + join(folder, 'en.md'),
    ]);
  });
});

describe('classroom material', () => {
  const write = (part: string) => {
    writeFileSync(join(folder, 'story.yaml'), (blocks('yaml')[0] ?? '') + part);
    writeFileSync(join(folder, 'en.md'), blocks('markdown')[0] ?? '');
    return check(folder).map(formatProblem);
  };
  const [, , worksheetYaml = '', quizYaml = ''] = blocks('yaml');

  it('has a valid example of quiz questions', () => {
    expect(quizYaml).toContain('quiz:');
    expect(write(quizYaml)).toEqual([]);
  });

  it('has a valid example of a worksheet, and quotes the output for a mistake', () => {
    expect(worksheetYaml).toContain('worksheet:');
    expect(write(worksheetYaml)).toEqual([]);
    const [line = ''] = write(worksheetYaml.replace(/\[.*?\]/, '[sher-khan-bandar]'));
    expect(docs).toContain(line.slice(line.indexOf('first-steps/story.yaml')));
  });
});

describe('a story’s own layer', () => {
  const [table = ''] = blocks('csv');
  const settings = blocks('yaml')[4] ?? '';

  it('has a valid example', () => {
    mkdirSync(join(folder, 'layers'), { recursive: true });
    writeFileSync(join(folder, 'layers', 'schools.csv'), table);
    writeFileSync(join(folder, 'layers', 'layers.yaml'), settings);
    const yaml = (blocks('yaml')[0] ?? '').replace('[wakhan, places,', '[schools, wakhan, places,');
    writeFileSync(join(folder, 'story.yaml'), yaml);
    const text = (blocks('markdown')[0] ?? '').replace(
      'is Afghan',
      'is [far](map:schools-school-one)',
    );
    writeFileSync(join(folder, 'en.md'), text);
    const messages = check(folder).map(formatProblem);
    rmSync(join(folder, 'layers'), { recursive: true });
    expect(settings).toContain('schools:');
    expect(messages).toEqual([]);
  });

  const section = (title: string) => docs.split(`**${title}**`)[1]?.split('\n## ')[0] ?? '';

  it.each(['point', 'line', 'area'] as const)('lists exactly the kinds of a %s', (shape) => {
    const row = new RegExp(`^\\| ${shape}s +\\|(.*)\\|$`, 'm').exec(section('Kinds'))?.[1] ?? '';
    const named = [...row.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word);
    const kinds = drawnKinds.filter(({ shapes }) => shapes.includes(shape));
    const needs = kinds.flatMap(({ current }) => (current ? ['current'] : []));
    const others = ['current', 'mw'];
    expect(named.filter((word) => !others.includes(word)).sort()).toEqual(
      kinds.map(({ kind }) => kind).sort(),
    );
    expect(named).toEqual(expect.arrayContaining(needs));
  });

  it('lists only columns that are read', () => {
    const table = docs.split('| column ')[1]?.split('\n\n')[0] ?? '';
    const first = [...table.matchAll(/^\| (`.*?) +\|/gm)].map(([, cell = '']) => cell);
    const columns = first.flatMap((cell) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, one = '']) => one),
    );
    expect(columns.length).toBeGreaterThan(15);
    for (const column of columns)
      expect([column, readColumnHeader(column)]).not.toEqual([column, undefined]);
  });
});

describe('names that a step can use', () => {
  it('lists all layers and charts', () => {
    const { layers } = loadAtlas('data/layers');
    const toggles = layers.flatMap(({ id, toggle }) => (toggle === id ? [id] : []));
    const sentence = /The layers that a step may switch on are ([^.]*)\./.exec(docs)?.[1] ?? '';
    const named = [...sentence.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word);
    expect(named.sort()).toEqual([...toggles, 'relief'].sort());
    const table = docs.split('| chart ')[1]?.split('\n\n')[0] ?? '';
    const charts = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, word = '']) => word);
    expect(charts.sort()).toEqual([...CHARTS].sort());
  });
});

describe('the table of live figures', () => {
  const atlas = loadAtlas('data/layers');
  const figures = [...docs.matchAll(/\{\{([^{}…]+)\}\}/g)].map(([, words = '']) => words);

  it.each(figures)('%s has an answer', (words) => {
    const query = readFigureQuery(words);
    expect('reason' in query ? query : answerFigure(query, atlas, [])).not.toHaveProperty('reason');
  });

  it('lists every figure', () => {
    const expected = readFigureQuery('x');
    const words =
      'reason' in expected ? (expected.expected ?? '').replace('one of ', '').split(', ') : [];
    expect(words.length).toBeGreaterThan(8);
    for (const word of words) expect(docs).toContain(`{{${word} `);
  });
});
