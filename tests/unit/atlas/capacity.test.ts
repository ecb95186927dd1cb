import { expect, test } from 'vitest';
import { capacityAt } from '../../../src/atlas/capacity.ts';
import { evidence } from '../../data/evidence.ts';

const at = (month: string) => capacityAt(evidence.milestones, 'toktogul-hpp', month);

test('capacityAt follows the reported steps of Toktogul, with units in test listed separately', () => {
  expect(at('2006-01')).toEqual({ mw: 1200 });
  expect(at('2022-11')).toEqual({ mw: 1200 });
  expect(at('2022-12')).toEqual({ mw: 1260 });
  expect(at('2023-01')).toEqual({ mw: 1320 });
  expect(at('2024-10')).toEqual({ mw: 1320 });
  expect(at('2024-11')).toEqual({ mw: 1380 });
  expect(at('2025-11')).toEqual({ mw: 1380, tested: 1440 });
  expect(at('2026-01')).toEqual({ mw: 1380, tested: 1440 });
  expect(at('2026-02')).toEqual({ mw: 1440 });
});

test('each step starts from the previous capacity, and the last equals that of the layer', () => {
  const steps = evidence.milestones.flatMap(({ about, mw }) =>
    about.includes('toktogul-hpp') && mw ? [mw] : [],
  );
  expect(steps.length).toBe(5);
  steps.slice(1).forEach(([before], i) => expect([steps[i]?.[1], steps[i]?.[0]]).toContain(before));
});

test('capacityAt returns undefined for a plant without capacity milestones', () => {
  expect(capacityAt(evidence.milestones, 'nurek-hpp', '2020-01')).toBeUndefined();
});
