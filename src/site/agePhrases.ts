/** Phrases for ages in a language, as `Intl.RelativeTimeFormat` forms them. */
import {
  MONTHS_FROM_DAYS,
  YEARS_FROM_DAYS,
  type AgePhrase,
  type AgePhrases,
} from '../app/article/age.ts';

/** The largest numbers of each unit; larger ages get the phrase of the largest. */
const MOST = { day: MONTHS_FROM_DAYS, month: Math.ceil(YEARS_FROM_DAYS / 30), year: 99 } as const;

export function agePhrases(lang: string): AgePhrases {
  const format = new Intl.RelativeTimeFormat(lang);
  const phrase = (number: number, unit: keyof AgePhrases) =>
    format
      .formatToParts(-number, unit)
      .map(({ value }) => (value === String(number) ? '#' : value))
      .join('');
  const phrases = (unit: keyof AgePhrases): AgePhrase[] =>
    Array.from({ length: MOST[unit] + 1 }, (_, number): AgePhrase => [number, phrase(number, unit)])
      // A phrase applies until another one does.
      .filter(([, text], index, all) => text !== all[index - 1]?.[1]);
  return { day: phrases('day'), month: phrases('month'), year: phrases('year') };
}
