/**
 * A View as the hash of an address and back: `step=…&look=<zoom>/<lat>/<lon>&focus=…&layers=a,b&hide=…&date=YYYY-MM&filter=kind:a,b;country:AF&mode=present`.
 * Reading never fails: what is unknown or broken is ignored. Format: DESIGN, the public contract.
 */
import type { Camera } from '../geo/camera.ts';
import { CRITERIA, type Filter } from '../atlas/filter.ts';
import type { Hideable, Mode, View } from './view.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MODES: readonly Mode[] = ['present', 'speaker'];
const HIDEABLE: readonly Hideable[] = ['band', 'labels'];

/** The hash of a view, without `#`; empty for the story's start. */
export function writeHash(view: View): string {
  const parts: string[] = [];
  if (view.step !== undefined) parts.push(`step=${view.step}`);
  if (view.look) parts.push(`look=${writeLook(view.look)}`);
  if (view.focus !== undefined) parts.push(`focus=${view.focus}`);
  if (view.layers) parts.push(`layers=${view.layers.join(',')}`);
  if (view.hide && view.hide.length > 0) parts.push(`hide=${view.hide.join(',')}`);
  if (view.date !== undefined) parts.push(`date=${view.date}`);
  if (view.filter) parts.push(`filter=${writeFilter(view.filter)}`);
  if (view.mode) parts.push(`mode=${view.mode}`);
  return parts.join('&');
}

/** The view of a hash, with or without `#`. */
export function readHash(hash: string): View {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const step = readId(values.get('step'));
  const look = readLook(values.get('look'));
  const focus = readId(values.get('focus'));
  const layers = readList(values.get('layers'));
  const hide = readList(values.get('hide'))?.filter((name): name is Hideable =>
    HIDEABLE.includes(name as Hideable),
  );
  const date = readMonth(values.get('date'));
  const filter = readFilter(values.get('filter'));
  const mode = MODES.find((one) => one === values.get('mode'));
  return {
    ...(step !== undefined && { step }),
    ...(look && { look }),
    ...(focus !== undefined && { focus }),
    ...(layers && { layers }),
    ...(hide && hide.length > 0 && { hide }),
    ...(date !== undefined && { date }),
    ...(filter && { filter }),
    ...(mode && { mode }),
  };
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
