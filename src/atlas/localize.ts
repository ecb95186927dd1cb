/** The choice of a text's language. */
import type { Lang, LocalizedText } from './atlas.ts';

/** The text in a language, else in English, else an empty string. */
export function localize(text: LocalizedText | undefined, lang: Lang): string {
  return text?.[lang] ?? text?.en ?? '';
}
