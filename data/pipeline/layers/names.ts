/** Names by id: the hand-kept table first, then the names that the base geography brings. */
import type { FeatureProperties, Names } from '../../../src/atlas/atlas.ts';
import { record } from './tables.ts';

/** What an id is called, and which of its names is the one used there. */
export type Named = Pick<FeatureProperties, 'names' | 'local'>;

/** Names by id; throws if an id has none. */
export type Namer = (id: string) => Named;

/** Names by key, of which English may be missing, as the base geography has them. */
export type NameTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The languages that every name is kept in, in this order; others only where they are local. */
export const LANGS = ['en', 'ru', 'ur', 'fa', 'tg', 'ky', 'ps', 'uz'] as const;

/** A table of names out of a JSON file; throws with file and key where it is none. */
export function nameTable(value: unknown, file: string): NameTable {
  const table = record(value, file);
  for (const [key, names] of Object.entries(table)) {
    const texts = Object.values(record(names, `${file}: ${key}`));
    if (texts.some((text) => typeof text !== 'string'))
      throw new Error(`${file}: ${key}: texts by language expected`);
  }
  return table as NameTable;
}

/** The names worth keeping: our languages in order, and the local one. */
export function keptNames(all: Readonly<Record<string, string>>, where: string): Names {
  const { local } = all;
  const langs = [...LANGS, ...(local && !LANGS.some((lang) => lang === local) ? [local] : [])];
  const entries = langs.flatMap((lang): [string, string][] =>
    all[lang] ? [[lang, all[lang]]] : [],
  );
  if (!all.en) throw new Error(`${where}: no English name`);
  return { en: all.en, ...Object.fromEntries(entries) };
}

/** Names and the local language out of one entry, in which `local` names a language. */
export function named(all: Readonly<Record<string, string>>, where: string): Named {
  const names = keptNames(all, where);
  const { local } = all;
  if (local !== undefined && !(local in names))
    throw new Error(`${where}: local name is said to be "${local}", but there is none in it`);
  return { names, ...(local ? { local } : {}) };
}

/** Looks names up by id: the table's languages over the base's. */
export function namerOf(table: NameTable, base: NameTable, file: string): Namer {
  return (id) => {
    const all = { ...base[id], ...table[id] };
    if (Object.keys(all).length === 0) throw new Error(`${file}: no names for "${id}"`);
    return named(all, `${file}: ${id}`);
  };
}
