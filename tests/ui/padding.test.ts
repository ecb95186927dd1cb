import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Padding } from '../../src/model/geo.ts';
import { paddingFor } from '../../src/ui/padding.ts';

/** Rules of the picture's place with the container's width from which each holds. */
const css = readFileSync('src/ui/css/pane.css', 'utf8');
const rules = [
  ...css.matchAll(/(?:@container \(min-width: (\d+)px\) \{\s*)?\.pane > \.picture \{([^}]*)\}/g),
].map(([, from = '0', body = '']) => ({
  from: Number(from),
  declarations: [...body.matchAll(/([\w-]+): ([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  ),
}));

/** One to four lengths of a shorthand, as many as it has sides. */
function lengths(value: string): number[] {
  return value.split(' ').map((part) => Number(/^(\d+)px$/.exec(part)?.[1]));
}

/** What the style sheet leaves free around the picture at a width, in a text that runs from the left. */
function insetsAt(width: number): Padding {
  const made = { top: NaN, right: NaN, bottom: NaN, left: NaN };
  for (const { from, declarations } of rules)
    for (const [name, value] of declarations) {
      if (width < from) continue;
      const [a = NaN, b = a, c = a, d = b] = lengths(value);
      if (name === 'inset') Object.assign(made, { top: a, right: b, bottom: c, left: d });
      if (name === 'inset-block') Object.assign(made, { top: a, bottom: b });
      if (name === 'inset-inline') Object.assign(made, { left: a, right: b });
    }
  return made;
}

const widths = [320, 360, 500, 719, 720, 899, 900, 1280, 2560];

describe('paddingFor', () => {
  it('is what the style sheet says for the time before the script', () => {
    expect(rules.length).toBeGreaterThan(1);
    for (const width of widths)
      expect(insetsAt(width), `${width} px`).toEqual(
        paddingFor({ width, height: 700 }, false, 'ltr'),
      );
  });

  it('changes only at the widths at which the style sheet does', () => {
    const at = (width: number) => paddingFor({ width, height: 700 }, false, 'ltr');
    const turns = Array.from({ length: 2000 }, (_, width) => width + 1).filter(
      (width) => JSON.stringify(at(width)) !== JSON.stringify(at(width - 1)),
    );
    expect(turns).toEqual(rules.map(({ from }) => from).filter((from) => from > 0));
  });

  it('is the mirror image in a text that runs from the right', () => {
    for (const width of widths)
      for (const card of [false, true]) {
        const { left, right, ...rest } = paddingFor({ width, height: 700 }, card, 'ltr');
        const mirrored = paddingFor({ width, height: 700 }, card, 'rtl');
        expect(mirrored).toEqual({ left: right, right: left, ...rest });
      }
  });

  it('makes room for the card where that lies on the map, at its inline end', () => {
    for (const width of widths) {
      const without = paddingFor({ width, height: 700 }, false, 'ltr');
      const { right, ...rest } = paddingFor({ width, height: 700 }, true, 'ltr');
      expect(rest).toEqual((({ right: _, ...others }) => others)(without));
      expect(right > without.right).toBe(width >= 720);
    }
  });

  it('leaves room for the map itself', () => {
    for (const width of widths.filter((one) => one < 720 || one >= 900)) {
      const { left, right } = paddingFor({ width, height: 700 }, true, 'ltr');
      expect(width - left - right).toBeGreaterThan(150);
    }
  });
});
