/** The choice of a language; English is the fallback. */
import type { Lang, LocalizedText } from './atlas.ts';

/** The text in a language, else in English, else an empty string. */
export function localize(text: LocalizedText | undefined, lang: Lang): string {
  return text?.[lang] ?? text?.en ?? '';
}

/** What a table by language holds for a language, else for English. */
export function pickLanguage<T>(
  table: Readonly<Record<Lang, T>> & { readonly en: T },
  lang: Lang,
): T {
  return table[lang] ?? table.en;
}
