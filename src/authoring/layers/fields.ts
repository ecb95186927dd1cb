/** Column headers in the languages of the atlas. Build only. */
import { ATTRIBUTES, type Attribute, type AttributeName } from '../../atlas/schema/attributes.ts';
import { toKey } from '../../mentions/lexicon.ts';
import { isLang } from '../../atlas/schema/values.ts';

/** Accepted headers by field, beside the names and labels of attributes. Other columns are ignored. */
const HEADERS = {
  name: 'name, title, label, names en, نام, عنوان, название, имя, наименование, ном, номи',
  lat: 'lat, latitude, y, عرض, عرض بلد, عرض جغرافیایی, широта, арз, арзи ҷуғрофӣ',
  lon: 'lon, lng, long, longitude, x, طول, طول بلد, طول جغرافیایی, долгота, тӯл, тӯли ҷуғрофӣ',
  coordinates:
    'coordinates, coords, position, lat lon, lat long, latlon, محل وقوع, مختصات, координаты, координатаҳо',
  wkt: 'wkt, geometry, geom',
  place:
    'place, location, town, city, where, مقام, جگہ, شہر, محل, مکان, место, город, населённый пункт, ҷой, шаҳр, макон',
  id: 'id, ident',
  kind: 'kind, type, category, قسم, نوع, тип, вид, категория, навъ, намуд',
  status: 'status, state, حیثیت, حالت, وضعیت, статус, состояние, ҳолат',
  date: 'date, year, as of, asof, تاریخ, سال, дата, год, сана, сол',
  note: 'note, notes, description, remark, remarks, note en, نوٹ, تفصیل, توضیح, یادداشت, примечание, описание, эзоҳ, тавсиф',
  source: 'source, sources, ماخذ, ذریعہ, منبع, источник, манбаъ, сарчашма',
  url: 'url, link, website, لنک, پیوند, ссылка, пайванд',
  licence: 'licence, license, لائسنس, اجازت نامہ, مجوز, лицензия, иҷозатнома',
  precision:
    'precision, precisionkm, precision km, accuracy, accuracy km, درستی, دقت, точность, дақиқӣ',
  country: 'country, countries, ملک, کشور, страна, кишвар',
  mw: 'capacity, capacity mw, میگاواٹ, مگاوات, мвт, мощность, иқтидор',
  kv: 'voltage, کلوواٹ, кв, напряжение',
  current: 'current',
} as const;

export type Field = keyof typeof HEADERS | AttributeName;

/** The field of a column, and its language for names and notes in one language. */
export interface Column {
  readonly field: Field;
  readonly lang?: string;
}

const FIELDS: ReadonlyMap<string, Field> = new Map(
  [
    ...(Object.entries(HEADERS) as [Field, string][]),
    ...(Object.entries(ATTRIBUTES) as [AttributeName, Attribute][]).flatMap(([name, { label }]) =>
      [name, ...Object.values(typeof label === 'string' ? {} : label)].map(
        (word) => [name, word] as const,
      ),
    ),
  ].flatMap(([field, words]) =>
    words.split(', ').map((word) => [normalizeHeader(word), field] as const),
  ),
);

/** Reads a header such as `Latitude (°)`, `نام`, `name_ur` or `name:fa`; undefined if it is unknown. */
export function readColumnHeader(header: string): Column | undefined {
  const whole = FIELDS.get(normalizeHeader(header));
  if (whole !== undefined) return { field: whole };
  const [, name = '', lang = ''] =
    /^(\p{L}+)[\s_:.([-]+([a-z]{2,3})\W*$/iu.exec(header.trim()) ?? [];
  const named = FIELDS.get(normalizeHeader(name));
  const tag = lang.toLowerCase();
  if ((named === 'name' || named === 'note') && isLang(tag)) return { field: named, lang: tag };
  const field = FIELDS.get(normalizeHeader(header.split(/[([]/, 1)[0] ?? ''));
  return field === undefined ? undefined : { field };
}

/** Normalizes case, punctuation, joiners and letter variants of a header. */
function normalizeHeader(text: string): string {
  return toKey(
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}\u200C]+/gu, ' ')
      .trim(),
  );
}
