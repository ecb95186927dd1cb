/** Names of columns, as people head them in the languages of the atlas. Build only. */
import { keyOf } from '../../mentions/lexicon.ts';
import { isLang } from '../direction.ts';

/** What a column can hold; any other is not read. */
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
  mw: 'mw, capacity, capacity mw, میگاواٹ, مگاوات, мвт, мощность, иқтидор',
  kv: 'kv, voltage, کلوواٹ, кв, напряжение',
  current: 'current',
} as const;

export type Field = keyof typeof HEADERS;

/** A column's field, and its language where it holds names in one. */
export interface Column {
  readonly field: Field;
  readonly lang?: string;
}

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.entries(HEADERS) as [Field, string][]).flatMap(([field, words]) =>
    words.split(', ').map((word) => [fold(word), field] as const),
  ),
);

/** The field of a header such as `Latitude (°)`, `نام`, `name_ur`, `name:fa`; undefined for any other. */
export function columnOf(header: string): Column | undefined {
  const whole = FIELDS.get(fold(header));
  if (whole !== undefined) return { field: whole };
  const [, name = '', lang = ''] =
    /^(\p{L}+)[\s_:.([-]+([a-z]{2,3})\W*$/iu.exec(header.trim()) ?? [];
  const named = FIELDS.get(fold(name));
  const tag = lang.toLowerCase();
  if ((named === 'name' || named === 'note') && isLang(tag)) return { field: named, lang: tag };
  const field = FIELDS.get(fold(header.split(/[([]/, 1)[0] ?? ''));
  return field === undefined ? undefined : { field };
}

/** One spelling for case, joiners, points, underscores and the letters of two alphabets. */
function fold(text: string): string {
  return keyOf(
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}\u200C]+/gu, ' ')
      .trim(),
  );
}
