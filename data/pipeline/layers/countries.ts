/** The layers of countries and borders. */
import type { FeatureProperties, Names } from '../../../src/atlas/atlas.ts';
import type { Kind } from '../../../src/atlas/kinds.ts';
import type { BaseBorder, BaseCountry } from './baseGeography.ts';
import type { EntryFacts } from './entries.ts';
import { parseNames, type Named, type NameTable } from './names.ts';
import { createFeature, type LayerFeature } from './write.ts';

/** Year of the base map's borders (Natural Earth 5). */
export const BASE_AS_OF = '2022';

/** Precision of the base map in km, in the region and in the coarser rest of the world. */
export const BASE_KM = { region: 2.5, world: 15 } as const;

/** Decimals of the base map, which are kept, so that neighbours fit. */
const DECIMALS = 4;

/** Languages of local country names in the region. */
const LOCAL_LANGS: Readonly<Record<string, string>> = {
  KG: 'ky',
  TJ: 'tg',
  AF: 'fa',
  PK: 'ur',
  UZ: 'uz',
  CN: 'zh',
  IN: 'hi',
  KZ: 'kk',
  TM: 'tk',
  IR: 'fa',
  RU: 'ru',
};

/** Facts on countries and borders by id; others have only the base map's. */
export type FactsById = Readonly<Record<string, Partial<EntryFacts> | undefined>>;

/** A country of the base map with its id and names. */
export interface NamedCountry extends Named {
  readonly id: string;
  readonly base: BaseCountry;
}

/** Converts an English name to an id: `Côte d’Ivoire` becomes `cote-d-ivoire`. */
export function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Countries with ids from their English names. `base` has names by ISO alpha-3 code; `own`, by id or code,
 * takes precedence. Throws if a country has no English name.
 */
export function namedCountries(
  countries: readonly BaseCountry[],
  base: NameTable,
  own: NameTable,
): NamedCountry[] {
  return countries.map((country) => {
    const raw = { ...base[country.iso3], ...own[country.iso3] };
    if (!raw.en) throw new Error(`countries: no English name for ${country.iso3}`);
    const id = slug(own[slug(raw.en)]?.en ?? raw.en);
    const language = country.code ? LOCAL_LANGS[country.code] : undefined;
    const local = language && { ...raw, ...own[id] }[language] ? { local: language } : {};
    return {
      id,
      base: country,
      ...parseNames({ ...local, ...raw, ...own[id] }, `countries: ${id}`),
    };
  });
}

function baseProperties(id: string, kind: Kind, km: number, facts: Partial<EntryFacts> = {}) {
  return {
    status: 'exists' as const,
    asOf: BASE_AS_OF,
    sources: ['natural-earth'],
    ...facts,
    id,
    kind,
    precisionKm: km,
  };
}

/** Languages of country names outside the region; within it, all are kept. */
const BACKDROP_LANGS = ['en', 'ru', 'ur', 'fa', 'tg'];

function backdropNames(names: Names): Names {
  const kept = Object.entries(names).filter(([lang]) => BACKDROP_LANGS.includes(lang));
  return Object.fromEntries(kept) as Names;
}

export function countryLayer(countries: readonly NamedCountry[], facts: FactsById): LayerFeature[] {
  return countries.map(({ id, base, names, local }) => {
    const kind = base.code ? 'country' : 'undetermined-area';
    const own = baseProperties(id, kind, BASE_KM[base.detail], facts[id]);
    const properties: FeatureProperties = {
      ...own,
      sources: [...new Set([...own.sources, 'natural-earth', 'cldr'])],
      names: base.detail === 'region' ? names : backdropNames(names),
      rank: facts[id]?.roles ? 0 : base.detail === 'region' ? 2 : 3,
      ...(local ? { local } : {}),
      ...(base.code ? { countries: [base.code] } : {}),
    };
    return createFeature(properties, base.area, DECIMALS);
  });
}

/** Suffixes of border ids by kind, for pairs of countries with several kinds of borders. */
const KIND_SUFFIXES: Readonly<Record<string, string>> = {
  international: '',
  'line-of-control': '-loc',
  'line-of-actual-control': '-lac',
};

/** The id of a border: `border-<a>-<b>` in alphabetical order, with a suffix if the pair has several kinds. */
export function borderId(ids: readonly string[], kind: string, several: boolean): string {
  const pair = ids.toSorted().join('-');
  return `border-${pair}${several ? (KIND_SUFFIXES[kind] ?? `-${kind}`) : ''}`;
}

/** Default name of a border: its two countries. */
function pairNames(a: NamedCountry, b: NamedCountry): Named {
  const [first, second] = [a, b].toSorted((x, y) => (x.id < y.id ? -1 : 1)) as [
    NamedCountry,
    NamedCountry,
  ];
  const langs = Object.keys(first.names).filter((lang) => second.names[lang] !== undefined);
  const entries = langs.map((lang): [string, string] => [
    lang,
    `${first.names[lang]} – ${second.names[lang]}`,
  ]);
  return {
    names: { en: `${first.names.en} – ${second.names.en}`, ...Object.fromEntries(entries) },
  };
}

export function borderLayer(
  borders: readonly BaseBorder[],
  countries: readonly NamedCountry[],
  facts: FactsById,
  own: NameTable,
): LayerFeature[] {
  const country = (iso3: string): NamedCountry => {
    const found = countries.find((one) => one.base.iso3 === iso3);
    if (!found) throw new Error(`borders: the base map has no country ${iso3}`);
    return found;
  };
  return borders.map((border) => {
    const { a, b, kind } = border;
    const pair = a && b ? ([country(a), country(b)] as const) : undefined;
    const several = borders.filter((one) => one.a === a && one.b === b).length > 1;
    const id = pair
      ? borderId(
          pair.map((one) => one.id),
          kind,
          several,
        )
      : 'borders-elsewhere';
    const table = own[id];
    const title = table
      ? parseNames(table, `names: ${id}`)
      : pair
        ? pairNames(...pair)
        : REMAINING_BORDERS;
    const codes = pair?.flatMap((one) => one.base.code ?? []) ?? [];
    const km = pair ? BASE_KM.region : BASE_KM.world;
    const properties: FeatureProperties = {
      ...baseProperties(id, kind, km, facts[id]),
      ...title,
      ...(codes.length ? { countries: codes } : {}),
    };
    return createFeature(properties, border.line, DECIMALS);
  });
}

const REMAINING_BORDERS: Named = {
  names: {
    en: 'Borders elsewhere',
    ru: 'Границы в остальном мире',
    ur: 'باقی دنیا کی سرحدیں',
    fa: 'مرزهای دیگر نقاط جهان',
    tg: 'Сарҳадҳои дигар',
  },
};
