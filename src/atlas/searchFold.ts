/** Spellings that a reader may type for the same name → one spelling, for comparing only; never shown. */

/** A name or a query, ready to compare. */
export interface Folded {
  readonly words: readonly string[];
  /** All words as one, so that spaces, hyphens and joiners make no difference. */
  readonly compact: string;
  /** Where each word begins in `compact`. */
  readonly starts: readonly number[];
}

/** Letters that are typed for one another but are not one by Unicode: the kept one → the others. */
const SAME: Readonly<Record<string, string>> = {
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
const LETTERS = new Map(
  Object.entries(SAME).flatMap(([kept, others]) => Array.from(others, (one) => [one, kept])),
);
/** Marks and letters that writers leave out: apostrophes of all kinds, hamza, kashida, hard and soft sign. */
const LEFT_OUT = /[\p{M}'’‘ʻʼ`´ʿʾءـъь]/gu;

/**
 * Folds a text: small letters without diacritics, letter variants of Arabic, Cyrillic and Latin script
 * made one, digits as 0–9. What is neither letter nor digit only parts words.
 */
export function fold(text: string): Folded {
  const plain = Array.from(
    text.normalize('NFKD').toLowerCase().replace(LEFT_OUT, ''),
    (letter) => LETTERS.get(letter) ?? digit(letter),
  ).join('');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  let length = 0;
  const starts = words.map((word) => (length += word.length) - word.length);
  return { words, compact: words.join(''), starts };
}

/** A digit of Arabic script as 0–9, in both of its rows; any other letter as it is. */
function digit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  for (const zero of [0x660, 0x6f0])
    if (code >= zero && code <= zero + 9) return String(code - zero);
  return letter;
}
