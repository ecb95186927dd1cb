/** Which way a language is written. */
import type { Lang } from '../atlas/atlas.ts';
import type { Direction } from '../story/story.ts';

/** Scripts written from right to left (ISO 15924). */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Direction of a language by the script it is usually written in; `ltr` if the tag is unknown. */
export function direction(lang: Lang): Direction {
  if (!isLang(lang)) return 'ltr';
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Whether it is a BCP 47 tag in its usual spelling (`ur`, `uz-Arab`), of two or three letters. */
export function isLang(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
