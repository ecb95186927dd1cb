/**
 * Messages between a host page and a frame: `{type: 'energy-corridor-map:…', version: 1, …}`. The readers
 * never throw, and return new objects with the expected fields only.
 */

export const VERSION = 1;
const TYPE_PREFIX = 'energy-corridor-map:';

/** Reasons why a command fails. */
export const REASONS = [
  'unknown-step',
  'unknown-feature',
  'at-the-end',
  'busy',
  'malformed',
  'version',
] as const;
export type Reason = (typeof REASONS)[number];

/** Goes to a step, focuses a feature (`null` closes its card), or moves one step forward or back. */
export type Command =
  { readonly step: string } | { readonly focus: string | null } | { readonly by: 1 | -1 };

/** From the host page: it listens; a command; a command that is rejected before it runs. */
export type HostMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'goto'; readonly id: string; readonly ask: Command }
  | { readonly kind: 'refused'; readonly id: string; readonly reason: Reason };

/** From the frame: it has loaded; its preferred height in CSS px; its view; the result of a command. */
export type FrameMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'view'; readonly hash: string; readonly step: string }
  | { readonly kind: 'ack'; readonly id: string; readonly ok: boolean; readonly reason?: Reason };

/** The data of a message to post. */
export function createMessage(kind: string, fields: object = {}): Record<string, unknown> {
  return { ...fields, type: TYPE_PREFIX + kind, version: VERSION };
}

/** Reads a message from a host page; undefined for anything else. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const kind = readKind(data);
  if (kind === 'hello') return { kind };
  if (kind !== 'goto') return undefined;
  const id = stringField(data, 'id', ID);
  if (id === undefined) return undefined;
  if (ownProperty(data, 'version') !== VERSION) return { kind: 'refused', id, reason: 'version' };
  const ask = readCommand(data);
  return ask ? { kind, id, ask } : { kind: 'refused', id, reason: 'malformed' };
}

/** Reads a message from a frame; undefined for anything else and for another version. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  const kind = readKind(data);
  if (ownProperty(data, 'version') !== VERSION) return undefined;
  if (kind === 'ready') return { kind };
  if (kind === 'height') {
    const height = ownProperty(data, 'height');
    const valid = typeof height === 'number' && height >= 120 && height <= 2000;
    return valid ? { kind, height: Math.round(height) } : undefined;
  }
  if (kind === 'view') {
    const [hash, step] = [stringField(data, 'hash', HASH), stringField(data, 'step', ID)];
    return hash === undefined || step === undefined ? undefined : { kind, hash, step };
  }
  const id = stringField(data, 'id', ID);
  const ok = ownProperty(data, 'ok');
  if (kind !== 'ack' || id === undefined || typeof ok !== 'boolean') return undefined;
  const reason = REASONS.find((known) => known === ownProperty(data, 'reason'));
  return { kind, id, ok, ...(reason && { reason }) };
}

const ID = /^[a-z0-9-]{1,80}$/;
/** Characters that occur in the hash of a view. */
const HASH = /^[\w.,:;=&/%-]{0,2000}$/;

function readCommand(data: unknown): Command | undefined {
  const step = stringField(data, 'step', ID);
  if (step !== undefined) return { step };
  const focus = ownProperty(data, 'focus') === null ? null : stringField(data, 'focus', ID);
  if (focus !== undefined) return { focus };
  const by = ownProperty(data, 'by');
  return by === 1 || by === -1 ? { by } : undefined;
}

function readKind(data: unknown): string {
  const type = ownProperty(data, 'type');
  return typeof type === 'string' && type.startsWith(TYPE_PREFIX)
    ? type.slice(TYPE_PREFIX.length)
    : '';
}

/** An own property: never one of the prototype. */
function ownProperty(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function stringField(data: unknown, name: string, pattern: RegExp): string | undefined {
  const value = ownProperty(data, name);
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}
