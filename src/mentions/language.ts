/** Detects the language of each script in a text. */
import type { Lang } from '../atlas/atlas.ts';
import type { Script, Word } from './tokenize.ts';

/** Letters that distinguish a language from others in the same script. */
const DISTINCTIVE_LETTERS: readonly (readonly [Script, Lang, RegExp])[] = [
  ['cyrillic', 'tg', /[ғӣқӯҳҷ]/u],
  ['cyrillic', 'ky', /[өүң]/u],
  ['arabic', 'ur', /[ٹڈڑںےۓ]/u],
  ['arabic', 'ps', /[ټډړښږڼ]/u],
];
const DEFAULT_LANGUAGES: Readonly<Record<Script, Lang>> = {
  latin: 'en',
  cyrillic: 'ru',
  arabic: 'fa',
  other: '',
};
const SCRIPT_BY_LANGUAGE: Readonly<Record<Lang, Script>> = {
  ...{ en: 'latin', uz: 'latin', ru: 'cyrillic', tg: 'cyrillic', ky: 'cyrillic' },
  ...{ ur: 'arabic', fa: 'arabic', ps: 'arabic' },
};
/** Minimum share of words with distinctive letters. */
const MIN_SHARE = 0.04;

/** The language of each script: `lang` for its own script, otherwise detected from the letters. */
export function detectLanguages(
  words: readonly Word[],
  lang?: Lang,
): Readonly<Record<Script, Lang>> {
  const totals: Partial<Record<Script, number>> = {};
  const counts = DISTINCTIVE_LETTERS.map(() => 0);
  for (const { key, script } of words) {
    totals[script] = (totals[script] ?? 0) + 1;
    DISTINCTIVE_LETTERS.forEach(([own, , letters], i) => {
      if (own === script && letters.test(key)) counts[i] = (counts[i] ?? 0) + 1;
    });
  }
  const result = { ...DEFAULT_LANGUAGES };
  const best: Partial<Record<Script, number>> = {};
  DISTINCTIVE_LETTERS.forEach(([script, language], i) => {
    const count = counts[i] ?? 0;
    if (count <= Math.max((totals[script] ?? 0) * MIN_SHARE, best[script] ?? 0)) return;
    best[script] = count;
    result[script] = language;
  });
  const home = lang === undefined ? undefined : SCRIPT_BY_LANGUAGE[lang];
  return home !== undefined && lang !== undefined ? { ...result, [home]: lang } : result;
}
