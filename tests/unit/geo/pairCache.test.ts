import { expect, it } from 'vitest';
import { cachedByPair } from '../../../src/geo/pairCache.ts';

it('computes once for each pair, in each order, also where the result is undefined', () => {
  const calls: [object, object][] = [];
  const [a, b] = [{}, {}];
  const compute = cachedByPair((x: object, y: object) => {
    calls.push([x, y]);
    return x === y ? undefined : calls.length;
  });
  expect([compute(a, b), compute(b, a), compute(a, b), compute(b, a)]).toEqual([1, 2, 1, 2]);
  expect([compute(a, a), compute(a, a)]).toEqual([undefined, undefined]);
  expect(calls).toEqual([
    [a, b],
    [b, a],
    [a, a],
  ]);
});
