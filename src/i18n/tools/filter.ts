/** Messages of the filter. */
import type { Criterion } from '../../atlas/filter.ts';

export interface FilterMessages {
  readonly hint: string;
  readonly criteria: Readonly<Record<Criterion, string>>;
  readonly shown: (shown: number, of: number) => string;
  /** Features that pass the filter but lie in hidden layers. */
  readonly hidden: (count: number) => string;
  /** Accessible text of the count beside an option. */
  readonly count: (count: number) => string;
  readonly reset: string;
}

export const en: FilterMessages = {
  hint: 'Lines, stations and plants. If nothing is ticked, everything is shown.',
  criteria: { country: 'Country', kind: 'Type', status: 'Status', kv: 'Voltage' },
  shown: (shown, of) => `${shown} of ${of} shown`,
  hidden: (count) => `${count} more in layers that are switched off`,
  count: (count) => (count === 1 ? '1 item' : `${count} items`),
  reset: 'Show all',
};

export const ur: FilterMessages = {
  hint: 'لائنیں، اسٹیشن اور بجلی گھر۔ جہاں کچھ نہ چنا ہو وہاں سب دکھایا جاتا ہے۔',
  criteria: { country: 'ملک', kind: 'قسم', status: 'کیفیت', kv: 'وولٹیج' },
  shown: (shown, of) => `${of} میں سے ${shown} دکھائے گئے ہیں`,
  hidden: (count) => `${count} مزید ان تہوں میں ہیں جو بند ہیں`,
  count: (count) => (count === 1 ? '1 چیز' : `${count} چیزیں`),
  reset: 'سب دکھائیں',
};
