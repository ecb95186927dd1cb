import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/authoring/date.ts';
import {
  readOptional,
  readFields,
  readItems,
  readKnown,
  readList,
  readNumber,
  readSlug,
  readText,
  Cursor,
} from '../../../src/authoring/cursor.ts';

/** Reads a raw value; returns the result and the messages. */
function read<T>(raw: unknown, reader: (value: Cursor) => T): { result: T; messages: string[] } {
  const messages: string[] = [];
  const value = new Cursor(raw, [], (path, message, { expected, suggestion } = {}) => {
    messages.push([path.join('/'), message, expected, suggestion].filter(Boolean).join(' | '));
  });
  return { result: reader(value), messages };
}

describe('Cursor', () => {
  it('is named by its path', () => {
    expect(read({ steps: [{}] }, (v) => v.at('steps').at(0).at('look').name).result).toBe(
      'steps[0].look',
    );
  });

  it('has own properties only', () => {
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
    ['number', (v: Cursor) => readNumber(v, 0, 5), 5, 5],
    ['day', (v: Cursor) => readDate(v, 'day'), '2024-02-29', '2024-02-29'],
    ['month', (v: Cursor) => readDate(v, 'month'), '2026-03', '2026-03'],
    ['year', (v: Cursor) => readDate(v, 'any'), '2015', '2015'],
  ])('reads a %s', (_, reader, raw, expected) => {
    expect(read<unknown>(raw, reader)).toEqual({ result: expected, messages: [] });
  });

  it.each([
    ['empty text', readText, '  '],
    ['number for a text', readText, 5],
    ['list for a text', readText, ['a']],
    ['nothing for a text', readText, undefined],
    ['id with capitals', readSlug, 'Wakhan'],
    ['id with a double hyphen', readSlug, 'a--b'],
    ['id with a line end', readSlug, 'a\n'],
    ['number out of range', (v: Cursor) => readNumber(v, 0, 5), 6],
    ['NaN', (v: Cursor) => readNumber(v, 0, 5), NaN],
    ['text for a number', (v: Cursor) => readNumber(v, 0, 5), '3'],
    ['day that is not', (v: Cursor) => readDate(v, 'day'), '2023-02-30'],
    ['13th month', (v: Cursor) => readDate(v, 'month'), '2023-13'],
    ['month for a day', (v: Cursor) => readDate(v, 'day'), '2023-05'],
    ['day for a month', (v: Cursor) => readDate(v, 'month'), '2023-05-01'],
    ['year as a number', (v: Cursor) => readDate(v, 'any'), 2023],
    ['text for a list', readList, 'a, b'],
  ])('refuses a %s and says what it expected', (_, reader, raw) => {
    const { result, messages } = read<unknown>(raw, reader);
    expect(result).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^this is .* \| .+/);
  });

  it('suggests the closest known value', () => {
    const { result, messages } = read('watr', (v) => readKnown(v, ['water', 'wakhan'], 'layer'));
    expect(result).toBeUndefined();
    expect(messages).toEqual(['there is no layer `watr` | one of water, wakhan | water']);
  });

  it('reads a list item by item, without invalid and repeated items', () => {
    const raw = { a: ['x', 5, 'x', 'y'] };
    const { result, messages } = read(raw, (v) => readItems(v.at('a'), readText));
    expect(result).toEqual(['x', 'y']);
    expect(messages).toEqual(['a/1 | `a[1]` is the number 5 | a text', 'a/2 | `x` is given twice']);
  });

  it('reports unknown fields and suggests the closest', () => {
    const { result, messages } = read({ layer: [] }, (v) => readFields(v, ['layers', 'focus']));
    expect(result).toBe(true);
    expect(messages).toEqual([
      'layer | there is no field `layer` here | only layers, focus | layers',
    ]);
  });

  it('accepts an absent optional value, but not an empty one', () => {
    expect(read({}, (v) => readOptional(v.at('a'), readText)).messages).toEqual([]);
    expect(read({ a: null }, (v) => readOptional(v.at('a'), readText)).messages).toHaveLength(1);
  });
});
