import { describe, expect, it } from 'vitest';
import { readFrameMessage, readHostMessage, createMessage } from '../../../src/embed/messages.ts';

const type = (kind: string) => `energy-corridor-map:${kind}`;

const invalid: unknown[] = [
  undefined,
  null,
  0,
  NaN,
  'energy-corridor-map:goto',
  Symbol('goto'),
  () => 1,
  [],
  new Map([['type', type('goto')]]),
  { type: 7 },
  { type: type('constructor'), version: 1 },
  { type: type('__proto__'), version: 1 },
  { type: 'other:goto', version: 1, id: 'a', step: 'one' },
  Object.create({ type: type('goto'), version: 1, id: 'a', step: 'one' }),
];

describe('readHostMessage', () => {
  it('reads what createMessage returns', () => {
    expect(readHostMessage(createMessage('hello'))).toEqual({ kind: 'hello' });
    for (const ask of [{ step: 'one' }, { focus: 'a-line' }, { focus: null }, { by: -1 }] as const)
      expect(readHostMessage(createMessage('goto', { id: 'a1', ...ask }))).toEqual({
        kind: 'goto',
        id: 'a1',
        ask,
      });
  });

  it('returns undefined for invalid data, and does not throw', () => {
    for (const data of invalid) expect(readHostMessage(data)).toBeUndefined();
  });

  it('returns the reason for a command that cannot run, if it has an id', () => {
    const goto = { type: type('goto'), id: 'a1' };
    expect(readHostMessage({ ...goto, version: 2, step: 'one' })).toEqual({
      kind: 'refused',
      id: 'a1',
      reason: 'version',
    });
    const malformed: object[] = [
      {},
      { step: 5 },
      { step: 'x'.repeat(81) },
      { step: '../one' },
      { by: 2 },
      { focus: {} },
      JSON.parse('{"__proto__":{"step":"one"}}') as object,
    ];
    for (const ask of malformed)
      expect(readHostMessage({ ...goto, version: 1, ...ask })).toMatchObject({
        reason: 'malformed',
      });
    for (const id of [undefined, 7, '', 'x'.repeat(1e6)])
      expect(readHostMessage({ ...goto, version: 1, step: 'one', id })).toBeUndefined();
  });
});

describe('readFrameMessage', () => {
  it('reads what createMessage returns', () => {
    expect(readFrameMessage(createMessage('ready'))).toEqual({ kind: 'ready' });
    expect(readFrameMessage(createMessage('height', { height: 560.4 }))).toEqual({
      kind: 'height',
      height: 560,
    });
    const view = {
      hash: 'step=one&look=6.5/37/70&layers=a,b&filter=kind:line;country:AF',
      step: 'one',
    };
    expect(readFrameMessage(createMessage('view', view))).toEqual({ kind: 'view', ...view });
    const no = { id: 'a1', ok: false, reason: 'unknown-step' };
    expect(readFrameMessage(createMessage('ack', no))).toEqual({ kind: 'ack', ...no });
    expect(
      readFrameMessage(createMessage('ack', { id: 'a1', ok: true, reason: 'because' })),
    ).toEqual({
      kind: 'ack',
      id: 'a1',
      ok: true,
    });
  });

  it('returns undefined for invalid data, values out of range and other versions', () => {
    for (const data of invalid) expect(readFrameMessage(data)).toBeUndefined();
    for (const height of [-1, 0, 119, 2001, 1e308, Infinity, NaN, '560', null, [560]])
      expect(readFrameMessage(createMessage('height', { height }))).toBeUndefined();
    for (const hash of ['<b>', 'x'.repeat(2001), 7, 'a b', "'"])
      expect(readFrameMessage(createMessage('view', { hash, step: 'one' }))).toBeUndefined();
    expect(readFrameMessage({ ...createMessage('ready'), version: 2 })).toBeUndefined();
    expect(readFrameMessage(createMessage('ack', { id: 'a1', ok: 'yes' }))).toBeUndefined();
  });
});
