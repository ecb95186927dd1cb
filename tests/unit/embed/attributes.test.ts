import { describe, expect, it } from 'vitest';
import { readAttributes, writeAttributes } from '../../../src/embed/attributes.ts';

describe('readAttributes and writeAttributes', () => {
  it('round-trip a view', () => {
    const view = { step: 'wakhan', layers: ['places', 'water'], filter: { country: ['AF'] } };
    const written = new Map(writeAttributes(view));
    expect(readAttributes((name) => written.get(name as 'step') ?? null)).toEqual(view);
  });

  it.each(['\uD800', 'a\uDFFF', '%', '%E0%A4%A', '&step=other', '#', '\u0000'])(
    'ignore values that no URL can contain: %j',
    (value) => {
      expect(readAttributes(() => value)).toEqual({ layers: [] });
    },
  );

  it('do not read other parameters from a value', () => {
    const values: Readonly<Record<string, string>> = { step: 'a&focus=b', focus: 'c' };
    expect(readAttributes((name) => values[name] ?? null)).toEqual({ focus: 'c' });
  });
});
