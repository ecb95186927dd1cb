/** Which language each script of a text is in. */
import type { Lang } from '../atlas/atlas.ts';
import type { Script, Word } from './split.ts';

/** Letters that one language has and its neighbours in the script do not. */
const TELLING: readonly (readonly [Script, Lang, RegExp])[] = [
  ['cyrillic', 'tg', /[ғӣқӯҳҷ]/u],
  ['cyrillic', 'ky', /[өүң]/u],
  ['arabic', 'ur', /[ٹڈڑںےۓ]/u],
  ['arabic', 'ps', /[ټډړښږڼ]/u],
];
const USUAL: Readonly<Record<Script, Lang>> = {
  latin: 'en',
  cyrillic: 'ru',
  arabic: 'fa',
  other: '',
};
const HOME: Readonly<Record<Lang, Script>> = {
  ...{ en: 'latin', uz: 'latin', ru: 'cyrillic', tg: 'cyrillic', ky: 'cyrillic' },
  ...{ ur: 'arabic', fa: 'arabic', ps: 'arabic' },
};
/** Share of words that must hold a language's own letters. */
const SHARE = 0.04;

/** The language of each script: what the caller says of its own script, else what the letters tell. */
export function languagesOf(words: readonly Word[], lang?: Lang): Readonly<Record<Script, Lang>> {
  const all: Partial<Record<Script, number>> = {};
  const told = TELLING.map(() => 0);
  for (const { key, script } of words) {
    all[script] = (all[script] ?? 0) + 1;
    TELLING.forEach(([own, , letters], i) => {
      if (own === script && letters.test(key)) told[i] = (told[i] ?? 0) + 1;
    });
  }
  const result = { ...USUAL };
  const best: Partial<Record<Script, number>> = {};
  TELLING.forEach(([script, language], i) => {
    const count = told[i] ?? 0;
    if (count <= Math.max((all[script] ?? 0) * SHARE, best[script] ?? 0)) return;
    best[script] = count;
    result[script] = language;
  });
  const home = lang === undefined ? undefined : HOME[lang];
  return home !== undefined && lang !== undefined ? { ...result, [home]: lang } : result;
}
