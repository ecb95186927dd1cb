/** Messages of the download panel: map images, citation, data. */

export interface ExportMessages {
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

export const en: ExportMessages = {
  view: 'Image of this map',
  viewHint: 'An image with title, legend, scale and sources.',
  asSvg: 'Image for print (SVG)',
  asPng: 'Image for screens (PNG)',
  drawing: 'Creating the image…',
  drawn: (file) => `Saved as ${file}.`,
  failed: 'The image could not be created. Check your connection and try again.',
  cite: 'Cite this map',
  citation: (title, site, date, version, asOf, address) =>
    `“${title}”. ${site}, version ${version}. Text of ${date}, data as of ${asOf}. ${address} (CC BY 4.0)`,
  copy: 'Copy',
  copied: 'Copied.',
  select: 'This browser does not allow copying. The text is selected: copy it with the keyboard.',
  layers: 'Data by layer',
  layersHint: 'For GIS software (GeoJSON), spreadsheets (CSV) and Google Earth (KML).',
  edition: (date, version) => `Data of ${date}, version ${version}.`,
  all: 'All data in one file (ZIP)',
  allHint: 'All layers in all three formats, with licences and sources.',
  form: (layer, form) => `${layer}, ${form}`,
  tables: 'Tables of all layers',
  groups: 'Complete lines',
  figures: 'All figures',
  sources: 'All sources',
};

export const ur: ExportMessages = {
  view: 'اس نقشے کی تصویر',
  viewHint: 'تصویر، جس پر عنوان، علامات، پیمانہ اور مآخذ درج ہیں۔',
  asSvg: 'چھپائی کے لیے تصویر (SVG)',
  asPng: 'اسکرین کے لیے تصویر (PNG)',
  drawing: 'تصویر بن رہی ہے…',
  drawn: (file) => `${file} کے نام سے محفوظ ہو گئی۔`,
  failed: 'تصویر نہیں بن سکی۔ کنکشن چیک کر کے دوبارہ کوشش کریں۔',
  cite: 'اس نقشے کا حوالہ',
  citation: (title, site, date, version, asOf, address) =>
    `«${title}»، ${site}، ورژن ${version}۔ متن: ${date}؛ معلومات: ${asOf} تک۔ \u2066${address}\u2069 (CC BY 4.0)`,
  copy: 'کاپی کریں',
  copied: 'کاپی ہو گیا۔',
  select: 'یہ براؤزر کاپی کی اجازت نہیں دیتا۔ متن منتخب ہے: اسے کی بورڈ سے کاپی کر لیں۔',
  layers: 'تہوں کا ڈیٹا',
  layersHint: 'GIS سافٹ ویئر (GeoJSON)، اسپریڈ شیٹ (CSV) اور گوگل ارتھ (KML) کے لیے۔',
  edition: (date, version) => `ڈیٹا ${date} کا، ورژن ${version}۔`,
  all: 'تمام ڈیٹا ایک فائل میں (ZIP)',
  allHint: 'تمام تہیں تینوں فارمیٹ میں، لائسنس اور مآخذ کے ساتھ۔',
  form: (layer, form) => `${layer}، ${form}`,
  tables: 'تمام تہوں کی جدولیں',
  groups: 'مکمل لائنیں',
  figures: 'تمام اعداد',
  sources: 'تمام مآخذ',
};
