/**
 * Converts a View to the hash of a URL and back: `step=…&look=<zoom>/<lat>/<lon>&focus=…&layers=a,b&hide=…&date=YYYY-MM&filter=kind:a,b;country:AF&seed=7&n=8&level=hard&mode=quiz`.
 * Reading never fails: unknown or malformed parts are ignored. The format is public contract.
 */
import type { Camera } from '../geo/camera.ts';
import { cleanValue, readParameters, repairQuery } from './parameters.ts';
import { CRITERIA, type Filter } from '../atlas/filter.ts';
import type { Hideable, Mode, View } from './view.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MODES: readonly Mode[] = ['present', 'speaker', 'quiz'];
const HIDEABLE: readonly Hideable[] = ['band', 'labels'];

/** The hash of a view, without `#`; empty for the start of the story. */
export function writeHash({ look, layers, hide, filter, mode, ...plain }: View): string {
  const { step, focus, date, ...quiz } = plain;
  const values = {
    ...{ step, look: look && writeLook(look), focus, layers: layers?.join() },
    ...{ hide: hide?.join() || undefined, date, filter: filter && writeFilter(filter) },
    ...{ ...quiz, mode },
  };
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&');
}

/** The view of a hash, with or without `#`. A bare name, as in `#wakhan`, is a step. */
export function readHash(hash: string): View {
  const values = readParameters(hash);
  const [first = ''] = repairQuery(hash).split('&', 1);
  const step = first.includes('=') ? undefined : readId(cleanValue(first.replace(/^\W+/, '')));
  return { ...(step && { step }), ...readView((name) => values.get(name) ?? null) };
}

/** Reads a view from a look-up of values by name, `null` for absent ones. */
export function readView(get: (name: string) => string | null): View {
  const read = <T>(name: string, by: (text: string | null) => T) => by(get(name));
  const view = {
    step: read('step', readId),
    look: read('look', readLook),
    focus: read('focus', readId),
    layers: read('layers', readList),
    hide: read('hide', readHidden),
    date: read('date', readMonth),
    filter: read('filter', readFilter),
    mode: read('mode', (text) => MODES.find((one) => one === text)),
    seed: read('seed', readId),
    n: read('n', readId),
    level: read('level', readId),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

const MAX_ZOOM = 22;
const MAX_LATITUDE = 85;

/** Zoom to 2 decimals, degrees to the precision of a pixel, clamped to what `readLook` accepts. */
function writeLook({ center: [lon, lat], zoom }: Camera): string {
  const rounded = +clamp(zoom, 0, MAX_ZOOM).toFixed(2);
  const digits = Math.ceil(rounded * Math.LOG10E * Math.LN2 + 0.5);
  const wrappedLon = Math.abs(lon) > 180 ? lon - 360 * Math.round(lon / 360) : lon;
  const degrees = [clamp(lat, -MAX_LATITUDE, MAX_LATITUDE), wrappedLon];
  return [rounded, ...degrees.map((value) => formatDecimal(value, digits))].join('/');
}

/** A number without exponent and trailing zeros. */
function formatDecimal(value: number, digits: number): string {
  const text = value.toFixed(digits).replace(/\.?(?<!0)0+$/, '');
  return text === '-0' ? '0' : text;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

function readLook(text: string | null): Camera | undefined {
  const match = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) return undefined;
  const [zoom, lat, lon] = match.slice(1).map(Number) as [number, number, number];
  if (zoom > MAX_ZOOM || Math.abs(lat) > MAX_LATITUDE || Math.abs(lon) > 180) return undefined;
  return { center: [lon, lat], zoom };
}

function readId(text: string | null): string | undefined {
  return text !== null && text.length <= 80 && ID.test(text) ? text : undefined;
}

/** An empty list is valid and means that no layer is on. Malformed names are dropped. */
function readList(text: string | null): string[] | undefined {
  if (text === null) return undefined;
  return [...new Set(text.split(',').filter((name) => readId(name) !== undefined))];
}

function readHidden(text: string | null): readonly Hideable[] | undefined {
  const hidden = HIDEABLE.filter((one) => readList(text)?.includes(one));
  return hidden.length > 0 ? hidden : undefined;
}

function readMonth(text: string | null): string | undefined {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

function writeFilter(filter: Filter): string {
  return CRITERIA.flatMap((name) => {
    const values = filter[name];
    return values ? [`${name}:${values.join(',')}`] : [];
  }).join(';');
}

/** Unknown criteria are dropped. */
function readFilter(text: string | null): Filter | undefined {
  const found = (text ?? '').split(';').flatMap((part) => {
    const [name, list = ''] = part.split(':');
    const criterion = CRITERIA.find((one) => one === name);
    const values = [...new Set(list.split(','))].filter((value) => /^[\w-]{1,40}$/.test(value));
    return criterion && values.length > 0 ? [[criterion, values] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
