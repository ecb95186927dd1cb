import { describe, expect, it } from 'vitest';
import type { GenericSchema } from 'valibot';
import { date } from '../../../src/atlas/schema/date.ts';
import {
  anyText,
  fields,
  list,
  number,
  oneOf,
  optional,
  slug,
} from '../../../src/atlas/schema/values.ts';
import { readList, Cursor } from '../../../src/authoring/cursor.ts';
import { read as readBy, readFields } from '../../../src/authoring/read.ts';

/** A reader by a schema. */
const by = (schema: GenericSchema) => (value: Cursor) => readBy(value, schema);

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
    ['text', by(anyText), ' a ', 'a'],
    ['slug', by(slug), 'casa-1000', 'casa-1000'],
    ['number', by(number(0, 5)), 5, 5],
    ['day', by(date('day')), '2024-02-29', '2024-02-29'],
    ['month', by(date('month')), '2026-03', '2026-03'],
    ['year', by(date('any')), '2015', '2015'],
  ])('reads a %s', (_, reader, raw, expected) => {
    expect(read<unknown>(raw, reader)).toEqual({ result: expected, messages: [] });
  });

  it.each([
    ['empty text', by(anyText), '  '],
    ['number for a text', by(anyText), 5],
    ['list for a text', by(anyText), ['a']],
    ['nothing for a text', by(anyText), undefined],
    ['id with capitals', by(slug), 'Wakhan'],
    ['id with a double hyphen', by(slug), 'a--b'],
    ['id with a line end', by(slug), 'a\n'],
    ['number out of range', by(number(0, 5)), 6],
    ['NaN', by(number(0, 5)), NaN],
    ['text for a number', by(number(0, 5)), '3'],
    ['day that is not', by(date('day')), '2023-02-30'],
    ['13th month', by(date('month')), '2023-13'],
    ['month for a day', by(date('day')), '2023-05'],
    ['day for a month', by(date('month')), '2023-05-01'],
    ['year as a number', by(date('any')), 2023],
    ['text for a list', readList, 'a, b'],
  ])('refuses a %s and says what it expected', (_, reader, raw) => {
    const { result, messages } = read<unknown>(raw, reader);
    expect(result).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^this is .* \| .+/);
  });

  it('suggests the closest known value', () => {
    const { result, messages } = read('watr', by(oneOf(['water', 'wakhan'], 'layer')));
    expect(result).toBeUndefined();
    expect(messages).toEqual(['there is no layer `watr` | one of water, wakhan | water']);
  });

  it('reports each invalid and each repeated item of a list', () => {
    const raw = { a: ['x', 5, 'x', 'y'] };
    const { result, messages } = read(raw, (v) => by(list(anyText))(v.at('a')));
    expect(result).toBeUndefined();
    expect(messages).toEqual(['a/1 | `a[1]` is the number 5 | a text', 'a/2 | `x` is given twice']);
  });

  it('reports unknown fields and suggests the closest', () => {
    const { result, messages } = read({ layer: [] }, (v) =>
      readFields(v, fields({ layers: anyText, focus: anyText })),
    );
    expect(result).toBe(true);
    expect(messages).toEqual([
      'layer | there is no field `layer` here | only layers, focus | layers',
    ]);
  });

  it('accepts an absent optional value, but not an empty one', () => {
    expect(read({}, (v) => by(optional(anyText))(v.at('a'))).messages).toEqual([]);
    expect(read({ a: null }, (v) => by(optional(anyText))(v.at('a'))).messages).toHaveLength(1);
  });
});
