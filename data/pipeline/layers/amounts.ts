/** Parses and sums amounts of tables. */
import type { Amount, PowerUnit } from '../../../src/atlas/power.ts';
import {
  parseDate,
  parseList,
  parseOptionalWords,
  parseOneOf,
  parseSources,
  type KnownIds,
} from './checks.ts';
import { parseNumber, parseText } from './entries.ts';
import { parseRecord } from './tables.ts';
import { round } from '../base/geometry.ts';

const UNITS: readonly PowerUnit[] = ['MW', 'TWh', '%', 'USD million', 'EUR million', 'US¢/kWh'];

/** Confidence levels of statements, highest first. */
export const CONFIDENCE_LEVELS = ['A', 'B', 'C'] as const;

/** Parses one amount. Throws with its location. */
export function parseAmount(value: unknown, where: string, known: KnownIds): Amount {
  const fields = parseRecord(value, where);
  const { date, country, range } = fields;
  const note = parseOptionalWords(fields.note, `${where} note`);
  if ((fields.value === undefined) === (range === undefined))
    throw new Error(`${where}: expected either a value or a range`);
  return {
    ...(range === undefined
      ? { value: parseNumber(fields, 'value', where) }
      : { range: parseRange(range, where) }),
    unit: parseOneOf(fields.unit, UNITS, where),
    how: parseOneOf(fields.how, ['published', 'computed', 'inferred'] as const, where),
    ...(date !== undefined ? { date: parseDate(date, where) } : {}),
    ...(country !== undefined ? { country: parseCountryCode(fields, where) } : {}),
    sources: parseSources(value, where, known),
    sure: parseOneOf(fields.sure, CONFIDENCE_LEVELS, where),
    ...(note ? { note } : {}),
  };
}

function parseRange(value: unknown, where: string): readonly [number, number] {
  const [low, high] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof low !== 'number' || typeof high !== 'number' || low >= high)
    throw new Error(`${where}: "range" must be [low, high]`);
  return [low, high];
}

/** Parses the ISO alpha-2 code in `country`. */
export function parseCountryCode(fields: Readonly<Record<string, unknown>>, where: string): string {
  const country = parseText(fields, 'country', where);
  if (!/^[A-Z]{2}$/.test(country))
    throw new Error(`${where}: "${country}" is not a country code, expected two capital letters`);
  return country;
}

/** Parses a list of amounts, which may be empty. */
export function parseAmounts(value: unknown, where: string, known: KnownIds): readonly Amount[] {
  return parseList(value, where).map((one, i) => parseAmount(one, `${where} ${i + 1}`, known));
}

/** A computed sum of amounts with all their sources and the lowest of their confidence levels. */
export function sumAmounts(parts: readonly Amount[], where: string): Amount {
  const [first] = parts;
  if (!first || parts.some(({ value, unit }) => value === undefined || unit !== first.unit))
    throw new Error(`${where}: a sum needs values of one unit`);
  return {
    value: round(
      parts.reduce((sum, { value = 0 }) => sum + value, 0),
      2,
    ),
    unit: first.unit,
    how: 'computed',
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
    sure:
      CONFIDENCE_LEVELS[Math.max(...parts.map(({ sure }) => CONFIDENCE_LEVELS.indexOf(sure)))] ??
      'C',
  };
}
