/** The state shared by the windows of a presentation and the messages that carry it. Input is validated. */
import type { LonLat } from '../../geo/geo.ts';

/** What the audience sees. */
export interface SharedState {
  /** Index in the deck. */
  readonly slide: number;
  readonly blank: 'black' | 'white' | 'none';
  readonly labels: boolean;
  /** Whether the audience sees the elapsed time. */
  readonly timer: boolean;
  /** Start of the presentation, Unix ms. */
  readonly began: number;
  /** Start of the current slide, Unix ms. */
  readonly since: number;
}

/** When and in which window the state last changed. The last write wins; ties go to the greater id. */
export interface Stamp {
  /** Unix ms; 0 or 1 for an initial state. */
  readonly at: number;
  /** Id of the window. */
  readonly from: string;
}

export type Message =
  | { readonly say: 'hello' | 'bye' }
  | { readonly say: 'show'; readonly show: SharedState; readonly stamp: Stamp }
  /** The position that the speaker points at; undefined when they stop. */
  | { readonly say: 'point'; readonly at: LonLat | undefined };

export interface Envelope {
  /** Id of the sending window. */
  readonly from: string;
  readonly message: Message;
}

const TYPE = 'energy-corridor-map:talk';
const VERSION = 1;
/** Sanity limit. */
const MAX_SLIDES = 1e6;

export function createSharedState(slide: number, now: number): SharedState {
  return { slide, blank: 'none', labels: true, timer: false, began: now, since: now };
}

/** Whether a stamp is newer than another. */
export function isNewer(a: Stamp, b: Stamp): boolean {
  return a.at === b.at ? a.from > b.from : a.at > b.at;
}

/** Serializes an envelope for a story. */
export function writeEnvelope(story: string, { from, message }: Envelope): object {
  const at = message.say === 'point' ? { at: message.at ?? null } : {};
  return { type: TYPE, version: VERSION, story, from, ...message, ...at };
}

/** Validates an envelope for a story with this many slides. Returns undefined for anything else. */
export function readEnvelope(
  story: string,
  slideCount: number,
  data: unknown,
): Envelope | undefined {
  const fields = fieldsOf(data);
  const { from } = fields;
  if (fields['type'] !== TYPE || fields['version'] !== VERSION || fields['story'] !== story)
    return undefined;
  const message = readMessage(fields, slideCount);
  return isWindowId(from) && message ? { from, message } : undefined;
}

function readMessage(fields: Fields, slideCount: number): Message | undefined {
  const { say } = fields;
  switch (say) {
    case 'hello':
    case 'bye':
      return { say };
    case 'show': {
      const [show, stamp] = [readState(fields['show'], slideCount), readStamp(fields['stamp'])];
      return show && stamp && { say, show, stamp };
    }
    case 'point': {
      if (fields['at'] === null) return { say, at: undefined };
      const at = readLonLat(fields['at']);
      return at && { say, at };
    }
    default:
      return undefined;
  }
}

function readState(data: unknown, slideCount: number): SharedState | undefined {
  const { slide, blank, labels, timer, began, since } = fieldsOf(data);
  if (!isSlideIndex(slide) || slide >= slideCount) return undefined;
  if (blank !== 'black' && blank !== 'white' && blank !== 'none') return undefined;
  if (typeof labels !== 'boolean' || typeof timer !== 'boolean') return undefined;
  if (!isTime(began) || !isTime(since)) return undefined;
  return { slide, blank, labels, timer, began, since };
}

function readStamp(data: unknown): Stamp | undefined {
  const { at, from } = fieldsOf(data);
  return isTime(at) && isWindowId(from) ? { at, from } : undefined;
}

function readLonLat(data: unknown): LonLat | undefined {
  if (!Array.isArray(data) || data.length !== 2) return undefined;
  const [lon, lat] = data as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number') return undefined;
  return Math.abs(lon) <= 360 && Math.abs(lat) <= 85 ? [lon, lat] : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: unknown): Fields {
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}

function isWindowId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
}

function isSlideIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_SLIDES;
}

/** The range of `Date`. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}
