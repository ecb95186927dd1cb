/**
 * Sentence templates that the pipeline adds to computed features. The Urdu has not been reviewed by a
 * native speaker.
 */
import type { LocalizedText } from '../../../src/atlas/atlas.ts';

const SENTENCES = {
  drawnLength: {
    en: 'The schematic line as drawn, not the line itself.',
    ur: 'یہ نقشے پر کھینچی گئی خاکہ نما لکیر کی لمبائی ہے، خود لائن کی نہیں۔',
  },
  drawnShare: {
    en: 'Drawn length over published length; the line itself bends more than the drawing.',
    ur: 'کھینچی گئی لمبائی بمقابلہ شائع شدہ لمبائی؛ اصل لائن میں نقشے سے زیادہ موڑ ہیں۔',
  },
  flow: {
    en: '{planned}; from {from} to {to}',
    ur: '{planned}؛ {from} سے {to} کی طرف',
  },
  moved: {
    en: 'The base map has the way-point {name} outside the country; it was moved {km} km, to the nearest place {kept} km inside.',
    ur: 'بنیادی نقشے میں راستے کا نقطہ {name} ملک سے باہر پڑتا ہے؛ اسے {km} کلومیٹر ہٹا کر سرحد سے {kept} کلومیٹر اندر قریب ترین جگہ پر رکھا گیا۔',
  },
  crossing: {
    en: 'The crossing {name} was put onto the border of the base map, {km} km from where the source has it.',
    ur: 'گزرگاہ {name} کو بنیادی نقشے کی سرحد پر رکھا گیا، ماخذ کے بتائے ہوئے مقام سے {km} کلومیٹر دور۔',
  },
  bent: {
    en: 'Where the straight way would leave the country, the line is drawn on the shortest way inside it, {kept} km from the border.',
    ur: 'جہاں سیدھا راستہ ملک سے باہر نکلتا، وہاں لائن ملک کے اندر مختصر ترین راستے پر، سرحد سے {kept} کلومیٹر دور کھینچی گئی ہے۔',
  },
  band: {
    en: 'Where the line may run: between two way-points, as far as its published length lets it stray, widened by how exact the points are, inside the country.',
    ur: 'وہ پٹی جس میں لائن ہو سکتی ہے: ہر دو نقطوں کے درمیان اتنی چوڑی جتنا شائع شدہ لمبائی لائن کو ہٹنے دیتی ہے، نقطوں کی درستی کے مطابق بڑھائی گئی، اور ملک کی حدود میں۔',
  },
  bandOfPoints: {
    en: 'Where the line may run: as wide as the points that it is drawn through are inexact, inside the country.',
    ur: 'وہ پٹی جس میں لائن ہو سکتی ہے: اتنی چوڑی جتنے وہ نقطے غیر یقینی ہیں جن سے لائن کھینچی گئی، اور ملک کی حدود میں۔',
  },
  area: {
    en: 'Computed from the base map: the land beyond the gate.',
    ur: 'بنیادی نقشے سے شمار کیا گیا: دروازے سے آگے کا علاقہ۔',
  },
  medial: {
    en: 'Computed: the middle line, as far from one border as from the other, from the gate to the border at the far end.',
    ur: 'شمار کیا گیا: درمیانی لکیر، جو دونوں سرحدوں سے برابر فاصلے پر ہے، دروازے سے دوسرے سرے کی سرحد تک۔',
  },
  width: {
    en: 'Computed: the shortest line through a place of the middle line that joins both borders; here near {lat} N {lon} E.',
    ur: 'شمار کیا گیا: درمیانی لکیر کے کسی مقام سے گزرنے والی مختصر ترین لکیر جو دونوں سرحدوں کو ملاتی ہے؛ یہاں {lat} شمال {lon} مشرق کے قریب۔',
  },
  gap: {
    en: 'Computed: the shortest line between the two borders, near {lat} N {lon} E.',
    ur: 'شمار کیا گیا: دونوں سرحدوں کے درمیان مختصر ترین لکیر، {lat} شمال {lon} مشرق کے قریب۔',
  },
  gate: {
    en: 'Computed: from the gate place by the shortest line to one border and to the other, {left} and {right} km.',
    ur: 'شمار کیا گیا: دروازے کے مقام سے دونوں سرحدوں تک مختصر ترین لکیریں، {left} اور {right} کلومیٹر۔',
  },
  heights: {
    en: 'Places beside the line with a published height, in its order; the distances are those of the drawing. Heights of towns are those of the GeoNames terrain model at the town’s point, some tens of metres off in hills. Nothing is said of the ground between.',
    ur: 'لائن کے ساتھ کے وہ مقامات جن کی بلندی شائع شدہ ہے، لائن کی ترتیب میں؛ فاصلے نقشے پر کھینچی گئی لکیر کے ہیں۔ شہروں کی بلندی GeoNames کے زمینی ماڈل سے شہر کے نقطے پر ہے؛ پہاڑی علاقے میں بیسیوں میٹر کا فرق ہو سکتا ہے۔ درمیان کی زمین کے بارے میں کچھ نہیں کہا گیا۔',
  },
  gapLabel: {
    en: 'shortest gap, least width: {km}\u00a0±\u00a0{error}\u00a0km',
    ur: 'کم سے کم فاصلہ اور چوڑائی: {km}\u00a0±\u00a0{error}\u00a0کلومیٹر',
  },
  greatestLabel: {
    en: 'greatest width: {km}\u00a0±\u00a0{error}\u00a0km',
    ur: 'زیادہ سے زیادہ چوڑائی: {km}\u00a0±\u00a0{error}\u00a0کلومیٹر',
  },
  apartLabel: {
    en: 'least distance: {km}\u00a0±\u00a0{error}\u00a0km',
    ur: 'کم سے کم فاصلہ: {km}\u00a0±\u00a0{error}\u00a0کلومیٹر',
  },
  apart: {
    en: 'Computed, as drawn: the shortest distance from one to the other ({line}; {area}).',
    ur: 'نقشے کے مطابق شمار کیا گیا: دونوں کے درمیان کم سے کم فاصلہ ({line}؛ {area})۔',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

type TemplateValues = Readonly<Record<string, string | number | LocalizedText>>;

function fillTemplate(text: string, lang: 'en' | 'ur', values: TemplateValues): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`sentences: there is no value for {${name}}`);
    return typeof value === 'object' ? (value[lang] ?? value.en) : String(value);
  });
}

/** Formats a sentence with names and numbers. */
export function formatSentence(
  sentence: keyof typeof SENTENCES,
  values: TemplateValues = {},
): LocalizedText {
  const { en, ur } = SENTENCES[sentence];
  return { en: fillTemplate(en, 'en', values), ur: fillTemplate(ur, 'ur', values) };
}

/** Joins texts by language; a missing translation falls back to English. */
export function joinWords(
  texts: readonly (LocalizedText | undefined)[],
): LocalizedText | undefined {
  const all = texts.filter((text) => text !== undefined);
  if (all.length === 0) return undefined;
  const langs = [...new Set(all.flatMap((text) => Object.keys(text)))];
  const entries = langs.map((lang): [string, string] => [
    lang,
    all.map((t) => t[lang] ?? t.en).join(' '),
  ]);
  return { en: all.map((t) => t.en).join(' '), ...Object.fromEntries(entries) };
}
