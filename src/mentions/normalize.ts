/** Normalizes spelling variants of words for comparison; never displayed. */

/** Variants of letters in Arabic script → the normalized letter. */
const ARABIC: Readonly<Record<string, string>> = {
  ...mapLetters('أإآٱ', 'ا'),
  ...mapLetters('يىئېۍ', 'ی'),
  ...mapLetters('كګ', 'ک'),
  ...mapLetters('هہھەةۀۂۃ', 'ه'),
  ...mapLetters('ؤ', 'و'),
  ...mapLetters('ۓ', 'ے'),
  ګ: 'گ',
};
const IGNORED = /[\u00ad\u2060\u0640\ufeff]/g;
const PLAIN = /^[a-z0-9]*$/;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{Nd}/gu;

/**
 * A word in lowercase, without optional marks (Latin accents, Cyrillic stress, Arabic vowels and kashida),
 * with unified letter variants and digits 0–9. NFC and NFD give the same result.
 */
export function normalizeWord(word: string): string {
  const small = word.toLowerCase();
  if (PLAIN.test(small)) return small;
  const whole = small.replace(IGNORED, '').normalize('NFKC').toLowerCase();
  const bare = (LATIN.test(whole) ? whole.normalize('NFD') : whole).replace(/\p{M}/gu, '');
  return bare
    .replace(/ئ(?=[ےۓ])/g, '')
    .replace(/ё/g, 'е')
    .replace(/ı/g, 'i')
    .replace(/[أإآٱيىئېۍكګهہھەةۀۂۃؤۓ]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(DIGIT, toAsciiDigit);
}

function mapLetters(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (letter) => [letter, to]));
}

/** A decimal digit of any script as 0–9. Each script encodes its digits consecutively from zero. */
function toAsciiDigit(letter: string): string {
  let value = 0;
  const code = letter.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return code < 0x80 ? letter : String(value);
}
