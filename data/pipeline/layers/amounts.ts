/** Amounts out of the tables, and sums of them. */
import type { Amount, PowerUnit } from '../../../src/atlas/power.ts';
import { dateOf, listOf, maybeWords, oneOf, sourcesOf, type Known } from './checks.ts';
import { numberOf, textOf } from './entries.ts';
import { record } from './tables.ts';
import { round } from './write.ts';

const UNITS: readonly PowerUnit[] = ['MW', 'TWh', '%', 'USD million', 'EUR million', 'US¢/kWh'];

/** How sure a statement is, the surest first. */
export const SURE = ['A', 'B', 'C'] as const;

/** One statement of an amount; throws with its place. */
export function amount(value: unknown, where: string, known: Known): Amount {
  const fields = record(value, where);
  const { date, country, range } = fields;
  const note = maybeWords(fields.note, `${where} note`);
  if ((fields.value === undefined) === (range === undefined))
    throw new Error(`${where}: either a value or a range expected`);
  return {
    ...(range === undefined
      ? { value: numberOf(fields, 'value', where) }
      : { range: rising(range, where) }),
    unit: oneOf(fields.unit, UNITS, where),
    how: oneOf(fields.how, ['published', 'computed', 'inferred'] as const, where),
    ...(date !== undefined ? { date: dateOf(date, where) } : {}),
    ...(country !== undefined ? { country: code(fields, where) } : {}),
    sources: sourcesOf(value, where, known),
    sure: oneOf(fields.sure, SURE, where),
    ...(note ? { note } : {}),
  };
}

function rising(value: unknown, where: string): readonly [number, number] {
  const [low, high] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof low !== 'number' || typeof high !== 'number' || low >= high)
    throw new Error(`${where}: "range" must be [low, high]`);
  return [low, high];
}

/** The code of a record's country. */
export function code(fields: Readonly<Record<string, unknown>>, where: string): string {
  const country = textOf(fields, 'country', where);
  if (!/^[A-Z]{2}$/.test(country))
    throw new Error(`${where}: "${country}" is no code of a country`);
  return country;
}

/** A list of statements, which may be empty. */
export function amounts(value: unknown, where: string, known: Known): readonly Amount[] {
  return listOf(value, where).map((one, i) => amount(one, `${where} ${i + 1}`, known));
}

/** A sum of what others publish, with all their sources; as sure as the least sure of them. */
export function sumOf(parts: readonly Amount[], where: string): Amount {
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
    sure: SURE[Math.max(...parts.map(({ sure }) => SURE.indexOf(sure)))] ?? 'C',
  };
}
