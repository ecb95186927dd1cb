/** Languages of a story that say different things are told apart. */
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../../src/authoring/files.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { checkStories } from '../../../src/authoring/stories.ts';

const [first] = loadStories('tests/fixtures/content/stories').stories;
const ids = ['line', 'line-north', 'line-south', 'town'];
const atlas = {
  ids,
  knows: (id: string) => (ids.includes(id) ? { tone: 'x' } : undefined),
  bounds: () => [60, 30, 70, 40] as const,
  shape: () => [],
  figure: () => ({ feature: 'line', count: 3 }),
};

function said(change: (text: string) => string): string {
  if (!first) throw new Error('no fixture');
  const texts = first.texts.map((one) =>
    one.file.endsWith('ur.md') ? { ...one, text: change(one.text) } : one,
  );
  const toggles = ['casa-1000', 'lines', 'places', 'relief'];
  return checkStories([{ ...first, texts }], {
    atlas: { ...atlas, bounds: () => [60, 30, 70, 40] },
    toggles,
  })
    .problems.map(formatProblem)
    .join('\n');
}

describe('languages', () => {
  it('that link and count the same are in step', () => {
    expect(said((text) => text)).toBe('');
  });

  it('that link something else are told so, as a warning', () => {
    const lines = said((text) => text.replace('map:town', 'map:line-north'));
    expect(lines).toMatch(
      /ur\.md:13:1: warning: the step `town` lacks links to `town`, which .*en\.md has/,
    );
    expect(lines).toContain('has links to `line-north`, which');
  });

  it('that count something else are told so', () => {
    expect(said((text) => text.replace('وہ', '{{length line}} وہ'))).toContain(
      'warning: the step `town` has the figures `length line`',
    );
  });

  it('that both pass for the original are told so, as an error', () => {
    expect(said((text) => text.replace('reviewed: false\n', ''))).toMatch(
      /ur\.md:1:1: error: neither this text nor .*en\.md has `reviewed`; expected in a translation/,
    );
  });

  it('name the reader and the day of a review', () => {
    const reviewed = (words: string) =>
      said((text) => text.replace('reviewed: false', `reviewed: ${words}`));
    expect(reviewed('{ by: Amina Khan, date: 2026-03-01 }')).toBe('');
    expect(reviewed('true')).toContain('`reviewed` is true; expected nothing in an original');
    expect(reviewed('{ by: Amina Khan }')).toContain('`reviewed.date` is missing');
    expect(reviewed('{ by: Amina Khan, date: 2027-02-30 }')).toContain('expected a day');
    expect(reviewed('{ name: Amina Khan }')).toContain('there is no field `name` here');
  });
});
