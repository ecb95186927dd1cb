/** Words of the panel with what a reader takes along. */

export interface TakeWords {
  readonly view: string;
  readonly viewHint: string;
  readonly asSvg: string;
  readonly asPng: string;
  readonly drawing: string;
  readonly drawn: (file: string) => string;
  readonly failed: string;
  readonly cite: string;
  readonly citation: (
    title: string,
    site: string,
    date: string,
    version: string,
    asOf: string,
    address: string,
  ) => string;
  readonly copy: string;
  readonly copied: string;
  readonly select: string;
  readonly layers: string;
  readonly layersHint: string;
  readonly edition: (date: string, version: string) => string;
  readonly all: string;
  readonly allHint: string;
  readonly form: (layer: string, form: string) => string;
  readonly tables: string;
  readonly groups: string;
  readonly figures: string;
  readonly sources: string;
}

export const en: TakeWords = {
  view: 'The map as you see it',
  viewHint: 'A picture with title, legend, scale and sources on it.',
  asSvg: 'Picture for print (SVG)',
  asPng: 'Picture for screens (PNG)',
  drawing: 'Drawing the picture…',
  drawn: (file) => `Saved as ${file}.`,
  failed: 'The picture could not be drawn. Check the connection and try again.',
  cite: 'Cite this map',
  citation: (title, site, date, version, asOf, address) =>
    `“${title}”. ${site}, version ${version}. Text of ${date}, data as of ${asOf}. ${address} (CC BY 4.0)`,
  copy: 'Copy',
  copied: 'Copied.',
  select: 'This browser does not let us copy. The text is selected: copy it with the keyboard.',
  layers: 'The data, layer by layer',
  layersHint: 'For geographic programs (GeoJSON), tables (CSV) and Google Earth (KML).',
  edition: (date, version) => `Data of ${date}, version ${version}.`,
  all: 'Everything in one file (ZIP)',
  allHint: 'All layers in all three forms, with licences and sources.',
  form: (layer, form) => `${layer}, ${form}`,
  tables: 'Tables of all layers',
  groups: 'Lines as a whole',
  figures: 'Every figure',
  sources: 'Every source',
};

export const ur: TakeWords = {
  view: 'نقشہ، جیسا آپ دیکھ رہے ہیں',
  viewHint: 'تصویر، جس پر عنوان، علامات، پیمانہ اور مآخذ درج ہیں۔',
  asSvg: 'چھپائی کے لیے تصویر (SVG)',
  asPng: 'اسکرین کے لیے تصویر (PNG)',
  drawing: 'تصویر بن رہی ہے…',
  drawn: (file) => `${file} کے نام سے محفوظ ہو گئی۔`,
  failed: 'تصویر نہیں بن سکی۔ رابطہ دیکھ کر دوبارہ کوشش کریں۔',
  cite: 'اس نقشے کا حوالہ',
  citation: (title, site, date, version, asOf, address) =>
    `«${title}»، ${site}، نسخہ ${version}۔ متن: ${date}؛ معلومات: ${asOf} تک۔ \u2066${address}\u2069 (CC BY 4.0)`,
  copy: 'نقل کریں',
  copied: 'نقل ہو گیا۔',
  select: 'یہ براؤزر نقل کی اجازت نہیں دیتا۔ متن منتخب ہے: اسے کی بورڈ سے نقل کر لیں۔',
  layers: 'معلومات، تہہ بہ تہہ',
  layersHint: 'جغرافیائی پروگراموں (GeoJSON)، جدولوں (CSV) اور گوگل ارتھ (KML) کے لیے۔',
  edition: (date, version) => `معلومات ${date} کی، نسخہ ${version}۔`,
  all: 'سب کچھ ایک فائل میں (ZIP)',
  allHint: 'تمام تہیں تینوں شکلوں میں، اجازت ناموں اور مآخذ کے ساتھ۔',
  form: (layer, form) => `${layer}، ${form}`,
  tables: 'تمام تہوں کی جدولیں',
  groups: 'پوری پوری لائنیں',
  figures: 'ہر عدد',
  sources: 'ہر ماخذ',
};
