/** Messages between presentation windows: invalid input is rejected. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSharedState,
  isNewer,
  readEnvelope,
  writeEnvelope,
  type Envelope,
  type Message,
} from '../../../../src/app/present/protocol.ts';

const SLIDES = 5;
const state = createSharedState(3, 1_800_000_000_000);
const messages: readonly Message[] = [
  { say: 'hello' },
  { say: 'bye' },
  { say: 'show', show: state, stamp: { at: 7, from: 'a1' } },
  { say: 'point', at: [70.5, 36.25] },
  { say: 'point', at: undefined },
];
const envelopes: readonly Envelope[] = messages.map((message) => ({ from: 'a1', message }));

/** The data as received by the other window. */
const sent = (envelope: Envelope): Record<string, unknown> =>
  structuredClone(writeEnvelope('gateway', envelope)) as Record<string, unknown>;

describe('readEnvelope', () => {
  it.each(envelopes)('reads what writeEnvelope wrote: $message.say', (envelope) => {
    expect(readEnvelope('gateway', SLIDES, sent(envelope))).toEqual(envelope);
  });

  it('rejects another story, type or version', () => {
    for (const envelope of envelopes) {
      expect(readEnvelope('another', SLIDES, sent(envelope))).toBeUndefined();
      for (const wrong of [
        { type: 'x' },
        { version: 2 },
        { version: '1' },
        { from: '' },
        { say: 1 },
      ])
        expect(readEnvelope('gateway', SLIDES, { ...sent(envelope), ...wrong })).toBeUndefined();
    }
  });

  it.each([
    { slide: SLIDES },
    { slide: -1 },
    { slide: 1.5 },
    { slide: NaN },
    { slide: '1' },
    { blank: 'grey' },
    { blank: undefined },
    { labels: 1 },
    { timer: null },
    { began: Infinity },
    { since: -1 },
    { since: 1e300 },
  ])('rejects an invalid state: %j', (wrong) => {
    const envelope = { from: 'a', message: messages[2]! };
    const data = { ...sent(envelope), show: { ...state, ...wrong } };
    expect(readEnvelope('gateway', SLIDES, data)).toBeUndefined();
  });

  it.each([
    [[1]],
    [[1, 2, 3]],
    [['1', 2]],
    [[0, 86]],
    [[NaN, 0]],
    ['1,2'],
    [{ 0: 1, 1: 2, length: 2 }],
  ])('rejects the pointer position %j', (at) => {
    const data = { ...sent(envelopes[3]!), at };
    expect(readEnvelope('gateway', SLIDES, data)).toBeUndefined();
  });

  it('returns only envelopes that can be written, for any input', () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        'type',
        'version',
        'story',
        'from',
        'say',
        'show',
        'stamp',
        'at',
        '__proto__',
      ),
      fc.anything(),
    );
    const near = fc
      .tuple(fc.constantFrom(...envelopes), fields)
      .map(([envelope, more]): unknown => ({ ...sent(envelope), ...more }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (data) => {
        const envelope = readEnvelope('gateway', SLIDES, data);
        if (envelope) expect(readEnvelope('gateway', SLIDES, sent(envelope))).toEqual(envelope);
      }),
      { numRuns: 3000 },
    );
  });
});

it('isNewer is a total order on stamps', () => {
  const stamp = fc.record({ at: fc.nat(3), from: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(stamp, stamp, (a, b) => {
      const same = a.at === b.at && a.from === b.from;
      expect([isNewer(a, b), isNewer(b, a)].filter(Boolean)).toHaveLength(same ? 0 : 1);
    }),
  );
});

it('isNewer compares time before window id', () => {
  expect(isNewer({ at: 5, from: 'a' }, { at: 4, from: 'b' })).toBe(true);
  expect(isNewer({ at: 4, from: 'b' }, { at: 5, from: 'a' })).toBe(false);
});
