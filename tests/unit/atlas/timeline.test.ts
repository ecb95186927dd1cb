import { describe, expect, it } from 'vitest';
import {
  clampMonth,
  expectations,
  hasHistory,
  monthFromNumber,
  monthNumber,
  monthOf,
  spanOf,
  stageAt,
  ticks,
  type Milestone,
  type Stage,
} from '../../../src/atlas/timeline.ts';
import { STAGES, groupStage } from '../../../src/atlas/groupStage.ts';
import { manyTimes, random, type Random } from '../geo/random.ts';

const milestone = (more: Partial<Milestone> & Pick<Milestone, 'id' | 'date'>): Milestone => ({
  about: ['line'],
  title: { en: more.id },
  sources: ['us'],
  sure: 'A',
  ...more,
});

const claims = [
  { date: '2024-12', by: { en: 'the one' }, sources: ['one'] },
  { date: '2025-07', by: { en: 'the other' }, sources: ['other'] },
];

const story: readonly Milestone[] = [
  milestone({ id: 'begun', date: '2006' }),
  milestone({ id: 'studied', date: '2007-12', status: 'studied' }),
  milestone({ id: 'agreed', date: '2014-02-19', status: 'agreed' }),
  milestone({ id: 'agreed-again', date: '2015-04-24', status: 'agreed' }),
  milestone({ id: 'stopped', date: '2021-08', status: 'suspended' }),
  milestone({ id: 'restart', date: '2024-12', status: 'under-construction', claims }),
  milestone({ id: 'station', date: '2025-01', status: 'built', about: ['station'] }),
  milestone({ id: 'newest', date: '2026-03-13', about: ['project'] }),
  milestone({
    id: 'hoped',
    date: '2027',
    status: 'in-service',
    expected: true,
    by: { en: 'them' },
  }),
];
const at = (month: string, id = 'line') => stageAt(story, id, month);
const whole = (id: string) => (id === 'project' ? ['line', 'station', 'hill'] : [id]);

describe('months', () => {
  it('are taken from dates; a year counts as its January', () => {
    expect(['2006', '2014-02', '2014-02-19'].map(monthOf)).toEqual([
      '2006-01',
      '2014-02',
      '2014-02',
    ]);
  });

  it('convert to consecutive numbers and back, across years', () => {
    manyTimes(3, (r) => {
      const month = `${r.whole(1000, 2999)}-${String(r.whole(1, 12)).padStart(2, '0')}`;
      expect(monthFromNumber(monthNumber(month))).toBe(month);
      expect(monthFromNumber(monthNumber(month) + 1) > month).toBe(true);
    });
    expect(monthFromNumber(monthNumber('2025-12') + 1)).toBe('2026-01');
  });
});

describe('the span', () => {
  it('ends with the newest milestone that is not expected, regardless of the clock', () => {
    expect(spanOf(story)).toEqual({ first: '2006-01', last: '2026-03' });
  });

  it('clamps months to its ends', () => {
    const span = spanOf(story);
    expect(['1999-01', '2010-05', '2030-01'].map((one) => clampMonth(one, span))).toEqual([
      '2006-01',
      '2010-05',
      '2026-03',
    ]);
    expect(at('1990-01')).toEqual(at('2006-01'));
    expect(at('2040-01')).toEqual(at('2026-03'));
  });

  it('throws without milestones', () => {
    expect(() => spanOf(story.filter(({ expected }) => expected))).toThrow('no milestones');
  });
});

describe('ticks', () => {
  it('are the months with milestones, in order and without duplicates', () => {
    const months = ticks(story).map(({ month }) => month);
    expect(months).toEqual([...new Set(months)].sort());
    expect(months).not.toContain('2027-01');
  });

  it('list a disputed milestone in the month of each claim', () => {
    const of = (month: string) =>
      ticks(story)
        .find((tick) => tick.month === month)
        ?.milestones.map(({ id }) => id);
    expect(of('2024-12')).toEqual(['restart']);
    expect(of('2025-07')).toEqual(['restart']);
  });

  it('exclude expectations, which are listed separately with their author', () => {
    expect(expectations(story).map(({ id, by }) => [id, by?.en])).toEqual([['hoped', 'them']]);
  });
});

describe('the stage of a feature', () => {
  it('is unknown before its first milestone, and without milestones', () => {
    expect(at('2007-11')).toEqual({ stage: 'unknown' });
    expect(at('2026-03', 'hill')).toEqual({ stage: 'unknown' });
    expect(hasHistory(story, 'line')).toBe(true);
    expect(hasHistory(story, 'project')).toBe(false);
  });

  it('applies from the month of its milestone, with a date as precise as the source’s', () => {
    expect(at('2014-01')).toMatchObject({ stage: 'studied', since: '2007-12' });
    expect(at('2014-02')).toMatchObject({ stage: 'agreed', since: '2014-02-19' });
  });

  it('starts with the first milestone that sets it, not with a repetition', () => {
    expect(at('2016-01').milestone?.id).toBe('agreed');
  });

  it('is disputed between claims, with the stage that each implies', () => {
    for (const month of ['2024-12', '2025-03', '2025-06']) {
      const { stage, disputed = [] } = at(month);
      expect(stage).toBe('unknown');
      expect(disputed.map(({ by, stage }) => [by.en, stage])).toEqual([
        ['the one', 'under-construction'],
        ['the other', 'suspended'],
      ]);
    }
    expect(at('2024-11')).toMatchObject({ stage: 'suspended', since: '2021-08' });
    expect(at('2025-07').disputed).toBeUndefined();
    expect(at('2025-07')).toMatchObject({ stage: 'under-construction', since: '2024-12' });
  });

  it('ignores expectations', () => {
    expect(at('2028-01').stage).toBe('under-construction');
  });
});

describe('the stage of a group', () => {
  it('is that of its least advanced part with a known stage', () => {
    expect(stageAt(story, 'project', '2010-01', whole).stage).toBe('studied');
    expect(stageAt(story, 'project', '2026-03', whole).stage).toBe('under-construction');
    expect(stageAt(story, 'project', '2006-05', whole)).toEqual({ stage: 'unknown' });
  });

  it('is disputed where a dispute about a part changes it', () => {
    const { stage, disputed } = stageAt(story, 'project', '2025-03', whole);
    expect(stage).toBe('unknown');
    expect(disputed?.map((one) => one.stage)).toEqual(['under-construction', 'suspended']);
  });

  it('is not disputed where another part is less advanced anyway', () => {
    const behind = [
      ...story,
      milestone({ id: 'x', date: '2020', status: 'suspended', about: ['b'] }),
    ];
    const parts = (id: string) => (id === 'both' ? ['line', 'b'] : [id]);
    expect(stageAt(behind, 'both', '2025-03', parts)).toMatchObject({ stage: 'suspended' });
    expect(stageAt(behind, 'both', '2025-03', parts).disputed).toBeUndefined();
  });

  it('ignores parts that are only planned once others are under construction', () => {
    const of = (...stages: Stage[]) => groupStage(stages.map((stage) => ({ stage }))).stage;
    expect(of('contracted', 'agreed')).toBe('agreed');
    expect(of('contracted', 'agreed', 'built')).toBe('agreed');
    expect(of('contracted', 'under-construction')).toBe('under-construction');
    expect(of('contracted', 'suspended', 'built', 'unknown')).toBe('suspended');
    expect(of('built', 'in-service')).toBe('built');
    expect(of('unknown')).toBe('unknown');
    expect(of()).toBe('unknown');
  });

  it('starts when its last part reaches it', () => {
    const parts = [
      { stage: 'built' as const, since: '2020' },
      { stage: 'built' as const, since: '2024-05' },
      { stage: 'in-service' as const, since: '2025' },
    ];
    expect(groupStage(parts)).toEqual(parts[1]);
    expect(groupStage([...parts].reverse())).toEqual(parts[1]);
  });
});

describe('any history', () => {
  const month = (r: Random) => monthFromNumber(monthNumber('2006-01') + r.whole(0, 240));
  const history = (r: Random): Milestone[] =>
    Array.from({ length: r.whole(1, 8) }, (_, i) => {
      const [a, b] = [month(r), month(r)].sort() as [string, string];
      const split = r.whole(0, 3) === 0 && a < b;
      return milestone({
        id: `m${i}`,
        date: a,
        status: r.pick<Stage>(STAGES),
        about: [r.pick(['a', 'b'])],
        ...(split && {
          claims: [a, b].map((date) => ({ date, by: { en: date }, sources: ['us'] })),
        }),
      });
    });
  const both = (id: string) => (id === 'ab' ? ['a', 'b'] : [id]);
  const anchor = [milestone({ id: 'first', date: '2006', about: ['x'] })];
  const end = milestone({ id: 'last', date: '2027-01', about: ['x'] });

  it('later milestones never change earlier months', () => {
    manyTimes(7, (r) => {
      const all = [...anchor, ...history(r), end];
      const when = month(r);
      const then = all.filter(({ date, id }) => monthOf(date) <= when || id === 'last');
      for (const id of ['a', 'ab'])
        expect(stageAt(then, id, when, both)).toEqual(stageAt(all, id, when, both));
    });
  });

  it('a disputed month is unknown and lists all claims, including later ones', () => {
    manyTimes(8, (r) => {
      const when = month(r);
      const {
        stage,
        disputed,
        milestone: by,
      } = stageAt([...anchor, ...history(r), end], 'a', when);
      if (!disputed) return;
      expect(stage).toBe('unknown');
      expect(disputed.map(({ date }) => date)).toEqual(by?.claims?.map(({ date }) => date));
      expect(disputed.some(({ date }) => date > when)).toBe(true);
      expect(disputed.some(({ date }) => date <= when)).toBe(true);
    });
  });

  it('a group is no further than any known part, or than under construction', () => {
    manyTimes(9, (r) => {
      const all = [...anchor, ...history(r), end];
      const when = month(r);
      const { stage } = stageAt(all, 'ab', when, both);
      for (const part of ['a', 'b']) {
        const own = stageAt(all, part, when).stage;
        const limit = Math.max(STAGES.indexOf(own), STAGES.indexOf('under-construction'));
        if (own !== 'unknown') expect(STAGES.indexOf(stage)).toBeLessThanOrEqual(limit);
      }
    });
  });

  it('the order of milestones does not matter', () => {
    manyTimes(10, (r) => {
      const all = [...anchor, ...history(r), end].filter(
        (one, i, list) => list.findIndex(({ date }) => date === one.date) === i,
      );
      const shuffled = all.toSorted(() => random(r.whole(0, 1e6)).between(-1, 1));
      const when = month(r);
      expect(stageAt(shuffled, 'ab', when, both)).toEqual(stageAt(all, 'ab', when, both));
    });
  });
});
