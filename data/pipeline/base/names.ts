/** Raw names of countries (CLDR) and places (GeoNames) in the map's languages. */
import { readFileSync } from 'node:fs';
import { debianFile, npmFile } from './download.ts';
import { readCatalogue } from './gettext.ts';

/** Our language code → CLDR locale. Dari (prs) is CLDR's Persian of Afghanistan. */
const CLDR: Record<string, string> = {
  en: 'en',
  ru: 'ru',
  tg: 'tg',
  ky: 'ky',
  fa: 'fa',
  prs: 'fa-AF',
  ps: 'ps',
  ur: 'ur',
  uz: 'uz',
  tk: 'tk',
  kk: 'kk',
  zh: 'zh',
  hi: 'hi',
};
const PLACE_LANGUAGES = ['en', 'ru', 'tg', 'ky', 'fa', 'ps', 'ur', 'uz'];

export type NameTable = Record<string, Record<string, string>>;

/** CLDR's file of country names in a locale. */
export function territoriesFile(locale: string): string {
  return npmFile('cldr-localenames-full', `main/${locale}/territories.json`);
}

/** GeoNames' catalogue in a language. */
export function catalogueFile(language: string): string {
  return debianFile('libgeonames-common', `usr/share/locale/${language}/LC_MESSAGES/geonames.mo`);
}

/** All input files of names. */
export function nameFiles(): string[] {
  return [...Object.values(CLDR).map(territoriesFile), ...PLACE_LANGUAGES.map(catalogueFile)];
}

/** Country names in one locale, by ISO two-letter code. */
function territories(locale: string): Record<string, string> {
  const file = JSON.parse(readFileSync(territoriesFile(locale), 'utf8'));
  return file.main[locale].localeDisplayNames.territories as Record<string, string>;
}

/** Names by ISO3 code and language; languages without a translation are omitted. */
export function countryNames(countries: { iso3: string; iso2: string | null }[]): NameTable {
  const byLanguage = Object.entries(CLDR).map(([code, l]) => [code, territories(l)] as const);
  const named = countries.filter(({ iso2 }) => iso2 !== null);
  return Object.fromEntries(
    named.map(({ iso3, iso2 }) => {
      const names = byLanguage.map(([code, table]) => [code, table[iso2 as string]] as const);
      const own = names.filter(([, name]) => name && name !== iso2);
      return [iso3, Object.fromEntries(own) as Record<string, string>];
    }),
  );
}

/** Names by place key and language, as far as GeoNames has them. */
export function placeNames(places: { key: string; geonames: number }[]): NameTable {
  const byLanguage = PLACE_LANGUAGES.map(
    (code) => [code, readCatalogue(catalogueFile(code))] as const,
  );
  const table: NameTable = {};
  for (const { key, geonames } of places) {
    const names = byLanguage.flatMap(([code, catalogue]) => {
      const name = catalogue.get(String(geonames));
      return name ? [[code, name] as const] : [];
    });
    if (names.length > 0) table[key] = Object.fromEntries(names);
  }
  return table;
}
