/** Words of the panel that tells how much and how high. */
import type { PowerUnit } from '../../atlas/power.ts';

export interface PowerWords {
  readonly units: Readonly<Record<PowerUnit, string>>;
  readonly table: string;
  readonly what: string;
  readonly amount: string;
  readonly says: string;
  readonly ours: string;
  /** Said below a chart whose sums are ours. */
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

export const en: PowerWords = {
  units: {
    MW: 'MW',
    TWh: 'TWh',
    '%': '%',
    'USD million': 'million US dollars',
    'EUR million': 'million euros',
    'US¢/kWh': 'US cents a kWh',
  },
  table: 'As a table',
  what: 'What',
  amount: 'How much',
  says: 'Who says so, when',
  ours: 'our sum of published values',
  sums: 'Our sums of published values.',
  sources: 'Sources',
  unknown: 'not known',
  generation: 'Where the power comes from',
  river: (name, amount) => `${name}: ${amount}`,
  riverMore: (name, amount, more) => `${name}: ${amount}, and ${more} under construction`,
  compared: 'For comparison: plants of the countries that are to receive',
  underConstruction: 'under construction',
  split: 'Who sends, who receives',
  sends: 'To send, share of the energy',
  receives: 'To receive',
  season: 'When',
  links: 'What each link can carry',
  tariff: 'What a kilowatt-hour is to cost',
  parts: 'Parts of the price',
  sum: 'Sum of the parts',
  whole: 'Another statement of the whole',
  income: (country) => `Transit income a year, ${country}: statements differ`,
  cost: 'What it costs, and who pays',
  totals: 'In all: statements differ',
  byCountry: 'By country: statements side by side',
  funders: 'Who gives',
  funderOf: (funder, country) => `${funder}, for ${country}`,
  contracts: 'Contracts',
  heights: {
    title: 'How high',
    hint: 'Places beside the line, in its order. Point at a dot to see it on the map; with the keyboard, use the arrow keys.',
    chart: 'Heights along the line',
    metres: 'Height in metres',
    along: (km) => `at km ${km} of the drawing`,
    off: (km) => `${km} km beside it`,
    point: (name, metres, km) => `${name}, ${metres} m, km ${km}`,
    model: 'from a model of the ground',
    stated: 'stated by a source',
    place: 'Place',
    height: 'Height',
    at: 'Along the line',
    station: 'Station',
    border: 'Border',
    dot: 'Place with a height',
    none: 'height not known',
  },
};

export const ur: PowerWords = {
  units: {
    MW: 'میگاواٹ',
    TWh: 'ٹیراواٹ گھنٹے',
    '%': '٪',
    'USD million': 'ملین امریکی ڈالر',
    'EUR million': 'ملین یورو',
    'US¢/kWh': 'امریکی سینٹ فی یونٹ',
  },
  table: 'جدول کی صورت میں',
  what: 'کیا',
  amount: 'کتنا',
  says: 'کون کہتا ہے، کب',
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
  season: 'کب',
  links: 'ہر کڑی کی گنجائش',
  tariff: 'ایک یونٹ کی طے شدہ قیمت',
  parts: 'قیمت کے حصے',
  sum: 'حصوں کا مجموعہ',
  whole: 'کل قیمت کا ایک اور بیان',
  income: (country) => `راہداری سے سالانہ آمدنی، ${country}: بیانات مختلف ہیں`,
  cost: 'لاگت، اور کون ادا کرتا ہے',
  totals: 'کل: بیانات مختلف ہیں',
  byCountry: 'ملک کے لحاظ سے: بیانات ساتھ ساتھ',
  funders: 'رقم دینے والے',
  funderOf: (funder, country) => `${funder}، ${country} کے لیے`,
  contracts: 'ٹھیکے',
  heights: {
    title: 'کتنی بلندی',
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
