/** Messages on provenance, in cards and on the sources page. */
import type { LocationMethod, Source } from '../../atlas/atlas.ts';
import type { SourceUse } from '../../atlas/citations.ts';
import type { Power } from '../../atlas/power.ts';

export interface ProvenanceMessages {
  /** How the location was determined, and how far off it may be, in km. */
  readonly located: Readonly<Record<LocationMethod, (km: string) => string>>;
  readonly statements: string;
  readonly statement: string;
  readonly who: string;
  readonly when: string;
  readonly sources: string;
  readonly usedFor: string;
  readonly uses: Readonly<Record<Exclude<SourceUse['use'], 'figure'>, string>>;
  readonly ours: string;
  readonly reliability: Readonly<Record<'A' | 'B' | 'C', string>>;
  /** Joins the uses of a source. */
  readonly and: string;
  /** The sources page. */
  readonly page: {
    readonly title: string;
    readonly intro: (asOf: string) => string;
    readonly toStory: string;
    readonly gaps: string;
    readonly notDrawn: string;
    readonly inexact: string;
    readonly heights: string;
    readonly capacity: string;
    readonly after: (month: string) => string;
    readonly all: (count: number) => string;
    readonly read: Readonly<Record<NonNullable<Source['read']>, string>>;
    readonly usedFor: string;
    readonly itemCount: (count: number) => string;
    readonly events: string;
    readonly power: string;
    readonly heightsUse: string;
    readonly parts: Readonly<Record<keyof Power, string>>;
  };
}

export const en: ProvenanceMessages = {
  located: {
    districts: (km) =>
      `Drawn through districts and towns named by the project; may be off by ${km} km.`,
    reading: (km) =>
      `Only a few places on the route are named; the rest is our interpretation and may be off by ${km} km.`,
    ends: (km) =>
      `Drawn straight between places that stand in for its ends; may be off by ${km} km.`,
    towns: (km) =>
      `Drawn straight through towns that stand in for its stations; may be off by ${km} km.`,
    'stand-in': (km) => `Shown at another place that stands in for it; may be off by ${km} km.`,
    parts: (km) => `As precise as its least precise part, which may be off by ${km} km.`,
    base: (km) => `From the base map, simplified; may be off by ${km} km.`,
    list: (km) => `Placed as in a published list of plants; may be off by ${km} km.`,
    computed: (km) => `Calculated from the map data; may be off by ${km} km.`,
    gazetteer: (km) => `Placed as in a gazetteer; may be off by ${km} km.`,
  },
  statements: 'Statements side by side',
  statement: 'Statement',
  who: 'Stated by',
  when: 'When',
  sources: 'Sources',
  usedFor: 'Used for',
  uses: {
    place: 'location',
    route: 'route as drawn',
    name: 'names',
    status: 'status',
    flow: 'planned direction of flow',
    history: 'history',
    about: 'description',
  },
  ours: 'Energy Corridor Map',
  reliability: {
    A: 'official, or several independent sources',
    B: 'one reliable source',
    C: 'weak source, or our inference',
  },
  and: ', ',
  page: {
    title: 'Sources and known gaps',
    intro: (asOf) =>
      `Everything on the maps cites its sources. This page lists each source with what it was used for. The information is as of ${asOf}.`,
    toStory: 'To the story',
    gaps: 'Known gaps',
    notDrawn: 'Known but not on the map',
    inexact: 'Drawn with an approximate route',
    heights: 'Elevation',
    capacity: 'Links without a published capacity',
    after: (month) => `Our sources end in ${month}. Later events are not covered.`,
    all: (count) => `All ${count} sources`,
    read: {
      full: 'read in full',
      excerpt: 'read in excerpt',
      'not found again': 'no longer found when checked in November 2026',
    },
    usedFor: 'Used for',
    itemCount: (count) => `${count} items in these layers`,
    events: 'events',
    power: 'power figures',
    heightsUse: 'elevation along the line',
    parts: {
      generation: 'generation',
      links: 'capacity of links',
      shares: 'who sends and receives',
      season: 'season',
      tariff: 'tariff',
      cost: 'cost and funders',
      balances: 'generation, exports and imports by country',
    },
  },
};

export const ur: ProvenanceMessages = {
  located: {
    districts: (km) =>
      `اُن ضلعوں اور قصبوں سے گزاری گئی ہے جن کے نام منصوبہ بتاتا ہے؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    reading: (km) =>
      `راستے کے صرف چند مقامات کے نام ملتے ہیں؛ باقی ہمارا اندازہ ہے، ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    ends: (km) =>
      `دونوں سروں کے قائم مقام نقطوں کے درمیان سیدھی کھینچی گئی ہے؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    towns: (km) =>
      `اُن قصبوں سے سیدھی کھینچی گئی ہے جو اسٹیشنوں کے قائم مقام ہیں؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    'stand-in': (km) => `کوئی اور مقام اس کا قائم مقام ہے؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    parts: (km) =>
      `اتنی ہی درست جتنا اس کا سب سے کم درست حصہ، جس میں ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    base: (km) => `جیسا بنیادی نقشے میں ہے، سادہ کر کے؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    list: (km) =>
      `بجلی گھروں کی شائع شدہ فہرست کے مطابق رکھا گیا؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    computed: (km) => `نقشے کے ڈیٹا سے شمار کیا گیا؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
    gazetteer: (km) => `مقامات کی فہرست کے مطابق رکھا گیا؛ ${km} کلومیٹر تک کا فرق ہو سکتا ہے۔`,
  },
  statements: 'بیانات آمنے سامنے',
  statement: 'بیان',
  who: 'کس کے مطابق',
  when: 'کب',
  sources: 'مآخذ',
  usedFor: 'کس کے لیے',
  uses: {
    place: 'مقام',
    route: 'نقشے پر راستہ',
    name: 'نام',
    status: 'کیفیت',
    flow: 'مجوزہ سمت',
    history: 'تاریخ',
    about: 'تفصیل',
  },
  ours: 'انرجی کوریڈور میپ',
  reliability: {
    A: 'سرکاری، یا کئی آزاد مآخذ',
    B: 'ایک معتبر ماخذ',
    C: 'کمزور ماخذ، یا ہمارا اندازہ',
  },
  and: '، ',
  page: {
    title: 'مآخذ، اور جو معلوم نہیں',
    intro: (asOf) =>
      `نقشوں پر ہر چیز کے ساتھ اس کے مآخذ درج ہیں۔ یہاں ہر ماخذ اور اس کا استعمال دیا گیا ہے۔ معلومات ${asOf} تک کی ہیں۔`,
    toStory: 'کہانی کی طرف',
    gaps: 'جو معلوم نہیں',
    notDrawn: 'معلوم ہے، مگر نقشے پر نہیں',
    inexact: 'نقشے پر ہے، مگر راستہ اندازاً',
    heights: 'بلندیاں',
    capacity: 'وہ رابطے جن کی گنجائش کہیں شائع شدہ نہیں ملی',
    after: (month) => `ہمارے مآخذ ${month} تک ہیں۔ اس کے بعد کے واقعات شامل نہیں۔`,
    all: (count) => `تمام ${count} مآخذ`,
    read: {
      full: 'پورا پڑھا گیا',
      excerpt: 'اقتباس پڑھا گیا',
      'not found again': 'نومبر 2026 میں دوبارہ تلاش پر نہیں ملا',
    },
    usedFor: 'استعمال',
    itemCount: (count) => `ان تہوں کی ${count} چیزیں`,
    events: 'واقعات',
    power: 'بجلی کے اعداد',
    heightsUse: 'لائن کے ساتھ بلندیاں',
    parts: {
      generation: 'پیداوار',
      links: 'رابطوں کی گنجائش',
      shares: 'کون بھیجتا اور کون لیتا ہے',
      season: 'موسم',
      tariff: 'نرخ',
      cost: 'لاگت اور سرمایہ',
      balances: 'ملکوں کی پیداوار، برآمد اور درآمد',
    },
  },
};
