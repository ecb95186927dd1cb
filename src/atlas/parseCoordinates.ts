/** Parses coordinates as readers type them: degrees with or without minutes, letters and signs, in several scripts. */
import type { LocalizedText } from './atlas.ts';
import type { LonLat } from '../geo/geo.ts';

/** Why a text could not be parsed. */
export type CoordinateProblem =
  'empty' | 'form' | 'one' | 'twice' | 'minutes' | 'latitude' | 'longitude';

export type CoordinateResult =
  | { readonly at: LonLat }
  | {
      readonly problem: CoordinateProblem;
      /** Message for the reader. */ readonly words: LocalizedText;
    };

type Hemisphere = 'N' | 'S' | 'E' | 'W';
interface Angle {
  readonly degrees: number;
  readonly side?: Hemisphere;
}

const MESSAGES: Readonly<Record<CoordinateProblem, LocalizedText>> = {
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

const HEMISPHERES: readonly (readonly [RegExp, Hemisphere])[] = [
  [/north|شمالی?|с\.?\s?ш\.?/giu, 'N'],
  [/south|جنوبی?|ю\.?\s?ш\.?/giu, 'S'],
  [/east|مشرقی?|в\.?\s?д\.?/giu, 'E'],
  [/west|مغربی?|з\.?\s?д\.?/giu, 'W'],
];

/**
 * Parses `36.8 N 72.1 E`, `36.8, 72.1` (latitude first), `36°48′N 72°06′E`, also with leading letters,
 * direction words or Eastern Arabic digits. Never throws: returns a problem with a message instead.
 */
export function parseCoordinates(text: string): CoordinateResult {
  const plain = normalizeText(text);
  if (plain === '') return failure('empty');
  const angles = parseAngles(plain);
  if (!angles) return failure('form');
  if (angles === 'minutes') return failure('minutes');
  const [first, second, more] = angles;
  if (!first || more) return failure('form');
  if (!second) return failure('one');
  if ((first.side === undefined) !== (second.side === undefined)) return failure('form');
  if (first.side && isLatitude(first.side) === isLatitude(second.side)) return failure('twice');
  const swapped = first.side !== undefined && !isLatitude(first.side);
  const [lat, lon] = swapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  if (Math.abs(lat) > 90) return failure('latitude');
  if (Math.abs(lon) > 180) return failure('longitude');
  return { at: [lon, lat] };
}

function failure(problem: CoordinateProblem): CoordinateResult {
  return { problem, words: MESSAGES[problem] };
}

function isLatitude(side: Hemisphere | undefined): boolean {
  return side === 'N' || side === 'S';
}

/** Normalizes to Western digits, decimal points, direction letters and one variant of each sign. */
function normalizeText(text: string): string {
  let plain = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  for (const [words, side] of HEMISPHERES) plain = plain.replace(words, side);
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

/** A number with its trailing sign, or a direction letter. */
const TOKEN = /[NSEW]|[+-]?\d+(?:\.\d+)?[°′″]?/g;

/** The numbers of an angle as written, and its direction letter. */
interface Group {
  readonly numbers: string[];
  side?: Hemisphere;
}

/** All angles of a text, in order; undefined if the text contains anything else. */
function parseAngles(plain: string): readonly Angle[] | 'minutes' | undefined {
  const tokens = plain.match(TOKEN) ?? [];
  if (tokens.join('') !== plain.replaceAll(' ', '')) return undefined;
  const angles = groupTokens(tokens).map(parseAngle);
  if (angles.includes('minutes')) return 'minutes';
  return angles.every((one) => typeof one === 'object') ? angles : undefined;
}

/** Groups tokens by angle. A letter opens an angle if the text begins with one, else it closes one. */
function groupTokens(tokens: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  const isSide = (token: string): token is Hemisphere => /^[NSEW]$/.test(token);
  const leading = isSide(tokens[0] ?? '');
  const lettered = tokens.some(isSide);
  let open: Group | undefined;
  for (const token of tokens) {
    const inner = lettered ? !/°$/.test(token) || open?.numbers.length === 0 : /[′″]$/.test(token);
    if (isSide(token) && open && !leading) {
      open.side = token;
      open = undefined;
    } else if (isSide(token)) groups.push((open = { numbers: [], side: token }));
    else if (open && inner) open.numbers.push(token);
    else groups.push((open = { numbers: [token] }));
  }
  return groups;
}

/** Degrees, minutes, seconds: signs are optional, but must be in this order. */
function parseAngle({ numbers, side }: Group): Angle | 'minutes' | undefined {
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
