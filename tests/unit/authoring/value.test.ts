import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/authoring/date.ts';
import {
  optional,
  readFields,
  readItems,
  readKnown,
  readList,
  readNumber,
  readSlug,
  readText,
  Value,
} from '../../../src/authoring/value.ts';

/** Reads a raw value and hands back the result and what was said. */
function read<T>(raw: unknown, reader: (value: Value) => T): { result: T; said: string[] } {
  const said: string[] = [];
  const value = new Value(raw, [], (path, message, { expected, suggestion } = {}) => {
    said.push([path.join('/'), message, expected, suggestion].filter(Boolean).join(' | '));
  });
  return { result: reader(value), said };
}

describe('Value', () => {
  it('is named by the way to it', () => {
    expect(read({ steps: [{}] }, (v) => v.at('steps').at(0).at('look').name).result).toBe(
      'steps[0].look',
    );
  });

  it('has only what the file gave it, nothing inherited', () => {
    for (const key of ['constructor', '__proto__', 'toString']) {
      expect(read({}, (v) => v.at(key).raw).result).toBeUndefined();
    }
    expect(read('text', (v) => v.at('length').raw).result).toBeUndefined();
  });
});

describe('readers', () => {
  it.each([
    ['text', readText, ' a ', 'a'],
    ['slug', readSlug, 'casa-1000', 'casa-1000'],
    ['number', (v: Value) => readNumber(v, 0, 5), 5, 5],
    ['day', (v: Value) => readDate(v, 'day'), '2024-02-29', '2024-02-29'],
    ['month', (v: Value) => readDate(v, 'month'), '2026-03', '2026-03'],
    ['year', (v: Value) => readDate(v, 'any'), '2015', '2015'],
  ])('reads a %s', (_, reader, raw, expected) => {
    expect(read<unknown>(raw, reader)).toEqual({ result: expected, said: [] });
  });

  it.each([
    ['empty text', readText, '  '],
    ['number for a text', readText, 5],
    ['list for a text', readText, ['a']],
    ['nothing for a text', readText, undefined],
    ['id with capitals', readSlug, 'Wakhan'],
    ['id with a double hyphen', readSlug, 'a--b'],
    ['id with a line end', readSlug, 'a\n'],
    ['number out of range', (v: Value) => readNumber(v, 0, 5), 6],
    ['NaN', (v: Value) => readNumber(v, 0, 5), NaN],
    ['text for a number', (v: Value) => readNumber(v, 0, 5), '3'],
    ['day that is not', (v: Value) => readDate(v, 'day'), '2023-02-30'],
    ['13th month', (v: Value) => readDate(v, 'month'), '2023-13'],
    ['month for a day', (v: Value) => readDate(v, 'day'), '2023-05'],
    ['day for a month', (v: Value) => readDate(v, 'month'), '2023-05-01'],
    ['year as a number', (v: Value) => readDate(v, 'any'), 2023],
    ['text for a list', readList, 'a, b'],
  ])('refuses a %s and says what it expected', (_, reader, raw) => {
    const { result, said } = read<unknown>(raw, reader);
    expect(result).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^this is .* \| .+/);
  });

  it('suggests the nearest of a known set', () => {
    const { result, said } = read('watr', (v) => readKnown(v, ['water', 'wakhan'], 'layer'));
    expect(result).toBeUndefined();
    expect(said).toEqual(['there is no layer `watr` | one of water, wakhan | water']);
  });

  it('reads a list item by item, leaving out the broken, once each', () => {
    const raw = { a: ['x', 5, 'x', 'y'] };
    const { result, said } = read(raw, (v) => readItems(v.at('a'), readText));
    expect(result).toEqual(['x', 'y']);
    expect(said).toEqual(['a/1 | `a[1]` is the number 5 | a text', 'a/2 | `x` is given twice']);
  });

  it('reports fields that nobody reads, with the one that was meant', () => {
    const { result, said } = read({ layer: [] }, (v) => readFields(v, ['layers', 'focus']));
    expect(result).toBe(true);
    expect(said).toEqual(['layer | there is no field `layer` here | only layers, focus | layers']);
  });

  it('takes an absent optional value silently, but not an empty one', () => {
    expect(read({}, (v) => optional(v.at('a'), readText)).said).toEqual([]);
    expect(read({ a: null }, (v) => optional(v.at('a'), readText)).said).toHaveLength(1);
  });
});
