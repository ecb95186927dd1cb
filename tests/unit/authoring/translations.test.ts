/** Comparison of the languages of a story. */
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../../src/authoring/files.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { checkStories } from '../../../src/authoring/stories.ts';

const [first] = loadStories('tests/fixtures/content/stories').stories;
const ids = ['line', 'line-north', 'line-south', 'town'];
const atlas = {
  ids,
  target: (id: string) => (ids.includes(id) ? { linkColor: 'x' } : undefined),
  bounds: () => [60, 30, 70, 40] as const,
  shape: () => [],
  answerFigure: () => ({ feature: 'line', count: 3 }),
};

function messagesFor(change: (text: string) => string): string {
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

describe('translations', () => {
  it('with the same links and figures have no problems', () => {
    expect(messagesFor((text) => text)).toBe('');
  });

  it('with other links are warnings', () => {
    const lines = messagesFor((text) => text.replace('map:town', 'map:line-north'));
    expect(lines).toMatch(
      /ur\.md:13:1: warning: the step `town` lacks links to `town`, which .*en\.md has/,
    );
    expect(lines).toContain('has links to `line-north`, which');
  });

  it('with other live figures are warnings', () => {
    expect(messagesFor((text) => text.replace('وہ', '{{length line}} وہ'))).toContain(
      'warning: the step `town` has the figures `length line`',
    );
  });

  it('without `reviewed` are errors', () => {
    expect(messagesFor((text) => text.replace('reviewed: false\n', ''))).toMatch(
      /ur\.md:1:1: error: neither this text nor .*en\.md has `reviewed`; expected in a translation/,
    );
  });

  it('require the reviewer and the day of a review', () => {
    const reviewed = (words: string) =>
      messagesFor((text) => text.replace('reviewed: false', `reviewed: ${words}`));
    expect(reviewed('{ by: Amina Khan, date: 2026-03-01 }')).toBe('');
    expect(reviewed('true')).toContain('`reviewed` is true; expected nothing in an original');
    expect(reviewed('{ by: Amina Khan }')).toContain('`reviewed.date` is missing');
    expect(reviewed('{ by: Amina Khan, date: 2027-02-30 }')).toContain('expected a day');
    expect(reviewed('{ name: Amina Khan }')).toContain('there is no field `name` here');
  });
});
