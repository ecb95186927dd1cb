/** Places as readers type them: degrees with or without minutes, letters and signs, in several scripts. */
import type { Words } from './atlas.ts';
import type { LonLat } from '../geo/geo.ts';

/** Why a text is no place. */
export type Unread = 'empty' | 'form' | 'one' | 'twice' | 'minutes' | 'latitude' | 'longitude';

export type Read =
  | { readonly at: LonLat }
  | { readonly problem: Unread; /** What to tell the reader. */ readonly words: Words };

type Side = 'N' | 'S' | 'E' | 'W';
interface Angle {
  readonly degrees: number;
  readonly side?: Side;
}

const SENTENCES: Readonly<Record<Unread, Words>> = {
  empty: {
    en: 'Type a latitude and a longitude, as in 36.8 N 72.1 E.',
    ur: 'عرض بلد اور طول بلد لکھیے، مثلاً 36.8 N 72.1 E۔',
  },
  form: {
    en: 'This is no place that we can read; write it as 36.8 N 72.1 E, as 36.8, 72.1 or as 36°48′N 72°06′E.',
    ur: 'یہ مقام پڑھا نہیں جا سکا؛ اسے یوں لکھیے: 36.8 N 72.1 E یا 36.8, 72.1 یا 36°48′N 72°06′E۔',
  },
  one: {
    en: 'One number is missing: a place needs a latitude and a longitude, as in 36.8 N 72.1 E.',
    ur: 'ایک عدد کم ہے: مقام کے لیے عرض بلد اور طول بلد دونوں چاہییں، مثلاً 36.8 N 72.1 E۔',
  },
  twice: {
    en: 'Both numbers are latitudes or both are longitudes; give one with N or S and one with E or W.',
    ur: 'دونوں عدد عرض بلد ہیں یا دونوں طول بلد؛ ایک کے ساتھ N یا S اور دوسرے کے ساتھ E یا W لکھیے۔',
  },
  minutes: {
    en: 'Minutes and seconds go from 0 to below 60.',
    ur: 'منٹ اور سیکنڈ 0 سے 60 سے کم تک ہوتے ہیں۔',
  },
  latitude: {
    en: 'A latitude lies between 90 S and 90 N. Without letters the latitude comes first.',
    ur: 'عرض بلد 90 جنوب اور 90 شمال کے درمیان ہوتا ہے۔ حروف کے بغیر عرض بلد پہلے لکھا جاتا ہے۔',
  },
  longitude: {
    en: 'A longitude lies between 180 W and 180 E.',
    ur: 'طول بلد 180 مغرب اور 180 مشرق کے درمیان ہوتا ہے۔',
  },
};

const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/north|شمالی?|с\.?\s?ш\.?/giu, 'N'],
  [/south|جنوبی?|ю\.?\s?ш\.?/giu, 'S'],
  [/east|مشرقی?|в\.?\s?д\.?/giu, 'E'],
  [/west|مغربی?|з\.?\s?д\.?/giu, 'W'],
];

/**
 * Reads `36.8 N 72.1 E`, `36.8, 72.1` (latitude first), `36°48′N 72°06′E`, also with letters in
 * front, with the words of a direction, with Eastern Arabic digits. Never throws: what cannot be
 * read comes back as a problem with a sentence.
 */
export function readLonLat(text: string): Read {
  const plain = plainText(text);
  if (plain === '') return unread('empty');
  const angles = anglesOf(plain);
  if (!angles) return unread('form');
  if (angles === 'minutes') return unread('minutes');
  const [first, second, more] = angles;
  if (!first || more) return unread('form');
  if (!second) return unread('one');
  if ((first.side === undefined) !== (second.side === undefined)) return unread('form');
  if (first.side && isLatitude(first.side) === isLatitude(second.side)) return unread('twice');
  const swapped = first.side !== undefined && !isLatitude(first.side);
  const [lat, lon] = swapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  if (Math.abs(lat) > 90) return unread('latitude');
  if (Math.abs(lon) > 180) return unread('longitude');
  return { at: [lon, lat] };
}

function unread(problem: Unread): Read {
  return { problem, words: SENTENCES[problem] };
}

function isLatitude(side: Side | undefined): boolean {
  return side === 'N' || side === 'S';
}

/** Western digits, points for decimals, letters for directions, one kind of each sign. */
function plainText(text: string): string {
  let plain = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  for (const [words, side] of SIDES) plain = plain.replace(words, side);
  plain = plain
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/٫/g, '.')
    .replace(/،/g, ', ')
    .replace(/[º˚]/g, '°')
    .replace(/''|["”“]/g, '″')
    .replace(/['’‘´`]/g, '′')
    .replace(/\s+/g, ' ')
    .toUpperCase();
  const decimals = !/\.\d/.test(plain) && /\d,\d+[°\s;NSEW].*\d,\d/.test(plain);
  return (decimals ? plain.replace(/(\d),(\d)/g, '$1.$2') : plain)
    .replace(/[,;/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A number with the sign that stands behind it, or a letter. */
const TOKEN = /[NSEW]|[+-]?\d+(?:\.\d+)?[°′″]?/g;

/** The numbers of an angle as they stand, and its letter. */
interface Group {
  readonly numbers: string[];
  side?: Side;
}

/** All angles of a text, in order; nothing if anything else is in it. */
function anglesOf(plain: string): readonly Angle[] | 'minutes' | undefined {
  const tokens = plain.match(TOKEN) ?? [];
  if (tokens.join('') !== plain.replaceAll(' ', '')) return undefined;
  const angles = groupsOf(tokens).map(angleOf);
  if (angles.includes('minutes')) return 'minutes';
  return angles.every((one) => typeof one === 'object') ? angles : undefined;
}

/** A letter opens an angle where the text begins with one, and closes it elsewhere. */
function groupsOf(tokens: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  const isSide = (token: string): token is Side => /^[NSEW]$/.test(token);
  const before = isSide(tokens[0] ?? '');
  const lettered = tokens.some(isSide);
  let open: Group | undefined;
  for (const token of tokens) {
    const inner = lettered ? !/°$/.test(token) || open?.numbers.length === 0 : /[′″]$/.test(token);
    if (isSide(token) && open && !before) {
      open.side = token;
      open = undefined;
    } else if (isSide(token)) groups.push((open = { numbers: [], side: token }));
    else if (open && inner) open.numbers.push(token);
    else groups.push((open = { numbers: [token] }));
  }
  return groups;
}

/** Degrees, minutes, seconds: signs may be left out, but not be another's. */
function angleOf({ numbers, side }: Group): Angle | 'minutes' | undefined {
  const fits = numbers.every((text, i) => !/[°′″]$/.test(text) || text.endsWith('°′″'[i] ?? ' '));
  const [degrees = NaN, minutes = 0, seconds = 0, more] = numbers.map((text) => parseFloat(text));
  const signed = numbers.map((text) => /^[+-]/.test(text));
  if (!fits || Number.isNaN(degrees) || more !== undefined) return undefined;
  if ((signed[0] && side) || signed[1] || signed[2]) return undefined;
  if (minutes >= 60 || seconds >= 60) return 'minutes';
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  const negative = numbers[0]?.startsWith('-') === true || side === 'S' || side === 'W';
  return { degrees: negative ? -size : size, ...(side && { side }) };
}
