/**
 * A View as the hash of an address and back: `step=…&look=<zoom>/<lat>/<lon>&focus=…&layers=a,b&hide=…&date=YYYY-MM&filter=kind:a,b;country:AF&seed=7&n=8&level=hard&mode=quiz`.
 * Reading never fails: what is unknown or broken is ignored. Format: DESIGN, the public contract.
 */
import type { Camera } from '../geo/camera.ts';
import { cleanValue, readParameters, restore } from './parameters.ts';
import { CRITERIA, type Filter } from '../atlas/filter.ts';
import type { Hideable, Mode, View } from './view.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MODES: readonly Mode[] = ['present', 'speaker', 'quiz'];
const HIDEABLE: readonly Hideable[] = ['band', 'labels'];

/** The hash of a view, without `#`; empty for the story's start. */
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

/** The view of a hash, with or without `#`. A name alone, as in `#wakhan`, is that of a step. */
export function readHash(hash: string): View {
  const values = readParameters(hash);
  const [first = ''] = restore(hash).split('&', 1);
  const step = first.includes('=') ? undefined : readId(cleanValue(first.replace(/^\W+/, '')));
  return { ...(step && { step }), ...readView((name) => values.get(name) ?? null) };
}

/** The view of values by name; `null` is none. */
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

/** Zoom to 2 decimals, degrees to what a pixel is worth there; never more than `readLook` takes. */
function writeLook({ center: [lon, lat], zoom }: Camera): string {
  const rounded = +clamp(zoom, 0, MAX_ZOOM).toFixed(2);
  const digits = Math.ceil(rounded * Math.LOG10E * Math.LN2 + 0.5);
  const around = Math.abs(lon) > 180 ? lon - 360 * Math.round(lon / 360) : lon;
  const degrees = [clamp(lat, -MAX_LATITUDE, MAX_LATITUDE), around];
  return [rounded, ...degrees.map((value) => decimal(value, digits))].join('/');
}

/** A number without an exponent and without zeros at its end. */
function decimal(value: number, digits: number): string {
  const text = value.toFixed(digits).replace(/\.?(?<!0)0+$/, '');
  return text === '-0' ? '0' : text;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
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

/** An empty list is a list: nothing is on. One broken name spoils only itself. */
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

/** A criterion that is not known spoils only itself. */
function readFilter(text: string | null): Filter | undefined {
  const found = (text ?? '').split(';').flatMap((part) => {
    const [name, list = ''] = part.split(':');
    const criterion = CRITERIA.find((one) => one === name);
    const values = [...new Set(list.split(','))].filter((value) => /^[\w-]{1,40}$/.test(value));
    return criterion && values.length > 0 ? [[criterion, values] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
