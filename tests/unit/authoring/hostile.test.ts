/** Stories are untrusted: the hostile corpus renders as escaped text and allowed tags only. */
import { describe, expect, it } from 'vitest';
import { ALLOWED, INVISIBLE, readHostile } from './hostile.ts';
import { parseStoryText } from './parse.ts';

describe.each(readHostile())('$name', ({ name, text, errors }) => {
  const html = [text.standfirst ?? '', ...text.steps.map((step) => step.html)].join('\n');

  it('renders only allowed tags and escaped text', () => {
    expect(html.replaceAll(ALLOWED, '')).not.toMatch(/[<>"']/);
  });

  it('contains no invisible characters', () => {
    expect(html).not.toMatch(INVISIBLE);
  });

  it('is reported', () => {
    expect(errors).toBeGreaterThan(name === 'corrections.md' ? -1 : 0);
  });
});

describe('an invisible character', () => {
  it.each([
    ...[0x00, 0x01, 0x08, 0x1b, 0x7f, 0x85, 0xfffd, 0xe0073],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  ])('is refused, literally or as an entity: U+%s', (code) => {
    for (const written of [String.fromCodePoint(code), `&#${code};`]) {
      const text = `---\ntitle: a\nstandfirst: b\nreviewed: false\n---\n## A {#a}\n\na ${written} b\n`;
      expect(() => parseStoryText('en.md', text, { ids: [], target: () => undefined })).toThrow(
        'invisible or broken character',
      );
    }
  });

  it('does not include joiners and direction marks, which scripts need', () => {
    const text =
      '---\ntitle: a\nstandfirst: b\nreviewed: false\n---\n## A {#a}\n\nمی‌شود \u200f(a)\n';
    const { steps } = parseStoryText('fa.md', text, { ids: [], target: () => undefined });
    expect(steps[0]?.html).toBe('<p>می‌شود \u200f(a)</p>');
  });
});

it('harmless text is kept', () => {
  const [script] = readHostile().filter(({ name }) => name === 'script.md');
  expect(script?.text.steps[0]?.html).toContain('<p>Plain words, which may stay.</p>');
});
