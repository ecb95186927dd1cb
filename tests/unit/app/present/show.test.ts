/** What the windows of a talk tell each other: whatever arrives, only what makes sense is taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstShow,
  isNewer,
  readLetter,
  writeLetter,
  type Letter,
  type Message,
} from '../../../../src/app/present/show.ts';

const SLIDES = 5;
const show = firstShow(3, 1_800_000_000_000);
const messages: readonly Message[] = [
  { say: 'hello' },
  { say: 'bye' },
  { say: 'show', show, stamp: { at: 7, from: 'a1' } },
  { say: 'point', at: [70.5, 36.25] },
  { say: 'point', at: undefined },
];
const letters: readonly Letter[] = messages.map((message) => ({ from: 'a1', message }));

/** As it arrives by either way. */
const sent = (letter: Letter): Record<string, unknown> =>
  structuredClone(writeLetter('gateway', letter)) as Record<string, unknown>;

describe('a letter', () => {
  it.each(letters)('arrives as it was sent: $message.say', (letter) => {
    expect(readLetter('gateway', SLIDES, sent(letter))).toEqual(letter);
  });

  it('is of one story, one kind, one version', () => {
    for (const letter of letters) {
      expect(readLetter('another', SLIDES, sent(letter))).toBeUndefined();
      for (const wrong of [
        { type: 'x' },
        { version: 2 },
        { version: '1' },
        { from: '' },
        { say: 1 },
      ])
        expect(readLetter('gateway', SLIDES, { ...sent(letter), ...wrong })).toBeUndefined();
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
  ])('with a show that cannot be is none: %j', (wrong) => {
    const letter = { from: 'a', message: messages[2]! };
    const data = { ...sent(letter), show: { ...show, ...wrong } };
    expect(readLetter('gateway', SLIDES, data)).toBeUndefined();
  });

  it.each([
    [[1]],
    [[1, 2, 3]],
    [['1', 2]],
    [[0, 86]],
    [[NaN, 0]],
    ['1,2'],
    [{ 0: 1, 1: 2, length: 2 }],
  ])('that points at %j points at nothing', (at) => {
    const data = { ...sent(letters[3]!), at };
    expect(readLetter('gateway', SLIDES, data)).toBeUndefined();
  });

  it('is taken only if it could have been sent, whatever comes', () => {
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
      .tuple(fc.constantFrom(...letters), fields)
      .map(([letter, more]): unknown => ({ ...sent(letter), ...more }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (data) => {
        const letter = readLetter('gateway', SLIDES, data);
        if (letter) expect(readLetter('gateway', SLIDES, sent(letter))).toEqual(letter);
      }),
      { numRuns: 3000 },
    );
  });
});

it('one of two stamps is newer, the same one for both windows', () => {
  const stamp = fc.record({ at: fc.nat(3), from: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(stamp, stamp, (a, b) => {
      const same = a.at === b.at && a.from === b.from;
      expect([isNewer(a, b), isNewer(b, a)].filter(Boolean)).toHaveLength(same ? 0 : 1);
    }),
  );
});

it('what was changed last counts, in whichever window', () => {
  expect(isNewer({ at: 5, from: 'a' }, { at: 4, from: 'b' })).toBe(true);
  expect(isNewer({ at: 4, from: 'b' }, { at: 5, from: 'a' })).toBe(false);
});
