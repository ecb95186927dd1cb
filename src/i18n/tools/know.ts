/** Words of how a thing is known: in the card, and on the page of all sources. */
import type { Located } from '../../model/atlas.ts';
import type { Use } from '../../model/known.ts';

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
  sources: 'ذرائع',
  usedFor: 'کس کے لیے',
  uses: {
    place: 'مقام',
    route: 'نقشے پر راستہ',
    name: 'نام',
    status: 'کیفیت',
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
};
