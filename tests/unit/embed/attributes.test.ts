import { describe, expect, it } from 'vitest';
import { readAttributes, writeAttributes } from '../../../src/embed/attributes.ts';

describe('the attributes of the element', () => {
  it('are the view that they were written from', () => {
    const view = { step: 'wakhan', layers: ['places', 'water'], filter: { country: ['AF'] } };
    const written = new Map(writeAttributes(view));
    expect(readAttributes((name) => written.get(name as 'step') ?? null)).toEqual(view);
  });

  it.each(['\uD800', 'a\uDFFF', '%', '%E0%A4%A', '&step=other', '#', '\u0000'])(
    'say nothing where they hold what no address can, and break nothing: %j',
    (value) => {
      expect(readAttributes(() => value)).toEqual({ layers: [] });
    },
  );

  it('keep to their own names', () => {
    const values: Readonly<Record<string, string>> = { step: 'a&focus=b', focus: 'c' };
    expect(readAttributes((name) => values[name] ?? null)).toEqual({ focus: 'c' });
  });
});
