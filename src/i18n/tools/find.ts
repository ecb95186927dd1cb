/** Words of the search. */
export interface FindWords {
  readonly label: string;
  readonly hint: string;
  readonly found: (count: number) => string;
  /** More was found than is listed. */
  readonly more: (count: number) => string;
  readonly nothing: (query: string) => string;
  /** Leads to the page that lists every feature. */
  readonly all: string;
}

export const en: FindWords = {
  label: 'Name of a place, line, plant, river …',
  hint: 'Names in every language of the map, in Latin, Cyrillic or Arabic script, with or without accents.',
  found: (count) => (count === 1 ? '1 found' : `${count} found`),
  more: (count) => `The best ${count}; type more to narrow them down`,
  nothing: (query) => `Nothing on the map has a name like “${query}”.`,
  all: 'Everything on the map, as a list',
};

export const ur: FindWords = {
  label: 'جگہ، لائن، بجلی گھر یا دریا کا نام…',
  hint: 'نام نقشے کی کسی بھی زبان میں، لاطینی، سیریلی یا عربی رسم الخط میں، اعراب کے ساتھ یا بغیر۔',
  found: (count) => (count === 1 ? '1 ملا' : `${count} ملے`),
  more: (count) => `بہترین ${count}؛ مزید حروف لکھ کر تلاش محدود کریں`,
  nothing: (query) => `نقشے پر ”${query}“ جیسا کوئی نام نہیں۔`,
  all: 'نقشے پر موجود سب کچھ، فہرست کی شکل میں',
};
