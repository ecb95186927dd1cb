import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPageAddress } from '../../src/authoring/address.ts';
import type { Source } from '../../src/atlas/atlas.ts';
import { evidence } from './evidence.ts';
import { index } from './files.ts';

const table = JSON.parse(readFileSync('data/facts/sources.json', 'utf8')) as Record<string, Source>;

test('every source has a URL, or is a newspaper issue that was not found again', () => {
  for (const one of Object.values(table))
    if (one.url) expect(isPageAddress(one.url), one.id).toBe(true);
    else {
      expect(one.read, one.id).toBe('not found again');
      expect(one.date, one.id).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
});

test('every source is used, and its id equals its key', () => {
  expect(Object.keys(table).filter((id) => !index.sources[id])).toEqual([]);
  for (const [id, one] of Object.entries(table)) expect(one.id).toBe(id);
});

test('no source is our own', () => {
  for (const one of Object.values(table))
    expect(one.publisher, one.id).not.toBe('Energy Corridor Map');
});

test('every source except datasets states how much of it was read, or that it was not found again', () => {
  for (const { id, read, gives } of Object.values(table))
    if (gives) expect(read, id).toBeUndefined();
    else expect(read, id).toMatch(/^(full|excerpt|not found again)$/);
});

test('a source that was not found again has at most confidence B', () => {
  for (const one of Object.values(table))
    if (one.read === 'not found again') expect(one.sure, one.id).not.toBe('A');
});

test('a statement with a single source has at most its confidence', () => {
  const statements = statementsIn([evidence.milestones, evidence.power]).filter(
    ({ sources }) => sources.length === 1,
  );
  expect(statements.length).toBeGreaterThan(60);
  const overstated = statements.filter(
    ({ sources: [id = ''], sure }) => sure < (index.sources[id]?.sure ?? 'C'),
  );
  expect(overstated).toEqual([]);
});

interface Statement {
  readonly sources: readonly string[];
  readonly sure: string;
}

/** All objects within a value that have a confidence and sources. */
function statementsIn(value: unknown): readonly Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(statementsIn);
  return 'sources' in value && 'sure' in value ? [value as Statement, ...inner] : inner;
}

/** All amounts within a value: numbers or ranges with a unit. */
function amountsIn(value: unknown): readonly { readonly sources?: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const isAmount = 'unit' in value && ('value' in value || 'range' in value);
  const inner = Object.values(value).flatMap(amountsIn);
  return isAmount ? [value as { readonly sources?: readonly string[] }, ...inner] : inner;
}

test('every amount has a source with a URL', () => {
  const amounts = amountsIn(evidence.power);
  expect(amounts.length).toBeGreaterThan(40);
  for (const one of amounts)
    expect(
      one.sources?.some((id) => index.sources[id]?.url),
      JSON.stringify(one),
    ).toBe(true);
});
