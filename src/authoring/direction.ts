/** Writing direction of a language. */
import type { Lang } from '../atlas/atlas.ts';
import { isLang } from '../atlas/schema/values.ts';
import type { Direction } from '../story/story.ts';

/** Scripts written from right to left (ISO 15924). */
const RTL_SCRIPTS = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Direction of a language, by its usual script; `ltr` if the tag is unknown. */
export function direction(lang: Lang): Direction {
  if (!isLang(lang)) return 'ltr';
  return RTL_SCRIPTS.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}
