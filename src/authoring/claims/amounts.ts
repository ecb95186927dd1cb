/** Amounts in running text: a number with what it counts. Build only. */

/** What numbers count, in the languages of the map; a year or a house number counts nothing. */
const COUNTED = [
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
  `(?<![\\p{L}\\p{N}.,-])\\d[\\d.,]{0,20}[\\s-]{1,3}(?:more )?(?:${COUNTED.join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Every amount that is written by hand, with its place. */
export function amountsIn(words: string): readonly { written: string; index: number }[] {
  return [...words.matchAll(AMOUNT)].map(({ 0: written, index }) => ({ written, index }));
}
