/** Messages of the search. */
export interface SearchMessages {
  readonly label: string;
  readonly hint: string;
  readonly found: (count: number) => string;
  /** There are more results than are listed. */
  readonly more: (count: number) => string;
  readonly nothing: (query: string) => string;
  /** Link to the page of all features. */
  readonly all: string;
}

export const en: SearchMessages = {
  label: 'Name of a place, line, plant, river …',
  hint: 'Names in any language of the map, in Latin, Cyrillic or Arabic script, with or without accents.',
  found: (count) => (count === 1 ? '1 result' : `${count} results`),
  more: (count) => `Top ${count} results; type more to narrow them down`,
  nothing: (query) => `No results for “${query}”.`,
  all: 'Everything on the map, as a list',
};

export const ur: SearchMessages = {
  label: 'جگہ، لائن، بجلی گھر یا دریا کا نام…',
  hint: 'نام نقشے کی کسی بھی زبان میں، لاطینی، سیریلی یا عربی رسم الخط میں، اعراب کے ساتھ یا بغیر۔',
  found: (count) => (count === 1 ? '1 نتیجہ' : `${count} نتائج`),
  more: (count) => `بہترین ${count} نتائج؛ مزید حروف لکھ کر تلاش محدود کریں`,
  nothing: (query) => `”${query}“ کے لیے کوئی نتیجہ نہیں۔`,
  all: 'نقشے پر موجود سب کچھ، فہرست کی شکل میں',
};
