/** What `docs/stories.md` tells a newcomer to write is right, and what it says of it is true. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAgainst } from '../../../scripts/check/run.ts';
import { answerFigure } from '../../../src/authoring/figure/answer.ts';
import { readQuery } from '../../../src/authoring/figure/query.ts';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';

const docs = readFileSync('docs/stories.md', 'utf8');
const blocks = (lang: string): string[] =>
  [...docs.matchAll(new RegExp(`^\`\`\`${lang}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
const check = checkAgainst('data');

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
  it('ends in a story with nothing wrong', () => {
    expect(check(folder).map(formatProblem)).toEqual([]);
  });

  it('shows what the check says of a slip', () => {
    const file = join(folder, 'en.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('map:wakhan-corridor', 'map:wakhan-coridor'));
    const [line = ''] = check(folder).map(formatProblem);
    writeFileSync(file, text);
    expect(docs).toContain(line.slice(line.indexOf('first-steps/en.md')));
  });

  it('names the scenes as story.yaml has them', () => {
    writeFileSync(join(folder, 'en.md'), '---\ntitle: A\nstandfirst: B\nreviewed: false\n---\n');
    writeFileSync(
      join(folder, 'story.yaml'),
      (blocks('yaml')[1] ?? '')
        .replace('id: start #', 'id: one #')
        .replace('first-steps #', 'first-steps #'),
    );
    const said = check(folder).map(({ message }) => message);
    expect(said).toEqual([
      'the step `one` has no heading in ' + join(folder, 'en.md'),
      'the step `pass` has no heading in ' + join(folder, 'en.md'),
    ]);
  });
});

describe('what a story has for a class', () => {
  const write = (part: string) => {
    writeFileSync(join(folder, 'story.yaml'), (blocks('yaml')[0] ?? '') + part);
    writeFileSync(join(folder, 'en.md'), blocks('markdown')[0] ?? '');
    return check(folder).map(formatProblem);
  };
  const [, , own = '', quiz = ''] = blocks('yaml');

  it('asks questions of its own in the quiz, as it is told', () => {
    expect(quiz).toContain('quiz:');
    expect(write(quiz)).toEqual([]);
  });

  it('has a worksheet that is read as it is told, and refused as it is told', () => {
    expect(own).toContain('worksheet:');
    expect(write(own)).toEqual([]);
    const [line = ''] = write(own.replace(/\[.*?\]/, '[sher-khan-bandar]'));
    expect(docs).toContain(line.slice(line.indexOf('first-steps/story.yaml')));
  });
});

describe('the table of live figures', () => {
  const atlas = loadAtlas('data/layers');
  const figures = [...docs.matchAll(/\{\{([^{}…]+)\}\}/g)].map(([, words = '']) => words);

  it.each(figures)('%s has an answer', (words) => {
    const query = readQuery(words);
    expect('why' in query ? query : answerFigure(query, atlas, [])).not.toHaveProperty('why');
  });

  it('has every word that may be asked', () => {
    const expected = readQuery('x');
    const words =
      'why' in expected ? (expected.expected ?? '').replace('one of ', '').split(', ') : [];
    expect(words.length).toBeGreaterThan(8);
    for (const word of words) expect(docs).toContain(`{{${word} `);
  });
});
