/** What both windows of a talk agree on, and how they tell each other: plain values, checked on arrival. */
import type { LonLat } from '../../geo/geo.ts';

/** What the room sees, and since when. */
export interface Show {
  /** Place in the deck. */
  readonly slide: number;
  readonly blank: 'black' | 'white' | 'none';
  readonly labels: boolean;
  /** Whether the room sees how long the talk has taken. */
  readonly timer: boolean;
  /** When the talk began and when this slide came, in ms since 1970: both windows have one clock. */
  readonly began: number;
  readonly since: number;
}

/** When and where a show was last changed: of two, the later one counts; of one moment, that of the greater window. */
export interface Stamp {
  /** In ms since 1970; less than any change for what a window begins with. */
  readonly at: number;
  readonly from: string;
}

export type Message =
  | { readonly say: 'hello' | 'bye' }
  | { readonly say: 'show'; readonly show: Show; readonly stamp: Stamp }
  /** A place on the map that the speaker points at; none when they stop. */
  | { readonly say: 'point'; readonly at: LonLat | undefined };

export interface Letter {
  readonly from: string;
  readonly message: Message;
}

const TYPE = 'energy-corridor-map:talk';
const VERSION = 1;
/** Slides that anybody could need; more is nonsense. */
const MOST = 1e6;

export function firstShow(slide: number, now: number): Show {
  return { slide, blank: 'none', labels: true, timer: false, began: now, since: now };
}

/** Whether a stamp is newer than another. */
export function isNewer(a: Stamp, b: Stamp): boolean {
  return a.at === b.at ? a.from > b.from : a.at > b.at;
}

/** A letter about a story, as it is sent. */
export function writeLetter(story: string, { from, message }: Letter): object {
  const at = message.say === 'point' ? { at: message.at ?? null } : {};
  return { type: TYPE, version: VERSION, story, from, ...message, ...at };
}

/** A letter about this story with this many slides; undefined for anything else, whatever it is. */
export function readLetter(story: string, slides: number, data: unknown): Letter | undefined {
  const letter = fieldsOf(data);
  const { from } = letter;
  if (letter['type'] !== TYPE || letter['version'] !== VERSION || letter['story'] !== story)
    return undefined;
  const message = readMessage(letter, slides);
  return isName(from) && message ? { from, message } : undefined;
}

function readMessage(letter: Fields, slides: number): Message | undefined {
  const { say } = letter;
  switch (say) {
    case 'hello':
    case 'bye':
      return { say };
    case 'show': {
      const [show, stamp] = [readShow(letter['show'], slides), readStamp(letter['stamp'])];
      return show && stamp && { say, show, stamp };
    }
    case 'point': {
      if (letter['at'] === null) return { say, at: undefined };
      const at = readPlace(letter['at']);
      return at && { say, at };
    }
    default:
      return undefined;
  }
}

function readShow(data: unknown, slides: number): Show | undefined {
  const { slide, blank, labels, timer, began, since } = fieldsOf(data);
  if (!isCount(slide) || slide >= slides) return undefined;
  if (blank !== 'black' && blank !== 'white' && blank !== 'none') return undefined;
  if (typeof labels !== 'boolean' || typeof timer !== 'boolean') return undefined;
  if (!isTime(began) || !isTime(since)) return undefined;
  return { slide, blank, labels, timer, began, since };
}

function readStamp(data: unknown): Stamp | undefined {
  const { at, from } = fieldsOf(data);
  return isTime(at) && isName(from) ? { at, from } : undefined;
}

function readPlace(data: unknown): LonLat | undefined {
  if (!Array.isArray(data) || data.length !== 2) return undefined;
  const [lon, lat] = data as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number') return undefined;
  return Math.abs(lon) <= 360 && Math.abs(lat) <= 85 ? [lon, lat] : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: unknown): Fields {
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST;
}

/** Dates hold no more. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}
