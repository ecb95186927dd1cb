/** Normalizes spelling variants of names, for comparison only; the result is never displayed. */

/** A normalized name or query. */
export interface NormalizedText {
  readonly words: readonly string[];
  /** All words joined, so that spaces, hyphens and joiners make no difference. */
  readonly compact: string;
  /** Where each word begins in `compact`. */
  readonly starts: readonly number[];
}

/** Letters typed interchangeably that Unicode does not unify: canonical letter → variants. */
const LETTER_VARIANTS: Readonly<Record<string, string>> = {
  ا: 'ٱ',
  ی: 'يىېےۍ',
  ک: 'كڪ',
  گ: 'ګ',
  ه: 'ہھەة',
  و: 'ۇۈۋ',
  ن: 'ںڼ',
  ت: 'ٹټ',
  د: 'ڈډ',
  ر: 'ڑړ',
  ج: 'ځ',
  چ: 'څ',
  ش: 'ښ',
  ژ: 'ږ',
  г: 'ғ',
  к: 'қ',
  н: 'ң',
  о: 'ө',
  у: 'үұ',
  х: 'ҳһ',
  ч: 'ҷ',
  и: 'і',
  а: 'ә',
  i: 'ı',
  o: 'ø',
  d: 'đ',
  l: 'ł',
};
const CANONICAL_LETTER = new Map(
  Object.entries(LETTER_VARIANTS).flatMap(([canonical, variants]) =>
    Array.from(variants, (variant) => [variant, canonical]),
  ),
);
/** Optional marks and letters: apostrophes of all kinds, hamza, kashida, hard and soft sign. */
const IGNORED = /[\p{M}'’‘ʻʼ`´ʿʾءـъь]/gu;

/**
 * Normalizes a text: lower case without diacritics, letter variants of Arabic, Cyrillic and Latin
 * script unified, digits as 0–9. All other characters separate words.
 */
export function normalize(text: string): NormalizedText {
  const plain = Array.from(
    text.normalize('NFKD').toLowerCase().replace(IGNORED, ''),
    (letter) => CANONICAL_LETTER.get(letter) ?? westernDigit(letter),
  ).join('');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  let length = 0;
  const starts = words.map((word) => (length += word.length) - word.length);
  return { words, compact: words.join(''), starts };
}

/** An Arabic or Eastern Arabic digit as 0–9; any other character unchanged. */
function westernDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  for (const zero of [0x660, 0x6f0])
    if (code >= zero && code <= zero + 9) return String(code - zero);
  return letter;
}
