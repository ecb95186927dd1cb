import { describe, expect, it } from 'vitest';
import { readFromFrame, readFromHost, write } from '../../../src/embed/messages.ts';

const type = (kind: string) => `energy-corridor-map:${kind}`;

/** What nobody sends in good faith. */
const nonsense: unknown[] = [
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

describe('what a host says', () => {
  it('is read as it was written', () => {
    expect(readFromHost(write('hello'))).toEqual({ kind: 'hello' });
    for (const ask of [{ step: 'one' }, { focus: 'a-line' }, { focus: null }, { by: -1 }] as const)
      expect(readFromHost(write('goto', { id: 'a1', ...ask }))).toEqual({
        kind: 'goto',
        id: 'a1',
        ask,
      });
  });

  it('is nothing where it is nonsense, and nothing is thrown', () => {
    for (const data of nonsense) expect(readFromHost(data)).toBeUndefined();
  });

  it('is refused with the reason, where there is somebody to tell', () => {
    const goto = { type: type('goto'), id: 'a1' };
    expect(readFromHost({ ...goto, version: 2, step: 'one' })).toEqual({
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
      expect(readFromHost({ ...goto, version: 1, ...ask })).toMatchObject({ reason: 'malformed' });
    for (const id of [undefined, 7, '', 'x'.repeat(1e6)])
      expect(readFromHost({ ...goto, version: 1, step: 'one', id })).toBeUndefined();
  });
});

describe('what a frame says', () => {
  it('is read as it was written', () => {
    expect(readFromFrame(write('ready'))).toEqual({ kind: 'ready' });
    expect(readFromFrame(write('height', { height: 560.4 }))).toEqual({
      kind: 'height',
      height: 560,
    });
    const view = {
      hash: 'step=one&look=6.5/37/70&layers=a,b&filter=kind:line;country:AF',
      step: 'one',
    };
    expect(readFromFrame(write('view', view))).toEqual({ kind: 'view', ...view });
    const no = { id: 'a1', ok: false, reason: 'unknown-step' };
    expect(readFromFrame(write('ack', no))).toEqual({ kind: 'ack', ...no });
    expect(readFromFrame(write('ack', { id: 'a1', ok: true, reason: 'because' }))).toEqual({
      kind: 'ack',
      id: 'a1',
      ok: true,
    });
  });

  it('is nothing where it is nonsense, too much, or of another version', () => {
    for (const data of nonsense) expect(readFromFrame(data)).toBeUndefined();
    for (const height of [-1, 0, 119, 2001, 1e308, Infinity, NaN, '560', null, [560]])
      expect(readFromFrame(write('height', { height }))).toBeUndefined();
    for (const hash of ['<b>', 'x'.repeat(2001), 7, 'a b', "'"])
      expect(readFromFrame(write('view', { hash, step: 'one' }))).toBeUndefined();
    expect(readFromFrame({ ...write('ready'), version: 2 })).toBeUndefined();
    expect(readFromFrame(write('ack', { id: 'a1', ok: 'yes' }))).toBeUndefined();
  });
});
