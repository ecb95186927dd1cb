/** Finds amounts in running text: a number with its unit. Build only. */

/** Units and counted nouns, in the languages of the map. A number without one, such as a year, is no amount. */
const UNIT_PATTERNS = [
  ...[
    'km',
    'kilomet(?:re|er)s?',
    'met(?:re|er)s?',
    'megawatts?',
    'MW',
    'kilovolts?',
    'kV',
    'volts?',
  ],
  ...['per cent', 'percent', '%', 'million', 'billion', 'towers?', 'dollars?', 'cents?', 'people'],
  ...[
    'مربع کلومیٹر',
    'کلومیٹر',
    'میٹر',
    'میگاواٹ',
    'کلو ?وولٹ',
    'وولٹ',
    'فیصد',
    'لاکھ',
    'کروڑ',
    'ارب',
  ],
  ...['ٹاور\\p{L}*', 'ڈالر', 'سینٹ', 'لوگ'],
];
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])\\d[\\d.,]{0,20}[\\s-]{1,3}(?:more )?(?:${UNIT_PATTERNS.join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Every amount in a text, with its index. */
export function findAmounts(words: string): readonly { written: string; index: number }[] {
  return [...words.matchAll(AMOUNT)].map(({ 0: written, index }) => ({ written, index }));
}
