/** Stories are data from strangers: of the hostile corpus nothing but text and what we write ourselves survives. */
import { describe, expect, it } from 'vitest';
import { ALLOWED, INVISIBLE, readHostile } from './hostile.ts';
import { parseStoryText } from './parse.ts';

describe.each(readHostile())('$name', ({ name, text, errors }) => {
  const html = [text.standfirst ?? '', ...text.steps.map((step) => step.html)].join('\n');

  it('comes to marks of ours and escaped text, and to nothing else', () => {
    expect(html.replaceAll(ALLOWED, '')).not.toMatch(/[<>"']/);
  });

  it('keeps no character that nobody sees', () => {
    expect(html).not.toMatch(INVISIBLE);
  });

  it('is told', () => {
    expect(errors).toBeGreaterThan(name === 'corrections.md' ? -1 : 0);
  });
});

describe('what nobody sees', () => {
  it.each([
    ...[0x00, 0x01, 0x08, 0x1b, 0x7f, 0x85, 0xfffd, 0xe0073],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  ])('is refused, written or as an entity: U+%s', (code) => {
    for (const written of [String.fromCodePoint(code), `&#${code};`]) {
      const text = `---\ntitle: a\nstandfirst: b\nreviewed: false\n---\n## A {#a}\n\na ${written} b\n`;
      expect(() => parseStoryText('en.md', text, { ids: [], knows: () => undefined })).toThrow(
        'invisible or broken character',
      );
    }
  });

  it('is not what scripts need: joiners and marks of direction stay', () => {
    const text =
      '---\ntitle: a\nstandfirst: b\nreviewed: false\n---\n## A {#a}\n\nمی‌شود \u200f(a)\n';
    const { steps } = parseStoryText('fa.md', text, { ids: [], knows: () => undefined });
    expect(steps[0]?.html).toBe('<p>می‌شود \u200f(a)</p>');
  });
});

it('harmless words stay', () => {
  const [script] = readHostile().filter(({ name }) => name === 'script.md');
  expect(script?.text.steps[0]?.html).toContain('<p>Plain words, which may stay.</p>');
});
