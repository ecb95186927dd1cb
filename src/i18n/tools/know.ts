/** Words of how a thing is known: in the card, and on the page of all sources. */
import type { Located, Source } from '../../atlas/atlas.ts';
import type { Use } from '../../atlas/known.ts';
import type { Power } from '../../atlas/power.ts';

export interface KnowWords {
  /** How the place was found, and how far off it may be. */
  readonly located: Readonly<Record<Located, (km: string) => string>>;
  readonly statements: string;
  readonly statement: string;
  readonly who: string;
  readonly when: string;
  readonly sources: string;
  readonly usedFor: string;
  readonly uses: Readonly<Record<Exclude<Use['use'], 'figure'>, string>>;
  readonly ours: string;
  readonly sure: Readonly<Record<'A' | 'B' | 'C', string>>;
  /** Joins what a source was used for. */
  readonly and: string;
  /** The page of all sources. */
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
    readonly rests: string;
    readonly many: (count: number) => string;
    readonly events: string;
    readonly power: string;
    readonly heightsUse: string;
    readonly parts: Readonly<Record<keyof Power, string>>;
  };
}

export const en: KnowWords = {
  located: {
    districts: (km) =>
      `Drawn through districts and towns that the project names; may be ${km} km off.`,
    reading: (km) =>
      `Only a few places on the way are named; the rest is our reading and may be ${km} km off.`,
    ends: (km) => `Drawn straight between stand-ins for its ends; may be ${km} km off.`,
    towns: (km) =>
      `Drawn straight through towns that stand in for its stations; may be ${km} km off.`,
    'stand-in': (km) => `Another place stands in for it; may be ${km} km off.`,
    parts: (km) => `As exact as the least exact of its parts, which may be ${km} km off.`,
    base: (km) => `As the base map has it, made simpler; may be ${km} km off.`,
    list: (km) => `Placed as a published list of plants has it; may be ${km} km off.`,
    computed: (km) => `Computed from the map data; may be ${km} km off.`,
    gazetteer: (km) => `Placed as a gazetteer has it; may be ${km} km off.`,
  },
  statements: 'Statements side by side',
  statement: 'Statement',
  who: 'Who says so',
  when: 'When',
  sources: 'Sources',
  usedFor: 'Used for',
  uses: {
    place: 'where it lies',
    route: 'the way it is drawn',
    name: 'names',
    status: 'status',
    flow: 'the planned direction',
    history: 'what happened when',
    about: 'what is told of it',
  },
  ours: 'Energy Corridor Map',
  sure: {
    A: 'official, or several independent sources',
    B: 'one decent source',
    C: 'weak source, or our inference',
  },
  and: ', ',
  page: {
    title: 'Sources, and what is not known',
    intro: (asOf) =>
      `Everything on the maps says how we know it. Here it is the other way round: each source with what rests on it. Things stand as known in ${asOf}.`,
    toStory: 'To the story',
    gaps: 'What is not known',
    notDrawn: 'Known, and not drawn',
    inexact: 'Drawn without knowing the way exactly',
    heights: 'Heights',
    capacity: 'Links of which no capacity was found in print',
    after: (month) => `Our sources end in ${month}. What has happened since is not known here.`,
    all: (count) => `All ${count} sources`,
    read: {
      full: 'read in full',
      excerpt: 'read in excerpt',
      'not found again': 'not found again when looked up in November 2026',
    },
    rests: 'What rests on it',
    many: (count) => `${count} things of these layers`,
    events: 'events',
    power: 'figures on power',
    heightsUse: 'heights along the line',
    parts: {
      generation: 'generation',
      links: 'capacity of links',
      shares: 'who sends and receives',
      season: 'season',
      tariff: 'tariff',
      cost: 'cost and funders',
      balances: 'what countries make, sell and buy',
    },
  },
};

export const ur: KnowWords = {
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
  who: 'کون کہتا ہے',
  when: 'کب',
  sources: 'مآخذ',
  usedFor: 'کس کے لیے',
  uses: {
    place: 'مقام',
    route: 'نقشے پر راستہ',
    name: 'نام',
    status: 'کیفیت',
    flow: 'مجوزہ سمت',
    history: 'کب کیا ہوا',
    about: 'بیان کردہ معلومات',
  },
  ours: 'انرجی کوریڈور میپ',
  sure: {
    A: 'سرکاری، یا کئی آزاد ماخذ',
    B: 'ایک معتبر ماخذ',
    C: 'کمزور ماخذ، یا ہمارا اندازہ',
  },
  and: '، ',
  page: {
    title: 'مآخذ، اور جو معلوم نہیں',
    intro: (asOf) =>
      `نقشوں پر ہر چیز بتاتی ہے کہ وہ کیسے معلوم ہوئی۔ یہاں ترتیب الٹی ہے: ہر ماخذ، اور اس پر کیا مبنی ہے۔ سب کچھ ${asOf} تک کی معلومات کے مطابق ہے۔`,
    toStory: 'کہانی کی طرف',
    gaps: 'جو معلوم نہیں',
    notDrawn: 'معلوم ہے، مگر نقشے پر نہیں',
    inexact: 'کھینچی گئی ہے، مگر راستہ ٹھیک معلوم نہیں',
    heights: 'بلندیاں',
    capacity: 'وہ رابطے جن کی گنجائش کہیں شائع شدہ نہیں ملی',
    after: (month) => `ہمارے مآخذ ${month} پر ختم ہوتے ہیں۔ اس کے بعد کا حال یہاں معلوم نہیں۔`,
    all: (count) => `تمام ${count} مآخذ`,
    read: {
      full: 'پورا پڑھا گیا',
      excerpt: 'اقتباس پڑھا گیا',
      'not found again': 'نومبر 2026 میں تلاش پر دوبارہ نہیں ملا',
    },
    rests: 'اس پر کیا مبنی ہے',
    many: (count) => `ان تہوں کی ${count} چیزیں`,
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
