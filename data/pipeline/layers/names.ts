/** Names by id: from our table, else from the base geography. */
import * as v from 'valibot';
import type { FeatureProperties, Names } from '../../../src/atlas/atlas.ts';
import { record, type Infer } from '../../../src/atlas/schema/values.ts';

/** An entry's names, and the language of its local name. */
export type Named = Pick<FeatureProperties, 'names' | 'local'>;

/** Looks up names by id. Throws if there are none. */
export type Namer = (id: string) => Named;

/** Names by key, as in the base geography; English may be missing. */
export const nameTable = v.record(v.string(), v.record(v.string(), v.string('a text')));
/** The names of the base geography. */
export const baseNameTable = record({ places: nameTable, countries: nameTable });
export type NameTable = Infer<typeof nameTable>;

/** Languages to keep, in this order; others are kept only as the local language. */
export const LANGS = ['en', 'ru', 'ur', 'fa', 'tg', 'ky', 'ps', 'uz'] as const;

/** Selects our languages in order, and the local one. */
export function selectNames(all: Readonly<Record<string, string>>, where: string): Names {
  const { local } = all;
  const langs = [...LANGS, ...(local && !LANGS.some((lang) => lang === local) ? [local] : [])];
  const entries = langs.flatMap((lang): [string, string][] =>
    all[lang] ? [[lang, all[lang]]] : [],
  );
  if (!all.en) throw new Error(`${where}: has no English name`);
  return { en: all.en, ...Object.fromEntries(entries) };
}

/** Parses an entry's names; its key `local` contains a language code. */
export function parseNames(all: Readonly<Record<string, string>>, where: string): Named {
  const names = selectNames(all, where);
  const { local } = all;
  if (local !== undefined && !(local in names))
    throw new Error(`${where}: "local" is "${local}", but there is no name in that language`);
  return { names, ...(local ? { local } : {}) };
}

/** Creates a lookup by id; the table's names override the base's. */
export function createNamer(table: NameTable, base: NameTable, file: string): Namer {
  return (id) => {
    const all = { ...base[id], ...table[id] };
    if (Object.keys(all).length === 0) throw new Error(`${file}: no names for "${id}"`);
    return parseNames(all, `${file}: ${id}`);
  };
}
