/** Messages of the measuring tool. */

export interface MeasureMessages {
  readonly hint: string;
  readonly none: string;
  readonly first: (place: string) => string;
  readonly total: string;
  readonly summary: (length: string, legs: number) => string;
  readonly exact: string;
  readonly legs: string;
  readonly place: string;
  readonly length: string;
  readonly running: string;
  readonly undo: string;
  readonly clear: string;
  readonly cleared: string;
  readonly unit: string;
  readonly kilometres: string;
  readonly miles: string;
  /** Abbreviation after a number. */
  readonly mi: string;
  readonly entry: string;
  readonly entryHint: string;
  readonly add: string;
  readonly done: string;
  readonly doneHint: string;
  readonly lines: string;
  readonly linesHint: string;
  /** Shown where no length is published. */
  readonly unknown: string;
  readonly drawn: (length: string) => string;
}

export const en: MeasureMessages = {
  hint: 'Click places on the map one after another, or enter coordinates below.',
  none: 'No places yet.',
  first: (place) => `First place: ${place}. Add another one.`,
  total: 'Total',
  summary: (length, legs) => `${length}, ${legs === 1 ? '1 leg' : `${legs} legs`}`,
  exact:
    'Straight-line distance over the Earth’s surface, accurate to half a per cent for the places given.',
  legs: 'Leg by leg',
  place: 'Place',
  length: 'Length',
  running: 'So far',
  undo: 'Undo',
  clear: 'Clear',
  cleared: 'Cleared.',
  unit: 'Unit',
  kilometres: 'Kilometres',
  miles: 'Miles',
  mi: 'mi',
  entry: 'Place by coordinates',
  entryHint: 'Latitude first: 36.8 N 72.1 E, or 36.8, 72.1',
  add: 'Add',
  done: 'Key distances',
  doneHint: 'Calculated from the layers of this map, each with its margin of error.',
  lines: 'Line lengths',
  linesHint: 'No line was surveyed for this map: lengths are as published. Totals are ours.',
  unknown: 'not known',
  drawn: (length) => `drawn: ${length}`,
};

export const ur: MeasureMessages = {
  hint: 'نقشے پر ایک کے بعد ایک مقام پر کلک کریں، یا نیچے محددات لکھیں۔',
  none: 'ابھی کوئی مقام نہیں۔',
  first: (place) => `پہلا مقام: \u2066${place}\u2069۔ ایک اور مقام شامل کریں۔`,
  total: 'کل فاصلہ',
  summary: (length, legs) => `${length}، حصے: ${legs}`,
  exact: 'زمین کی گولائی کے ساتھ سیدھا فاصلہ؛ دیے گئے مقامات کے لیے آدھے فیصد تک درست۔',
  legs: 'حصہ بہ حصہ',
  place: 'مقام',
  length: 'لمبائی',
  running: 'اب تک',
  undo: 'آخری مقام ہٹائیں',
  clear: 'سب صاف کریں',
  cleared: 'صاف ہو گیا۔',
  unit: 'اکائی',
  kilometres: 'کلومیٹر',
  miles: 'میل',
  mi: 'میل',
  entry: 'محددات سے مقام',
  entryHint: 'پہلے عرض بلد: \u206636.8 N 72.1 E\u2069 یا \u206636.8, 72.1\u2069',
  add: 'شامل کریں',
  done: 'اہم فاصلے',
  doneHint: 'اس نقشے کی تہوں سے شمار کیے گئے، ہر ایک ممکنہ غلطی کے ساتھ۔',
  lines: 'لائنوں کی لمبائی',
  linesHint:
    'اس نقشے کے لیے کسی لائن کی پیمائش نہیں ہوئی: لمبائی وہی ہے جو شائع ہوئی۔ مجموعے ہمارے ہیں۔',
  unknown: 'معلوم نہیں',
  drawn: (length) => `نقشے پر: ${length}`,
};
