/** Words of the filter. */
import type { Criterion } from '../../atlas/filter.ts';

export interface FilterWords {
  readonly hint: string;
  readonly criteria: Readonly<Record<Criterion, string>>;
  readonly shown: (shown: number, of: number) => string;
  /** What passes, but lies in layers that are switched off. */
  readonly off: (count: number) => string;
  /** What a count beside a choice tells, for those who do not see where it stands. */
  readonly count: (count: number) => string;
  readonly reset: string;
}

export const en: FilterWords = {
  hint: 'Lines, stations and plants. Where nothing is ticked, all of it is shown.',
  criteria: { country: 'Country', kind: 'Kind', status: 'Status', kv: 'Voltage' },
  shown: (shown, of) => `${shown} of ${of} shown`,
  off: (count) => `${count} more in layers that are switched off`,
  count: (count) => (count === 1 ? '1 thing' : `${count} things`),
  reset: 'Show all',
};

export const ur: FilterWords = {
  hint: 'لائنیں، اسٹیشن اور بجلی گھر۔ جہاں کچھ نہ چنا ہو وہاں سب دکھایا جاتا ہے۔',
  criteria: { country: 'ملک', kind: 'قسم', status: 'کیفیت', kv: 'وولٹیج' },
  shown: (shown, of) => `${of} میں سے ${shown} دکھائے گئے ہیں`,
  off: (count) => `${count} مزید ان تہوں میں ہیں جو بند ہیں`,
  count: (count) => (count === 1 ? '1 چیز' : `${count} چیزیں`),
  reset: 'سب دکھائیں',
};
