/**
 * What a host page and a frame of ours say to each other: `{type: 'energy-corridor-map:…', version: 1, …}`.
 * Reading never throws and takes nothing but what is expected; what comes out is made anew.
 */

export const VERSION = 1;
const NAME = 'energy-corridor-map:';

/** Why something that was asked was not done. */
export const REASONS = [
  'unknown-step',
  'unknown-feature',
  'at-the-end',
  'busy',
  'malformed',
  'version',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a host asks: a step, a feature (`null` closes its card), or one step on or back. */
export type Ask =
  { readonly step: string } | { readonly focus: string | null } | { readonly by: 1 | -1 };

/** From the host: it is there and wants to hear; go somewhere. */
export type FromHost =
  | { readonly kind: 'hello' }
  | { readonly kind: 'goto'; readonly id: string; readonly ask: Ask }
  | { readonly kind: 'refused'; readonly id: string; readonly reason: Reason };

/** From the frame: it is there; the height in CSS px that it would have; its view; what became of an ask. */
export type FromFrame =
  | { readonly kind: 'ready' }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'view'; readonly hash: string; readonly step: string }
  | { readonly kind: 'ack'; readonly id: string; readonly ok: boolean; readonly reason?: Reason };

/** A message as it is posted. */
export function write(kind: string, fields: object = {}): Record<string, unknown> {
  return { ...fields, type: NAME + kind, version: VERSION };
}

/** What a host has said; undefined if it is nothing of ours. */
export function readFromHost(data: unknown): FromHost | undefined {
  const kind = kindOf(data);
  if (kind === 'hello') return { kind };
  if (kind !== 'goto') return undefined;
  const id = text(data, 'id', ID);
  if (id === undefined) return undefined;
  if (own(data, 'version') !== VERSION) return { kind: 'refused', id, reason: 'version' };
  const ask = readAsk(data);
  return ask ? { kind, id, ask } : { kind: 'refused', id, reason: 'malformed' };
}

/** What a frame has said; undefined if it is nothing of ours, or of another version. */
export function readFromFrame(data: unknown): FromFrame | undefined {
  const kind = kindOf(data);
  if (own(data, 'version') !== VERSION) return undefined;
  if (kind === 'ready') return { kind };
  if (kind === 'height') {
    const height = own(data, 'height');
    const fits = typeof height === 'number' && height >= 120 && height <= 2000;
    return fits ? { kind, height: Math.round(height) } : undefined;
  }
  if (kind === 'view') {
    const [hash, step] = [text(data, 'hash', HASH), text(data, 'step', ID)];
    return hash === undefined || step === undefined ? undefined : { kind, hash, step };
  }
  const id = text(data, 'id', ID);
  const ok = own(data, 'ok');
  if (kind !== 'ack' || id === undefined || typeof ok !== 'boolean') return undefined;
  const reason = REASONS.find((one) => one === own(data, 'reason'));
  return { kind, id, ok, ...(reason && { reason }) };
}

const ID = /^[a-z0-9-]{1,80}$/;
/** Letters that a view's hash is made of. */
const HASH = /^[\w.,:;=&/%-]{0,2000}$/;

function readAsk(data: unknown): Ask | undefined {
  const step = text(data, 'step', ID);
  if (step !== undefined) return { step };
  const focus = own(data, 'focus') === null ? null : text(data, 'focus', ID);
  if (focus !== undefined) return { focus };
  const by = own(data, 'by');
  return by === 1 || by === -1 ? { by } : undefined;
}

function kindOf(data: unknown): string {
  const type = own(data, 'type');
  return typeof type === 'string' && type.startsWith(NAME) ? type.slice(NAME.length) : '';
}

/** A field of the thing itself: nothing that a prototype lends. */
function own(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function text(data: unknown, name: string, form: RegExp): string | undefined {
  const value = own(data, name);
  return typeof value === 'string' && form.test(value) ? value : undefined;
}
