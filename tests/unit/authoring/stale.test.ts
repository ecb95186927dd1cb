/** Old news without its date, in both languages; and that our own stories have none. */
import { describe, expect, it } from 'vitest';
import type { MapLinks } from '../../../src/authoring/link.ts';
import { staleLinks } from '../../../src/authoring/stale.ts';

const DAY = '2026-11-23';
const HEARD: Readonly<Record<string, string | undefined>> = {
  'old-line': '2025-08-17',
  'old-plan': '2024',
  'new-line': '2026-03-13',
  'last-year': '2025',
  town: undefined,
};
const links: MapLinks = {
  ids: Object.keys(HEARD),
  knows: (id) => (id in HEARD ? { tone: 'dc', heard: HEARD[id] } : undefined),
};

/** The words at which each finding stands. */
function found(text: string): readonly string[] {
  const ends = [0, text.length] as const;
  return staleLinks(text, ends, DAY, links).map(({ offset }) =>
    text.slice(offset).replace(/^\]\(map:|\).*$/gs, ''),
  );
}

describe('a link to what was still changing over a year ago', () => {
  it.each([
    'The [line](map:old-line) is being built. It began in 2025.',
    'یہ [لائن](map:old-line) بن رہی ہے۔ کام 2025 میں شروع ہوا۔',
    '- In 2025 a contract.\n- The [line](map:old-line), being built',
    'It [is being built](https://news.example/2025/08), the [line](map:old-line).',
  ])('needs a date in its own sentence: %s', (text) => {
    expect(found(text)).toEqual(['old-line']);
  });

  it.each([
    'The [line](map:old-line) was being built in August 2025.',
    'یہ [لائن](map:old-line) اگست 2025 میں بن رہی تھی۔',
    'The [line](map:old-line) was being built on {{date old-line}}.',
    'یہ [لائن](map:old-line) {{date old-line}} کو بن رہی تھی۔',
  ])('has one here: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is told with the date of the newest report', () => {
    const [one] = staleLinks('A [plan](map:old-plan).', [0, 23], DAY, links);
    expect(one?.message).toBe(
      'the newest report on `old-plan` is of 2024, and the sentence gives no date',
    );
  });

  it('is none if the report is newer, the thing stays as it is, or is not known', () => {
    expect(found('The [line](map:new-line), a [plan](map:last-year), [there](map:town).')).toEqual(
      [],
    );
    expect(found('[What?](map:nothing)')).toEqual([]);
  });

  it('is looked for within the stretch alone', () => {
    const text = 'A [plan](map:old-plan). A [line](map:old-line).';
    expect(staleLinks(text, [24, text.length], DAY, links)).toHaveLength(1);
  });
});
