import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namesPage } from '../../src/authoring/address.ts';
import type { Source } from '../../src/atlas/atlas.ts';
import { evidence } from './evidence.ts';
import { index } from './files.ts';

const table = JSON.parse(readFileSync('data/facts/sources.json', 'utf8')) as Record<string, Source>;

test('every source of the table has an address, or is an issue of a paper that was not found again', () => {
  for (const one of Object.values(table))
    if (one.url) expect(namesPage(one.url), one.id).toBe(true);
    else {
      expect(one.read, one.id).toBe('not found again');
      expect(one.date, one.id).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
});

test('every source of the table is used, and has the id under which it stands', () => {
  expect(Object.keys(table).filter((id) => !index.sources[id])).toEqual([]);
  for (const [id, one] of Object.entries(table)) expect(one.id).toBe(id);
});

test('nothing rests on notes of our own', () => {
  for (const one of Object.values(table))
    expect(one.publisher, one.id).not.toBe('Energy Corridor Map');
});

test('every source says how much of it was read, or that it was not found again; data sets lie here', () => {
  for (const { id, read, gives } of Object.values(table))
    if (gives) expect(read, id).toBeUndefined();
    else expect(read, id).toMatch(/^(full|excerpt|not found again)$/);
});

test('what was not found again is at most half sure', () => {
  for (const one of Object.values(table))
    if (one.read === 'not found again') expect(one.sure, one.id).not.toBe('A');
});

test('what rests on one source is no surer than that source', () => {
  const told = statementsIn([evidence.milestones, evidence.power]).filter(
    ({ sources }) => sources.length === 1,
  );
  expect(told.length).toBeGreaterThan(60);
  const surer = told.filter(
    ({ sources: [id = ''], sure }) => sure < (index.sources[id]?.sure ?? 'C'),
  );
  expect(surer).toEqual([]);
});

interface Statement {
  readonly sources: readonly string[];
  readonly sure: string;
}

/** Everything within a value that says how sure it is, and by whom. */
function statementsIn(value: unknown): readonly Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(statementsIn);
  return 'sources' in value && 'sure' in value ? [value as Statement, ...inner] : inner;
}

/** Everything within a value that is an amount: a number or a range with its unit. */
function amountsIn(value: unknown): readonly { readonly sources?: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const isAmount = 'unit' in value && ('value' in value || 'range' in value);
  const inner = Object.values(value).flatMap(amountsIn);
  return isAmount ? [value as { readonly sources?: readonly string[] }, ...inner] : inner;
}

test('every amount of power, money and time is credited to somebody who can be read', () => {
  const amounts = amountsIn(evidence.power);
  expect(amounts.length).toBeGreaterThan(40);
  for (const one of amounts)
    expect(
      one.sources?.some((id) => index.sources[id]?.url),
      JSON.stringify(one),
    ).toBe(true);
});
