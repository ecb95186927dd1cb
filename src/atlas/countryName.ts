/** Names of countries by code. */
import type { Atlas, Lang } from './atlas.ts';
import { localize } from './localize.ts';

/** The name of a country. Falls back to the code. */
export function countryName(
  code: string,
  { atlas, lang }: { readonly atlas: Atlas; readonly lang: Lang },
): string {
  const all = Object.values(atlas.data).flatMap(({ features }) => features);
  const feature = all.find(
    ({ properties: { kind, countries = [] } }) => kind === 'country' && countries[0] === code,
  );
  return localize(feature?.properties.names, lang) || code;
}
