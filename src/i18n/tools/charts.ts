/** Messages of the charts on power and elevation. */
import type { PowerUnit } from '../../atlas/power.ts';

export interface ChartMessages {
  readonly units: Readonly<Record<PowerUnit, string>>;
  readonly table: string;
  readonly what: string;
  readonly amount: string;
  readonly says: string;
  readonly ours: string;
  /** Note below a chart with totals of our own. */
  readonly sums: string;
  readonly sources: string;
  readonly unknown: string;
  readonly generation: string;
  readonly river: (name: string, amount: string) => string;
  readonly riverMore: (name: string, amount: string, more: string) => string;
  readonly compared: string;
  readonly underConstruction: string;
  readonly split: string;
  readonly sends: string;
  readonly receives: string;
  readonly season: string;
  readonly links: string;
  readonly tariff: string;
  readonly parts: string;
  readonly sum: string;
  readonly whole: string;
  readonly income: (country: string) => string;
  readonly cost: string;
  readonly totals: string;
  readonly byCountry: string;
  readonly funders: string;
  readonly funderOf: (funder: string, country: string) => string;
  readonly contracts: string;
  readonly heights: {
    readonly title: string;
    readonly hint: string;
    readonly chart: string;
    readonly metres: string;
    readonly along: (km: string) => string;
    readonly off: (km: string) => string;
    readonly point: (name: string, metres: string, km: string) => string;
    readonly model: string;
    readonly stated: string;
    readonly place: string;
    readonly height: string;
    readonly at: string;
    readonly station: string;
    readonly border: string;
    readonly dot: string;
    readonly none: string;
  };
}

export const en: ChartMessages = {
  units: {
    MW: 'MW',
    TWh: 'TWh',
    '%': '%',
    'USD million': 'million US dollars',
    'EUR million': 'million euros',
    'US¢/kWh': 'US cents per kWh',
  },
  table: 'As a table',
  what: 'Item',
  amount: 'Amount',
  says: 'Stated by, date',
  ours: 'our total of published values',
  sums: 'Totals are ours, from published values.',
  sources: 'Sources',
  unknown: 'not known',
  generation: 'Where the power comes from',
  river: (name, amount) => `${name}: ${amount}`,
  riverMore: (name, amount, more) => `${name}: ${amount}, and ${more} under construction`,
  compared: 'For comparison: plants in the receiving countries',
  underConstruction: 'under construction',
  split: 'Who sends and who receives',
  sends: 'Sending, share of the energy',
  receives: 'Receiving',
  season: 'Season',
  links: 'What each link can carry',
  tariff: 'Planned price of a kilowatt-hour',
  parts: 'Price components',
  sum: 'Total of the components',
  whole: 'Total according to another source',
  income: (country) => `Annual transit income, ${country}: statements differ`,
  cost: 'What it costs and who pays',
  totals: 'Total: statements differ',
  byCountry: 'By country: statements side by side',
  funders: 'Funders',
  funderOf: (funder, country) => `${funder}, for ${country}`,
  contracts: 'Contracts',
  heights: {
    title: 'Elevation',
    hint: 'Places along the line, in order. Point at a dot to see it on the map; on a keyboard, use the arrow keys.',
    chart: 'Elevation along the line',
    metres: 'Elevation in metres',
    along: (km) => `at km ${km} of the line as drawn`,
    off: (km) => `${km} km from the line`,
    point: (name, metres, km) => `${name}, ${metres} m, km ${km}`,
    model: 'from a terrain model',
    stated: 'stated by a source',
    place: 'Place',
    height: 'Elevation',
    at: 'Along the line',
    station: 'Station',
    border: 'Border',
    dot: 'Place with known elevation',
    none: 'elevation not known',
  },
};

export const ur: ChartMessages = {
  units: {
    MW: 'میگاواٹ',
    TWh: 'ٹیراواٹ گھنٹے',
    '%': 'فیصد',
    'USD million': 'ملین امریکی ڈالر',
    'EUR million': 'ملین یورو',
    'US¢/kWh': 'امریکی سینٹ فی یونٹ',
  },
  table: 'جدول کی صورت میں',
  what: 'تفصیل',
  amount: 'مقدار',
  says: 'کس کے مطابق، تاریخ',
  ours: 'شائع شدہ اعداد کا ہمارا مجموعہ',
  sums: 'مجموعے ہمارے ہیں، شائع شدہ اعداد کے۔',
  sources: 'مآخذ',
  unknown: 'معلوم نہیں',
  generation: 'بجلی کہاں سے آتی ہے',
  river: (name, amount) => `${name}: ${amount}`,
  riverMore: (name, amount, more) => `${name}: ${amount}، اور ${more} زیرِ تعمیر`,
  compared: 'موازنے کے لیے: بجلی لینے والے ملکوں کے بجلی گھر',
  underConstruction: 'زیرِ تعمیر',
  split: 'کون بھیجے گا، کون لے گا',
  sends: 'بھیجنے والے، بجلی میں حصہ',
  receives: 'لینے والے',
  season: 'موسم',
  links: 'ہر کڑی کی گنجائش',
  tariff: 'ایک یونٹ کی طے شدہ قیمت',
  parts: 'قیمت کے حصے',
  sum: 'حصوں کا مجموعہ',
  whole: 'کل قیمت، ایک اور ماخذ کے مطابق',
  income: (country) => `راہداری سے سالانہ آمدنی، ${country}: بیانات مختلف ہیں`,
  cost: 'لاگت اور ادائیگی کرنے والے',
  totals: 'کل: بیانات مختلف ہیں',
  byCountry: 'ملک کے لحاظ سے: بیانات ساتھ ساتھ',
  funders: 'رقم دینے والے',
  funderOf: (funder, country) => `${funder}، ${country} کے لیے`,
  contracts: 'ٹھیکے',
  heights: {
    title: 'بلندی',
    hint: 'لائن کے ساتھ کے مقامات، لائن کی ترتیب میں۔ کسی نقطے پر جائیں تو وہ نقشے پر نظر آئے گا؛ کی بورڈ سے تیر والی کلیدیں استعمال کریں۔',
    chart: 'لائن کے ساتھ بلندیاں',
    metres: 'بلندی، میٹر میں',
    along: (km) => `کھینچی گئی لکیر پر ${km} کلومیٹر`,
    off: (km) => `لکیر سے ${km} کلومیٹر دور`,
    point: (name, metres, km) => `${name}، ${metres} میٹر، ${km} کلومیٹر پر`,
    model: 'زمینی ماڈل سے',
    stated: 'ماخذ کا بیان',
    place: 'مقام',
    height: 'بلندی',
    at: 'لائن پر',
    station: 'اسٹیشن',
    border: 'سرحد',
    dot: 'مقام جس کی بلندی معلوم ہے',
    none: 'بلندی معلوم نہیں',
  },
};
