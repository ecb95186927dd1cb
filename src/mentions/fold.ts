/** Spellings that mean the same → one spelling, for comparing only; never shown. */

/** Letters of Arabic script that keyboards and languages write differently, and the one kept. */
const ARABIC: Readonly<Record<string, string>> = {
  ...spread('أإآٱ', 'ا'),
  ...spread('يىئېۍ', 'ی'),
  ...spread('كګ', 'ک'),
  ...spread('هہھەةۀۂۃ', 'ه'),
  ...spread('ؤ', 'و'),
  ...spread('ۓ', 'ے'),
  ګ: 'گ',
};
const IGNORED = /[\u00ad\u2060\u0640\ufeff]/g;
const PLAIN = /^[a-z0-9]*$/;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{Nd}/gu;

/**
 * A word in small letters, without the marks that writers leave out (Latin accents, Cyrillic stress,
 * Arabic vowels and kashida), letter variants made one, digits as 0–9. NFC and NFD fold alike.
 */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (PLAIN.test(small)) return small;
  const whole = small.replace(IGNORED, '').normalize('NFKC').toLowerCase();
  const bare = (LATIN.test(whole) ? whole.normalize('NFD') : whole).replace(/\p{M}/gu, '');
  return bare
    .replace(/ئ(?=[ےۓ])/g, '')
    .replace(/ё/g, 'е')
    .replace(/ı/g, 'i')
    .replace(/[أإآٱيىئېۍكګهہھەةۀۂۃؤۓ]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(DIGIT, digit);
}

function spread(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (letter) => [letter, to]));
}

/** A decimal digit of any script as 0–9: each script's ten stand in one row that begins at a zero. */
function digit(letter: string): string {
  let value = 0;
  const code = letter.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return code < 0x80 ? letter : String(value);
}
